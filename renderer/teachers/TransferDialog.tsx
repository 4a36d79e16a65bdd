import { Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { chineseDay, dayOf } from '../../shared/dates.ts'
import type { TeacherDetail } from '../../shared/teachers/model.ts'
import { planTransfer } from '../../shared/teachers/plan-transfer.ts'
import { api } from '../api/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { ReasonInput } from '../ui/ReasonInput.tsx'
import { SchoolPicker } from '../ui/SchoolPicker.tsx'

type Values = { schoolId: number | null; date: string | null; reason: string }

/** Moves a teacher to another school from a day on. */
export function TransferDialog({ teacher, onClose }: { teacher: TeacherDetail; onClose: () => void }) {
  const transfer = useMutation(
    api.teachers.transfer.mutationOptions({
      onSuccess: ({ school }) => {
        notifyDone(`${teacher.name}已调到${school?.name ?? '新学校'}`)
        onClose()
      },
    }),
  )
  const form = useForm<Values>({
    initialValues: { schoolId: null, date: null, reason: '' },
    validate: (values) => problemsOf(values, teacher),
  })
  const submit = form.onSubmit(({ schoolId, date, reason }) => {
    if (schoolId !== null && date !== null) transfer.mutate({ id: teacher.id, schoolId, date, reason })
  })
  return (
    <Dialog onClose={onClose} title={`调动 ${teacher.name}`}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text fz="sm">{currentSchool(teacher)}</Text>
          <SchoolPicker
            label="调入学校"
            required
            value={form.values.schoolId}
            onChange={(schoolId) => form.setFieldValue('schoolId', schoolId)}
            error={form.errors.schoolId}
          />
          <DayInput label="到新学校的日期" required maxDate={dayOf(new Date())} {...form.getInputProps('date')} />
          <ReasonInput label="调动原因" {...form.getInputProps('reason')} />
          <DialogActions onCancel={onClose} loading={transfer.isPending}>
            调动
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}

function currentSchool({ school }: TeacherDetail): string {
  if (!school) return '现在没有任职学校。'
  return `现在：${school.name}${school.since ? `，${chineseDay(school.since)}到校` : ''}。`
}

function problemsOf({ schoolId, date, reason }: Values, teacher: TeacherDetail) {
  const plan = schoolId !== null && date !== null ? planTransfer(teacher.postings, { schoolId, date }) : undefined
  const refusal = plan && 'refusal' in plan ? plan : undefined
  return {
    ...(schoolId === null && { schoolId: '请选择调入的学校' }),
    ...(date === null && { date: '请填写日期' }),
    ...(!reason.trim() && { reason: '请写明调动的原因' }),
    ...(refusal?.refusal === 'SAME_SCHOOL' && { schoolId: '老师现在就在这所学校' }),
    ...(refusal?.refusal === 'TRANSFER_BACKWARDS' && { date: `已登记到${chineseDay(refusal.since)}，请选这以后的日期` }),
  }
}
