import { DateInput, type DateInputProps } from '@mantine/dates'
import dayjs from 'dayjs'

/** A day, shown as 2026年9月1日, typed in any usual spelling or picked; the value is 'YYYY-MM-DD'. */
export function DayInput(props: DateInputProps) {
  return (
    <DateInput
      size="sm"
      valueFormat="YYYY年M月D日"
      placeholder="例如 2026-09-01"
      dateParser={parseDay}
      clearable={!props.required}
      {...props}
    />
  )
}

function parseDay(text: string): string | null {
  const normal = text
    .trim()
    .replaceAll(/[年月./]/g, '-')
    .replace('日', '')
  const [, year, month, day] = /^(\d{4})-?(\d{1,2})-?(\d{1,2})$/.exec(normal) ?? []
  if (!year || !month || !day) return null
  const parsed = dayjs(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return parsed.isValid() && parsed.date() === Number(day) ? parsed.format('YYYY-MM-DD') : null
}
