import { DateInput, type DateInputProps } from '@mantine/dates'
import { useState } from 'react'
import { readDay } from './read-day.ts'
import { type DayLimits, whyNotTaken, whyOutsideSoFar } from './why-not-taken.ts'

type DayInputProps = Omit<DateInputProps, keyof DayLimits> & DayLimits

/**
 * A day, shown as 2026年9月1日, typed in any usual spelling or picked; the value is 'YYYY-MM-DD'. What was typed and can't be taken goes when
 * the input is left, so it is said why.
 */
export function DayInput({ minDate, maxDate, error, onChange, ...props }: DayInputProps) {
  const [whyNot, setWhyNot] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const limits = { minDate, maxDate }
  return (
    <DateInput
      size="sm"
      valueFormat="YYYY年M月D日"
      placeholder="例如 2026-09-01"
      dateParser={readDay}
      clearable={!props.required}
      {...props}
      {...(minDate !== undefined && { minDate })}
      {...(maxDate !== undefined && { maxDate })}
      error={whyNot ?? error}
      onInput={(event) => {
        const text = (event.target as HTMLInputElement).value
        setTyped(text)
        setWhyNot(whyOutsideSoFar(text, limits))
      }}
      onChange={(day) => {
        setTyped('')
        setWhyNot(null)
        onChange?.(day)
      }}
      onBlur={(event) => {
        if (typed !== '') setWhyNot(whyNotTaken(typed, limits))
        setTyped('')
        props.onBlur?.(event)
      }}
    />
  )
}
