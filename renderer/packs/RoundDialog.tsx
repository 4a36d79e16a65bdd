import { Stack, Textarea, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { dayOf } from '../../shared/dates.ts'
import { type PackRound, RoundDraft } from '../../shared/packs/model.ts'
import { api } from '../api/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { ReasonInput } from '../ui/ReasonInput.tsx'
import { SchoolsInput } from './SchoolsInput.tsx'

type Values = RoundDraft & { schoolIds: number[]; reason: string }

/** A new round, for all schools or some; or the name and day of one that has been sent. */
export function RoundDialog({ round, onClose }: { round?: PackRound; onClose: () => void }) {
  const navigate = useNavigate()
  const create = useMutation(
    api.packs.create.mutationOptions({
      onSuccess: ({ id }) => {
        notifyDone('已新建，可以生成填报表了')
        onClose()
        void navigate({ to: `/packs/${id}` })
      },
    }),
  )
  const change = useMutation(
    api.packs.change.mutationOptions({
      onSuccess: () => {
        notifyDone('修改已保存')
        onClose()
      },
    }),
  )
  const form = useForm<Values>({
    initialValues: { name: '', dueOn: '', request: '', ...(round && RoundDraft.parse(round)), schoolIds: [], reason: '' },
    validate: schemaResolver(RoundDraft, { sync: true }),
  })
  const submit = form.onSubmit(({ schoolIds, reason, ...values }) => {
    const draft = RoundDraft.parse(values)
    if (round) change.mutate({ id: round.id, round: draft, reason })
    else create.mutate({ ...draft, ...(schoolIds.length > 0 && { schoolIds }) })
  })
  return (
    <Dialog onClose={onClose} title={round ? '修改填报' : '新建填报'} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput label="名称" required data-autofocus placeholder="例如 2026年秋季教师信息核对" {...form.getInputProps('name')} />
          <DayInput
            label="截止日期"
            required
            {...(!round && { minDate: dayOf(new Date()) })}
            {...form.getInputProps('dueOn')}
            value={form.values.dueOn || null}
          />
          <Textarea
            label="给学校的说明"
            description="写在每份表的填表说明后面，例如联系人和电话"
            autosize
            minRows={2}
            maxLength={200}
            {...form.getInputProps('request')}
          />
          {!round && <SchoolsInput value={form.values.schoolIds} onChange={(schoolIds) => form.setFieldValue('schoolIds', schoolIds)} />}
          {round && <ReasonInput label="修改原因" {...form.getInputProps('reason')} />}
          <DialogActions
            onCancel={onClose}
            loading={create.isPending || change.isPending}
            disabled={Boolean(round) && !form.values.reason.trim()}
          >
            {round ? '保存' : '新建'}
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
