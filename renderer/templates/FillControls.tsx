import { Button, Checkbox, Group, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportEntry } from '../../shared/reports/catalogue.ts'
import type { ReportRequest } from '../../shared/reports/model.ts'
import type { FillCheck } from '../../shared/templates/contract.ts'
import { api } from '../api/client.ts'
import { notifyDone } from '../ui/notify-done.ts'
import { saveFile } from '../ui/save-file.ts'

type FillControlsProps = { id: number; entry: ReportEntry; request: ReportRequest; check: FillCheck | undefined }

/** Writes the template: with numbers masked, or whole for a reason where the report leaves the choice. */
export function FillControls({ id, entry, request, check }: FillControlsProps) {
  const [isFull, setIsFull] = useState(false)
  const [reason, setReason] = useState('')
  const fill = useMutation(
    api.templates.fill.mutationOptions({
      onSuccess: (file) => {
        saveFile(file)
        notifyDone(`已填好：${file.name}`)
      },
    }),
  )
  const asksNumbers = entry.numbers === 'optional' && check?.hasNumbers === true
  const wantsFull = asksNumbers && isFull
  return (
    <Group ml="auto" align="flex-end">
      {asksNumbers && <Checkbox label="完整号码" mb={8} checked={isFull} onChange={(event) => setIsFull(event.currentTarget.checked)} />}
      {wantsFull && (
        <TextInput
          label="写完整号码的理由"
          required
          w={220}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Button
        loading={fill.isPending}
        disabled={!check || check.total === 0 || (wantsFull && reason.trim() === '')}
        onClick={() => fill.mutate({ id, request, numbers: wantsFull ? 'full' : 'masked', reason: wantsFull ? reason : '' })}
      >
        填好并保存
      </Button>
    </Group>
  )
}
