import { Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BookletJob } from '../../shared/booklets/contract.ts'
import { LineKind, lineKinds } from '../../shared/booklets/model.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { optionsOf } from '../ui/options-of.ts'
import { SchoolPicker } from '../ui/SchoolPicker.tsx'
import { askUnmarked } from './ask-unmarked.tsx'
import { BookletRun } from './BookletRun.tsx'

type BookletPrintDialogProps = {
  first?: LineKind
  schoolId?: number | undefined
  /** Only these lines, printed before or not. */
  lineIds?: readonly number[]
  teacherName?: string
  onClose: () => void
}

/** From registered lines to paper: everything that waits, in the order of the pile, or a line again. */
export function BookletPrintDialog({ first = 'hours', schoolId, lineIds, teacherName, onClose }: BookletPrintDialogProps) {
  const [kind, setKind] = useState<LineKind>(first)
  const [school, setSchool] = useState<number | null>(schoolId ?? null)
  const job: BookletJob = { kind, ...(school !== null && { schoolId: school }), ...(lineIds && { lineIds: [...lineIds] }) }
  const [isUnmarked, setIsUnmarked] = useState(false)
  const close = () => {
    if (isUnmarked) askUnmarked(onClose)
    else onClose()
  }
  const query = useQuery(api.booklets.job.queryOptions({ input: job }))
  return (
    <Dialog unsaved="drop" onClose={close} title={teacherName ? `打印一行（${teacherName}）` : '续打证书'} size="min(980px, 94vw)">
      <Stack>
        {!lineIds && (
          <Group>
            <SegmentedControl
              aria-label="打印什么"
              data={optionsOf(lineKinds)}
              value={kind}
              onChange={(next) => setKind(LineKind.parse(next))}
            />
            <SchoolPicker placeholder="学校（不选为全部）" w={260} value={school} onChange={setSchool} />
          </Group>
        )}
        <LoadState query={query}>
          {(sheets) =>
            sheets.length === 0 ? (
              <EmptyState title="没有等着打印的" hint="先在“登记”里把学时或年度验印登记到证书上。" />
            ) : (
              <BookletRun
                key={`${kind} ${school} ${sheets.length}`}
                job={job}
                sheets={sheets}
                onPrinted={() => setIsUnmarked(!lineIds)}
                onMarked={onClose}
              />
            )
          }
        </LoadState>
        <Text fz="xs" c="dimmed">
          只印新登记的内容，印在各自的行上；证书按这里的顺序一页一页放进打印机。
        </Text>
      </Stack>
    </Dialog>
  )
}
