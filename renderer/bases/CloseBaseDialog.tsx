import { Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { ReasonInput } from '../ui/ReasonInput.tsx'

/** Closes a base on a day, with a reason. */
export function CloseBaseDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const [closedOn, setClosedOn] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const close = useMutation(
    api.bases.close.mutationOptions({
      onSuccess: () => {
        notifyDone('已撤销')
        onClose()
      },
    }),
  )
  return (
    <Dialog onClose={onClose} title="撤销">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (closedOn && reason.trim()) close.mutate({ id, closedOn, reason })
        }}
      >
        <Stack>
          <Text fz="sm">撤销以后不再登记新活动，以后的年度也不再考核；已登记的活动都会保留。</Text>
          <DayInput label="撤销日期" required data-autofocus value={closedOn} onChange={setClosedOn} />
          <ReasonInput value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <DialogActions onCancel={onClose} color="red" loading={close.isPending} disabled={!closedOn || !reason.trim()}>
            撤销
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
