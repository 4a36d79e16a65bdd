import { NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import dayjs from 'dayjs'
import { hoursCategories } from '../../shared/hours/categories.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import { HoursDraft } from '../../shared/hours/model.ts'
import { api } from '../api/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { optionsOf } from '../ui/options-of.ts'
import { readTenths } from '../ui/read-tenths.ts'
import { TeacherPicker } from '../ui/TeacherPicker.tsx'

type Values = { teacherId: number | null; category: string | null; date: string | null; hours: number | string; description: string }

const categories = optionsOf(hoursCategories)

/** Records hours by hand: of the teacher given, or of one to choose. */
export function RecordHoursDialog({ teacherId = null, onClose }: { teacherId?: number | null; onClose: () => void }) {
  const record = useMutation(
    api.hours.record.mutationOptions({
      onSuccess: (_, { hours }) => {
        notifyDone(`已登记 ${formatTenths(hours)} 学时`)
        onClose()
      },
    }),
  )
  const form = useForm<Values>({
    initialValues: { teacherId, category: null, date: null, hours: '', description: '' },
    validate: (values) => errorsOf(values),
  })
  const submit = form.onSubmit((values) => record.mutate(HoursDraft.parse(draftOf(values))))
  return (
    <Dialog onClose={onClose} title="登记学时" size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          {teacherId === null && (
            <TeacherPicker
              label="教师"
              required
              value={form.values.teacherId}
              onChange={(id) => form.setFieldValue('teacherId', id)}
              error={form.errors.teacherId}
            />
          )}
          <Select label="学时类别" required searchable placeholder="请选择" data={categories} {...form.getInputProps('category')} />
          <SimpleGrid cols={2}>
            <DayInput label="培训日期" required maxDate={dayjs().format('YYYY-MM-DD')} {...form.getInputProps('date')} />
            <NumberInput
              label="学时"
              description="以 0.5 为一档"
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              required
              min={0.5}
              max={500}
              step={0.5}
              decimalScale={1}
              {...form.getInputProps('hours')}
            />
          </SimpleGrid>
          <TextInput label="内容" required maxLength={100} placeholder="例如 师德专题讲座" {...form.getInputProps('description')} />
          <DialogActions onCancel={onClose} loading={record.isPending}>
            登记
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}

/** The form shows hours, the ledger keeps tenths. */
function draftOf({ hours, ...values }: Values) {
  return { ...values, hours: readTenths(hours) }
}

function errorsOf(values: Values): Record<string, string> {
  const parsed = HoursDraft.safeParse(draftOf(values))
  if (parsed.success) return {}
  return Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message]).reverse())
}
