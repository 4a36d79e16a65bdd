import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { baseFields } from '../../shared/bases/fields.ts'
import { type Base, BaseDraft, baseKinds, baseLevels } from '../../shared/bases/model.ts'
import { api } from '../api/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { ReasonInput } from '../ui/ReasonInput.tsx'
import { SchoolPicker } from '../ui/SchoolPicker.tsx'
import { TeacherPicker } from '../ui/TeacherPicker.tsx'

type Values = Omit<BaseDraft, 'schoolId'> & { schoolId: number | null; reason: string }

const blank: Values = { kind: '实训基地', name: '', schoolId: null, level: '县级', leaderId: null, registeredOn: '', note: '', reason: '' }

/** Registers a base or studio, or changes one with a reason. */
export function BaseDialog({ base, onClose }: { base?: Base; onClose: () => void }) {
  const navigate = useNavigate()
  const create = useMutation(
    api.bases.create.mutationOptions({
      onSuccess: ({ id }) => {
        notifyDone('已登记')
        onClose()
        void navigate({ to: `/bases/${id}` })
      },
    }),
  )
  const change = useMutation(
    api.bases.change.mutationOptions({
      onSuccess: () => {
        notifyDone('修改已保存')
        onClose()
      },
    }),
  )
  const form = useForm<Values>({
    initialValues: { ...blank, ...(base && BaseDraft.parse(base)) },
    validate: schemaResolver(BaseDraft, { sync: true }),
  })
  const submit = form.onSubmit(({ reason, ...values }) => {
    const draft = BaseDraft.parse(values)
    if (base) change.mutate({ id: base.id, base: draft, reason })
    else create.mutate(draft)
  })
  const input = (field: keyof typeof baseFields) => ({ label: baseFields[field].label, ...form.getInputProps(field) })
  return (
    <Dialog onClose={onClose} title={base ? '修改基地或工作室' : '登记基地或工作室'} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          <SimpleGrid cols={2}>
            <TextInput required data-autofocus {...input('name')} />
            <Select required allowDeselect={false} data={[...baseKinds]} {...input('kind')} />
            <SchoolPicker required {...input('schoolId')} value={form.values.schoolId} />
            <Select required allowDeselect={false} data={[...baseLevels]} {...input('level')} />
            <TeacherPicker {...input('leaderId')} value={form.values.leaderId} />
            <DayInput required {...input('registeredOn')} value={form.values.registeredOn || null} />
          </SimpleGrid>
          <TextInput {...input('note')} value={form.values.note ?? ''} />
          {base && <ReasonInput label="修改原因" {...form.getInputProps('reason')} />}
          <DialogActions
            onCancel={onClose}
            loading={create.isPending || change.isPending}
            disabled={Boolean(base) && !form.values.reason.trim()}
          >
            保存
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
