import { Button, Checkbox, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ReportEntry } from '../../shared/reports/catalogue.ts'
import type { Edition, ReportRequest } from '../../shared/reports/model.ts'
import { notifyDone } from '../ui/notify-done.ts'
import { saveFile } from '../ui/save-file.ts'
import type { useLongWork } from '../ui/use-long-work.ts'
import type { writeReport } from '../ui/write-report.ts'

export type WriteWork = ReturnType<typeof useLongWork<Parameters<typeof writeReport>[0], File>>
type WriteControlsProps = { entry: ReportEntry; request: ReportRequest; isReady: boolean; work: WriteWork }

/** Writes the report: with numbers masked, or whole for a reason; or its twin for public notice. */
export function WriteControls({ entry, request, isReady, work }: WriteControlsProps) {
  const [isFull, setIsFull] = useState(false)
  const [reason, setReason] = useState('')
  const lacksReason = isFull && reason.trim() === ''
  const writeEdition = (edition: Edition) =>
    work.mutate({ ...request, edition, numbers: isFull ? 'full' : 'masked', reason }, { onSuccess: handOut })
  return (
    <Group ml="auto" align="flex-end">
      {entry.numbers === 'optional' && (
        <Checkbox label="完整号码" mb={8} checked={isFull} onChange={(event) => setIsFull(event.currentTarget.checked)} />
      )}
      {isFull && (
        <TextInput
          label="导出完整号码的理由"
          required
          w={220}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {entry.notice && (
        <Button variant="default" loading={work.isPending} disabled={!isReady} onClick={() => writeEdition('notice')}>
          导出公示版
        </Button>
      )}
      <Button loading={work.isPending} disabled={!isReady || lacksReason} onClick={() => writeEdition('office')}>
        导出 Excel
      </Button>
    </Group>
  )
}

function handOut(file: File): void {
  saveFile(file)
  notifyDone(`已导出：${file.name}`)
}
