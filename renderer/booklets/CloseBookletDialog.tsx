import { Button, Group, Radio, Stack, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Booklet } from '../../shared/booklets/model.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { notifyDone } from '../ui/notify-done.ts'

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
          <Textarea
            label="原因"
            required
            autosize
            minRows={2}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button type="submit" color="red" loading={close.isPending} disabled={!reason.trim()}>
              停用
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
