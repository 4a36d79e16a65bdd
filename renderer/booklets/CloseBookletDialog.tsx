import { Group, Radio, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Booklet } from '../../shared/booklets/model.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { ReasonInput } from '../ui/ReasonInput.tsx'

/** A booklet that is full or lost takes in nothing more; another can then be begun. */
export function CloseBookletDialog({ booklet, onClose }: { booklet: Booklet; onClose: () => void }) {
  const [state, setState] = useState<'full' | 'lost'>('lost')
  const [reason, setReason] = useState('')
  const close = useMutation(
    api.booklets.close.mutationOptions({
      onSuccess: () => {
        notifyDone('已停用')
        onClose()
      },
    }),
  )
  return (
    <Dialog onClose={onClose} title="停用这本证书">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim()) close.mutate({ id: booklet.id, state, reason })
        }}
      >
        <Stack>
          <Radio.Group label="为什么停用" value={state} onChange={(next) => setState(next === 'full' ? 'full' : 'lost')}>
            <Group mt="xs">
              <Radio value="lost" label="遗失" />
              <Radio value="full" label="写满" />
            </Group>
          </Radio.Group>
          <ReasonInput value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <DialogActions onCancel={onClose} color="red" loading={close.isPending} disabled={!reason.trim()}>
            停用
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
