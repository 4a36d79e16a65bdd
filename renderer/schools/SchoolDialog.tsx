import { SimpleGrid, Stack, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { schoolFields } from '../../shared/schools/fields.ts'
import { type School, SchoolDraft } from '../../shared/schools/model.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { ReasonInput } from '../ui/ReasonInput.tsx'

const blank = { code: '', name: '', kind: '', area: '', centralSchool: '', note: '' }

/** Adds a school, or changes one with a reason. */
export function SchoolDialog({ school, onClose }: { school?: School; onClose: () => void }) {
  const done = (message: string) => () => {
    notifyDone(message)
    onClose()
  }
  const create = useMutation(api.schools.create.mutationOptions({ onSuccess: done('学校已添加') }))
  const change = useMutation(api.schools.change.mutationOptions({ onSuccess: done('修改已保存') }))
  const form = useForm({
    initialValues: { ...blank, ...(school && SchoolDraft.parse(school)), reason: '' },
    validate: schemaResolver(SchoolDraft, { sync: true }),
  })
  const submit = form.onSubmit(({ reason, ...values }) => {
    const draft = SchoolDraft.parse(values)
    if (school) change.mutate({ id: school.id, school: draft, reason })
    else create.mutate(draft)
  })
  const input = (field: keyof typeof schoolFields) => ({
    label: schoolFields[field].label,
    ...form.getInputProps(field),
    value: form.values[field] ?? '',
  })
  return (
    <Dialog onClose={onClose} title={school ? '修改学校' : '添加学校'} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          <SimpleGrid cols={2}>
            <TextInput required data-autofocus {...input('name')} />
            <TextInput {...input('code')} />
            <TextInput {...input('kind')} />
            <TextInput {...input('area')} />
            <TextInput {...input('centralSchool')} />
            <TextInput {...input('note')} />
          </SimpleGrid>
          {school && <ReasonInput label="修改原因" {...form.getInputProps('reason')} />}
          <DialogActions
            onCancel={onClose}
            loading={create.isPending || change.isPending}
            disabled={Boolean(school) && !form.values.reason.trim()}
          >
            保存
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
