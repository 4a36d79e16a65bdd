import { Autocomplete, NumberInput, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { describeDays, describeHours, describeMonths, describePeople } from '../../shared/programs/describe.ts'
import { type ProgramText, programFields, programTexts } from '../../shared/programs/fields.ts'
import { isOfProjectTable, type Program, ProgramDraft, planSheets } from '../../shared/programs/model.ts'
import { understand } from '../../shared/programs/understand.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { ReasonInput } from '../ui/ReasonInput.tsx'
import { ProjectInputs } from './ProjectInputs.tsx'

const blank = Object.fromEntries(programTexts.map((field) => [field, ''])) as Record<ProgramText, string>

/** Adds a program to a year's plan, or changes one with a reason; shows at once what is understood of the plan's words. */
export function ProgramDialog({ year, program, onClose }: { year: number; program?: Program; onClose: () => void }) {
  const navigate = useNavigate()
  const departments = useQuery(api.programs.departments.queryOptions({ input: {} }))
  const create = useMutation(
    api.programs.create.mutationOptions({
      onSuccess: (created) => {
        notifyDone(`项目已添加到 ${created.year} 年的计划`)
        onClose()
        void navigate({ to: `/programs/${created.id}` })
      },
    }),
  )
  const change = useMutation(
    api.programs.change.mutationOptions({
      onSuccess: () => {
        notifyDone('修改已保存')
        onClose()
      },
    }),
  )
  const form = useForm({
    initialValues: { year, planSheet: planSheets[0] as string, ...blank, ...(program && ProgramDraft.parse(program)), reason: '' },
    validate: schemaResolver(ProgramDraft, { sync: true }),
  })
  const submit = form.onSubmit(({ reason, ...values }) => {
    const draft = ProgramDraft.parse(values)
    if (program) change.mutate({ id: program.id, program: draft, reason })
    else create.mutate(draft)
  })
  const input = (field: ProgramText) => ({
    label: programFields[field].label,
    ...form.getInputProps(field),
    value: form.values[field] ?? '',
  })
  const understood = understand(form.values)
  const words = (field: 'peopleText' | 'hoursText' | 'daysText' | 'timeText', meaning: string | undefined) => ({
    ...input(field),
    description: form.values[field]?.trim() ? (meaning ? `理解为：${meaning}` : '按原文保留，不参与统计') : '照计划原文填写',
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[],
  })
  return (
    <Dialog onClose={onClose} title={program ? '修改培训项目' : '添加培训项目'} size="xl">
      <form onSubmit={submit} noValidate>
        <Stack>
          <SimpleGrid cols={4}>
            <NumberInput label="年度" required hideControls {...form.getInputProps('year')} />
            <Autocomplete label="计划表" required data={[...planSheets]} {...form.getInputProps('planSheet')} />
            <TextInput {...input('sequence')} />
            <TextInput {...input('code')} />
          </SimpleGrid>
          <TextInput required data-autofocus {...input('name')} />
          <SimpleGrid cols={4}>
            <TextInput {...words('peopleText', describePeople(understood))} />
            <TextInput {...words('hoursText', describeHours(understood))} />
            <TextInput {...words('daysText', describeDays(understood))} />
            <TextInput {...words('timeText', describeMonths(understood))} />
          </SimpleGrid>
          <SimpleGrid cols={2}>
            <Textarea autosize minRows={1} maxRows={3} {...input('audience')} />
            <Textarea autosize minRows={1} maxRows={3} {...input('content')} />
            <Autocomplete data={departments.data ?? []} {...input('department')} />
            <TextInput {...input('place')} />
          </SimpleGrid>
          {program && isOfProjectTable(program) && (
            <ProjectInputs
              input={input}
              hours={{ offlineHours: form.values.offlineHours ?? null, onlineHours: form.values.onlineHours ?? null }}
              onChange={(hours) => form.setValues(hours)}
            />
          )}
          <TextInput {...input('note')} />
          {program && <ReasonInput label="修改原因" {...form.getInputProps('reason')} />}
          <DialogActions
            onCancel={onClose}
            loading={create.isPending || change.isPending}
            disabled={Boolean(program) && !form.values.reason.trim()}
          >
            保存
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
