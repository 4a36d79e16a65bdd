import { DateInput, type DateInputProps } from '@mantine/dates'
import { readDay } from './read-day.ts'

/** A day, shown as 2026年9月1日, typed in any usual spelling or picked; the value is 'YYYY-MM-DD'. */
export function DayInput(props: DateInputProps) {
  return (
    <DateInput
      size="sm"
      valueFormat="YYYY年M月D日"
      placeholder="例如 2026-09-01"
      dateParser={readDay}
      clearable={!props.required}
      {...props}
    />
  )
}
