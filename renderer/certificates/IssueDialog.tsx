import { Box, Checkbox, Group, ScrollArea, Stack, Text } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Issuable, IssueRequest, NumberWish } from '../../shared/certificates/contract.ts'
import { api } from '../api/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { SheetPreview } from '../ui/SheetPreview.tsx'
import { PaperSwitch } from './PaperSwitch.tsx'
import { RangeSelect } from './RangeSelect.tsx'
import { usePaper } from './use-paper.ts'

type IssueDialogProps = { cohortId: number; issuable: Issuable; onClose: () => void }

/** Who is issued a certificate, on which day, and what the one with the longest name will look like. */
export function IssueDialog({ cohortId, issuable: { people, earliestDay, latestDay, suggestedDay }, onClose }: IssueDialogProps) {
  const [issuedOn, setIssuedOn] = useState(suggestedDay)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const chosen = people.map(({ enrollmentId }) => enrollmentId).filter((id) => !left.has(id))
  const [wish, setWish] = useState<NumberWish>({})
  const paper = usePaper('completion')
  const usesPaper = wish.usesPaper ?? paper.isKept
  const request: IssueRequest = { cohortId, issuedOn, ...wish, usesPaper, ...(left.size > 0 && { enrollmentIds: chosen }) }
  const issue = useMutation(
    api.certificates.issue.mutationOptions({
      onSuccess: ({ count, firstNumber, lastNumber }) => {
        notifyDone(count === 1 ? `已发证 1 张：${firstNumber}` : `已发证 ${count} 张：${firstNumber} 至 ${lastNumber}`)
        onClose()
      },
    }),
  )
  return (
    <Dialog unsaved="drop" onClose={onClose} title="发证" size="min(1060px, 94vw)">
      <Group align="stretch" wrap="nowrap" gap="lg">
        <Stack w={290} style={{ flexShrink: 0 }}>
          <DayInput
            label="发证日期"
            description="印在证书上；编号用这一年的流水号"
            required
            minDate={earliestDay}
            maxDate={latestDay}
            value={issuedOn}
            onChange={(day) => day && setIssuedOn(day)}
          />
          <RangeSelect kind="completion" value={wish.rangeId} onChange={(rangeId) => setWish({ ...wish, rangeId })} />
          <PaperSwitch
            kind="completion"
            count={chosen.length}
            checked={usesPaper}
            onChange={(next) => setWish({ ...wish, usesPaper: next })}
          />
          <PeopleChoice people={people} left={left} onChange={setLeft} />
        </Stack>
        <Stack flex={1} miw={0} justify="space-between">
          {chosen.length > 0 ? <Preview request={request} isIssuing={issue.isPending} /> : <Text c="dimmed">请至少选一位学员。</Text>}
          <DialogActions
            onCancel={onClose}
            disabled={chosen.length === 0}
            loading={issue.isPending}
            onConfirm={() => issue.mutate(request)}
          >
            发证 {chosen.length} 张
          </DialogActions>
        </Stack>
      </Group>
    </Dialog>
  )
}

type PeopleChoiceProps = { people: Issuable['people']; left: ReadonlySet<number>; onChange: (left: ReadonlySet<number>) => void }

/** Everybody is meant unless left out. */
function PeopleChoice({ people, left, onChange }: PeopleChoiceProps) {
  const everybody = people.map(({ enrollmentId }) => enrollmentId)
  const toggle = (id: number) => onChange(new Set(left.has(id) ? [...left].filter((other) => other !== id) : [...left, id]))
  return (
    <Stack gap={6}>
      <Checkbox
        label={`全部 ${people.length} 人`}
        fw={600}
        data-autofocus
        checked={left.size === 0}
        indeterminate={left.size > 0 && left.size < people.length}
        onChange={() => onChange(new Set(left.size === 0 ? everybody : []))}
      />
      <ScrollArea.Autosize mah="calc(100vh - 460px)" type="auto" offsetScrollbars>
        <Stack gap={6}>
          {people.map(({ enrollmentId, teacherName, schoolName }) => (
            <Checkbox
              key={enrollmentId}
              label={teacherName}
              description={schoolName}
              checked={!left.has(enrollmentId)}
              onChange={() => toggle(enrollmentId)}
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Stack>
  )
}

/** While the certificates are being issued nothing is asked again: there would be nobody left to preview. */
function Preview({ request, isIssuing }: { request: IssueRequest; isIssuing: boolean }) {
  const query = useQuery(api.certificates.preview.queryOptions({ input: request, placeholderData: keepPreviousData, enabled: !isIssuing }))
  return (
    <Box>
      <LoadState query={query}>{(sheet) => <SheetPreview sheet={sheet} label="名字最长的一张证书" />}</LoadState>
      <Text fz="xs" c="dimmed" mt={6}>
        这是名字最长的一张。编号在发证时按学校、姓名的顺序取定。
      </Text>
    </Box>
  )
}
