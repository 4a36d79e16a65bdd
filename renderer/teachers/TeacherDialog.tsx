import { Stack } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { type TeacherDetail, TeacherDraft } from '../../shared/teachers/model.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { ReasonInput } from '../ui/ReasonInput.tsx'
import { tellFound } from '../ui/tell-found.tsx'
import { TeacherInputs } from './TeacherInputs.tsx'
import { initialValues, type TeacherFormValues } from './teacher-form.ts'

const checkDraft = schemaResolver(TeacherDraft, { sync: true })

/** Adds a teacher at a school, or changes one with a reason. */
export function TeacherDialog({ teacher, onClose }: { teacher?: TeacherDetail; onClose: () => void }) {
  const done = (message: string) => () => {
    notifyDone(message)
    onClose()
  }
  const create = useMutation(
    api.teachers.create.mutationOptions({
      onSuccess: () => {
        done('教师已添加')()
        void tellFound()
      },
    }),
  )
  const change = useMutation(api.teachers.change.mutationOptions({ onSuccess: done('修改已保存') }))
  const form = useForm<TeacherFormValues>({
    initialValues: initialValues(teacher),
    validate: (values) => ({
      ...checkDraft(values),
      ...(!teacher && values.schoolId === null && { schoolId: '请选择任职学校' }),
      ...(teacher && !values.reason.trim() && { reason: '请写明修改的原因' }),
    }),
  })
  const submit = form.onSubmit(({ schoolId, fromDate, reason, ...values }) => {
    const draft = TeacherDraft.parse(values)
    if (teacher) change.mutate({ id: teacher.id, teacher: draft, reason })
    else if (schoolId !== null) create.mutate({ teacher: draft, schoolId, fromDate })
  })
  return (
    <Dialog onClose={onClose} title={teacher ? `修改 ${teacher.name}` : '添加教师'} size={860}>
      <form onSubmit={submit} noValidate>
        <Stack gap="xs">
          <TeacherInputs form={form} isNew={!teacher} />
          {teacher && <ReasonInput label="修改原因" minRows={1} {...form.getInputProps('reason')} />}
          <DialogActions onCancel={onClose} loading={create.isPending || change.isPending}>
            保存
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
