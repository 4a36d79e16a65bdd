import { Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { dayOf } from '../../shared/dates.ts'
import { titleLabels } from '../../shared/titles/import-fields.ts'
import type { TitleRow } from '../../shared/titles/model.ts'
import { api } from '../api/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { ReasonInput } from '../ui/ReasonInput.tsx'

type Values = { withdrawnOn: string | null; reason: string }

/** Takes a title back from a day on; it stays on record with the reason. */
export function WithdrawTitleDialog({ title, onClose }: { title: TitleRow; onClose: () => void }) {
  const today = dayOf(new Date())
  const withdraw = useMutation(
    api.titles.withdraw.mutationOptions({
      onSuccess: () => {
        notifyDone('称号已撤销')
        onClose()
      },
    }),
  )
  const form = useForm<Values>({
    initialValues: { withdrawnOn: today, reason: '' },
    validate: {
      withdrawnOn: (day) => (day === null ? '请填写撤销日期' : null),
      reason: (reason) => (reason.trim() ? null : '请写明撤销的原因'),
    },
  })
  const submit = form.onSubmit(({ withdrawnOn, reason }) => {
    if (withdrawnOn !== null) withdraw.mutate({ id: title.id, withdrawnOn, reason })
  })
  return (
    <Dialog onClose={onClose} title={`撤销“${title.name}”`}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text fz="sm">撤销以后不再算这位老师的称号，名单、考核分组和上报里都不再有；称号留在教师页备查，可以恢复。</Text>
          <DayInput label={titleLabels.withdrawnOn} required maxDate={today} {...form.getInputProps('withdrawnOn')} />
          <ReasonInput label={titleLabels.withdrawnReason} data-autofocus {...form.getInputProps('reason')} />
          <DialogActions onCancel={onClose} color="red" loading={withdraw.isPending}>
            撤销
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
