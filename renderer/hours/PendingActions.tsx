import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { formatTenths } from '../../shared/hours/format.ts'
import type { PendingHours } from '../../shared/hours/pending.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { notifyDone } from '../ui/notify-done.ts'

/** What can be done with a row that waits: give it to the teacher that was found or to another one, or say why it needs none. */
export function PendingActions({ row, onMatch }: { row: PendingHours; onMatch: () => void }) {
  const match = useMutation(api.hours.pending.match.mutationOptions({ onSuccess: ({ matched }) => notifyDone(`${matched} 条已记入台账`) }))
  const dismiss = useMutation(api.hours.pending.dismiss.mutationOptions({ onSuccess: () => notifyDone('已注明不登记') }))
  const { id, name, hours, description, proposed } = row
  const askAndDismiss = async () => {
    const reason = await askReason({
      title: `不登记 ${name} 的学时`,
      message: `${description}，${formatTenths(hours)} 学时。不会记入任何人的台账，原因会留在“不登记”里。`,
      confirm: '不登记',
    })
    if (reason) dismiss.mutate({ id, reason })
  }
  return (
    <Group gap={4} wrap="nowrap">
      {proposed && (
        <Button size="compact-xs" variant="light" loading={match.isPending} onClick={() => match.mutate({ id, teacherId: proposed.id })}>
          就是这位
        </Button>
      )}
      <Button size="compact-xs" variant="subtle" onClick={onMatch}>
        选老师
      </Button>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void askAndDismiss()}>
        不登记
      </Button>
    </Group>
  )
}
