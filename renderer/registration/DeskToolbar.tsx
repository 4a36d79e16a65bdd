import { Button, CloseButton, Group, SegmentedControl, Text, TextInput } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconBarcode } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import { chineseDay } from '../../shared/dates.ts'
import { type QueueCounts, QueueView } from '../../shared/registration/contract.ts'
import { api } from '../api/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { hrefTo } from '../ui/href-to.ts'
import { notifyDone } from '../ui/notify-done.ts'
import { SchoolPicker } from '../ui/SchoolPicker.tsx'
import { saveFile } from '../ui/save-file.ts'
import type { List } from '../ui/use-list.ts'
import { useLongWork } from '../ui/use-long-work.ts'
import { writeReport } from '../ui/write-report.ts'
import type { DeskQuery } from './desk-query.ts'

type DeskToolbarProps = {
  year: number
  stampedOn: string
  list: List<DeskQuery>
  scan: RefObject<HTMLInputElement | null>
  onFound: () => void
}

/** Finds booklets, and what is done to many of them at once. */
export function DeskToolbar({ year, stampedOn, list: { query, patch }, scan, onFound }: DeskToolbarProps) {
  const { schoolId, view, search } = query
  const counts = useQuery(
    api.registration.counts.queryOptions({
      input: { year, ...(schoolId !== undefined && { schoolId }) },
      placeholderData: keepPreviousData,
    }),
  ).data
  return (
    <>
      <Group gap="xs" align="flex-end">
        <ScanBox key={search} ref={scan} value={search} onScan={(text) => patch(wantedBy(text))} onFound={onFound} />
        <SchoolPicker placeholder="学校" w={220} value={schoolId ?? null} onChange={(id) => patch({ schoolId: id ?? undefined })} />
        <Group gap={6} wrap="nowrap">
          <Text fz="sm">盖章日期</Text>
          <DayInput aria-label="盖章日期" w={150} required value={stampedOn} onChange={(day) => patch({ stampedOn: day ?? undefined })} />
        </Group>
        <Group gap="xs" ml="auto">
          <SchoolActions year={year} stampedOn={stampedOn} schoolId={schoolId} clear={counts?.clear ?? 0} />
        </Group>
      </Group>
      <SegmentedControl
        size="xs"
        aria-label="看哪些"
        style={{ alignSelf: 'flex-start' }}
        data={counts ? viewsOf(counts) : []}
        value={view}
        onChange={(next) => patch({ view: QueueView.parse(next) })}
      />
    </>
  )
}

function viewsOf({ people, clear, blocked, passed, failed, overridden }: QueueCounts) {
  return [
    { value: 'all', label: `全部 ${people}` },
    { value: 'undecided', label: `未办 ${clear + blocked}` },
    { value: 'clear', label: `未办·达标 ${clear}` },
    { value: 'blocked', label: `未办·未达标 ${blocked}` },
    { value: 'passed', label: `通过 ${passed}${overridden > 0 ? `（破例 ${overridden}）` : ''}` },
    { value: 'failed', label: `不通过 ${failed}` },
  ]
}

/** What is looked for is found whatever was decided for it; a number that was scanned, in whatever school. */
function wantedBy(text: string): Parameters<List<DeskQuery>['patch']>[0] {
  return { search: text, view: undefined, ...(/\d{4}/.test(text) && { schoolId: undefined }) }
}

type ScanBoxProps = { ref: RefObject<HTMLInputElement | null>; value: string; onScan: (text: string) => void; onFound: () => void }

/** A scanner types the number and Enter; the booklet is then in hand. */
function ScanBox({ ref, value, onScan, onFound }: ScanBoxProps) {
  const [text, setText] = useState(value)
  return (
    <TextInput
      ref={ref}
      w={250}
      aria-label="扫码或查找"
      placeholder="扫证号，或输入姓名、拼音后回车"
      value={text}
      leftSection={<IconBarcode size={16} />}
      rightSection={text !== '' && <CloseButton size="sm" aria-label="清除查找" onClick={() => onScan('')} />}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onScan('')
        if (event.key !== 'Enter') return
        event.preventDefault() // the same Enter must not go on to the queue
        onScan(text.trim())
        onFound()
      }}
    />
  )
}

type SchoolActionsProps = { year: number; stampedOn: string; schoolId: number | undefined; clear: number }

function SchoolActions({ year, stampedOn, schoolId, clear }: SchoolActionsProps) {
  const pass = useMutation(api.registration.passClear.mutationOptions({ onSuccess: ({ passed }) => notifyDone(`已通过 ${passed} 人`) }))
  const receipt = useLongWork(writeReport)
  if (schoolId === undefined) {
    return (
      <Text fz="xs" c="dimmed">
        选定一所学校，可以整校通过、出回执
      </Text>
    )
  }
  const confirm = () =>
    modals.openConfirmModal({
      title: '整校通过',
      children: (
        <Text fz="sm">
          这所学校还没办理、各项都达标的 {clear} 人全部通过，盖章日期 {chineseDay(stampedOn)}。未达标的不动。
        </Text>
      ),
      labels: { confirm: '全部通过', cancel: '取消' },
      onConfirm: () => pass.mutate({ year, schoolId, stampedOn }),
    })
  return (
    <>
      <Button variant="default" component="a" href={hrefTo('/booklets/register', { kind: 'review', year, schoolId })}>
        印到证书
      </Button>
      <Button
        variant="default"
        loading={receipt.isPending}
        onClick={() => receipt.mutate({ id: 'registration-receipt', year, schoolId }, { onSuccess: saveFile })}
      >
        回执
      </Button>
      <Button loading={pass.isPending} disabled={clear === 0} onClick={confirm}>
        达标的全部通过（{clear}）
      </Button>
    </>
  )
}
