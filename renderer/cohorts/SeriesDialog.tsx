import { Chip, Group, Input, SimpleGrid, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import type { Cohort } from '../../shared/cohorts/model.ts'
import { planSeries, SessionSeries } from '../../shared/cohorts/sessions.ts'
import { chineseDay } from '../../shared/dates.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import { api } from '../api/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { readTenths } from '../ui/read-tenths.ts'
import { SessionInputs, useUsualHours } from './SessionInputs.tsx'
import { errorsBy, type SessionValues } from './session-form.ts'
import { weekdays } from './weekdays.ts'

type SeriesValues = Omit<SessionValues, 'date'> & { from: string | null; to: string | null; weekdays: string[] }

/** Adds the same session on every chosen weekday between two days. */
export function SeriesDialog({ cohort, onClose }: { cohort: Cohort; onClose: () => void }) {
  const addSeries = useMutation(
    api.cohorts.addSeries.mutationOptions({
      onSuccess: ({ added, taken }) => {
        notifyDone(
          taken.length === 0 ? `已添加 ${added} 次课` : `已添加 ${added} 次课；${taken.map(chineseDay).join('、')}已有课次，没有重复添加`,
        )
        onClose()
      },
    }),
  )
  const usual = useUsualHours()
  const form = useForm<SeriesValues>({
    initialValues: {
      from: cohort.startDate,
      to: cohort.endDate,
      weekdays: ['1', '2', '3', '4', '5'],
      part: '全天',
      topic: '',
      hours: usual('全天'),
    },
    validate: (values) => errorsBy(SessionSeries, seriesOf(values)),
  })
  const series = SessionSeries.safeParse(seriesOf(form.values))
  const added = series.success ? planSeries(series.data, []).added : []
  const count = added.length
  const hours = added.reduce((sum, session) => sum + session.hours, 0)
  const submit = form.onSubmit((values) => addSeries.mutate({ cohortId: cohort.id, series: SessionSeries.parse(seriesOf(values)) }))
  const within = { required: true, minDate: cohort.startDate, maxDate: cohort.endDate }
  return (
    <Dialog onClose={onClose} title="按星期成批排课" size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          <SimpleGrid cols={2}>
            <DayInput label="从" {...within} {...form.getInputProps('from')} />
            <DayInput label="到" {...within} {...form.getInputProps('to')} />
          </SimpleGrid>
          <Input.Wrapper label="星期" error={form.errors.weekdays}>
            <Chip.Group multiple value={form.values.weekdays} onChange={(days) => form.setFieldValue('weekdays', days)}>
              <Group gap="xs" mt={4}>
                {weekdays.map((label, i) => (
                  <Chip key={label} value={String(i + 1)} size="sm">
                    {label}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </Input.Wrapper>
          <SessionInputs values={form.values} errors={form.errors} onChange={(changes) => form.setValues(changes)} />
          <Text fz="sm" c={hours > cohort.plannedHours ? 'orange.8' : 'dimmed'} role="status">
            共 {count} 次课，{formatTenths(hours)} 学时（计划 {formatTenths(cohort.plannedHours)} 学时）；已有课次的时段会跳过。
          </Text>
          <DialogActions onCancel={onClose} loading={addSeries.isPending} disabled={count === 0}>
            添加 {count} 次课
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}

function seriesOf({ weekdays: days, hours, ...values }: SeriesValues) {
  return { ...values, weekdays: days.map(Number), hours: readTenths(hours) }
}
