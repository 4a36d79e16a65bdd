import { Select, Stack } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { MembershipDraft, pickedGroups } from '../../shared/hours/memberships.ts'
import { api } from '../api/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { optionsOf } from '../ui/options-of.ts'

const groups = optionsOf(pickedGroups)

export function AddMembershipDialog({ teacherId, onClose }: { teacherId: number; onClose: () => void }) {
  const add = useMutation(
    api.hours.memberships.add.mutationOptions({
      onSuccess: () => {
        notifyDone('已加入专项')
        onClose()
      },
    }),
  )
  const form = useForm<{ teacherId: number; groupCode: string | null; fromDate: string | null }>({
    initialValues: { teacherId, groupCode: null, fromDate: null },
    validate: schemaResolver(MembershipDraft, { sync: true }),
  })
  return (
    <Dialog onClose={onClose} title="加入专项">
      <form onSubmit={form.onSubmit((values) => add.mutate(MembershipDraft.parse(values)))} noValidate>
        <Stack>
          <Select label="专项" required data-autofocus placeholder="请选择" data={groups} {...form.getInputProps('groupCode')} />
          <DayInput label="从哪一天起" required {...form.getInputProps('fromDate')} />
          <DialogActions onCancel={onClose} loading={add.isPending}>
            加入
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
