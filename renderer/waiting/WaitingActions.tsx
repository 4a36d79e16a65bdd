import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { WaitingRow } from '../../shared/waiting/model.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { matchedMessage } from './matched-message.ts'

/** What can be done with a row that waits: write it for whoever was found, say who somebody is, or why it is not needed. */
export function WaitingActions({ row, onPoint }: { row: WaitingRow; onPoint: () => void }) {
  const match = useMutation(api.waiting.match.mutationOptions({ onSuccess: (result) => notifyDone(matchedMessage(result)) }))
  const dismiss = useMutation(api.waiting.dismiss.mutationOptions({ onSuccess: () => notifyDone('已注明不登记') }))
  const { id, label, isFound, people } = row
  const teacherId = people[0]?.teacher?.id
  const askAndDismiss = async () => {
    const reason = await askReason({
      title: '不登记这一行',
      message: `${label}。这一行不会写入，原因会留在“不登记”里；以后还可以恢复。`,
      confirm: '不登记',
    })
    if (reason) dismiss.mutate({ ids: [id], reason })
  }
  return (
    <Group gap={4} wrap="nowrap">
      {isFound && teacherId !== undefined && (
        <Button
          size="compact-xs"
          variant="light"
          loading={match.isPending}
          onClick={() => match.mutate({ id, place: 0, teacherId })}
          title="同样写法的其他行也一起登记"
        >
          登记
        </Button>
      )}
      <Button size="compact-xs" variant="subtle" onClick={onPoint}>
        选老师
      </Button>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void askAndDismiss()}>
        不登记
      </Button>
    </Group>
  )
}

/** A row that was dismissed may wait again. */
export function RestoreButton({ id }: { id: number }) {
  const restore = useMutation(api.waiting.restore.mutationOptions({ onSuccess: () => notifyDone('已放回待匹配') }))
  return (
    <Button size="compact-xs" variant="subtle" loading={restore.isPending} onClick={() => restore.mutate({ id })}>
      放回待匹配
    </Button>
  )
}
