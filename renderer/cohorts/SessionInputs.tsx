import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { SessionPart, sessionParts, usualHours } from '../../shared/cohorts/sessions.ts'
import { api } from '../api/client.ts'
import type { SessionValues } from './session-form.ts'

type Inputs = Omit<SessionValues, 'date'>
type SessionInputsProps = { values: Inputs; errors: Record<string, ReactNode>; onChange: (changes: Partial<Inputs>) => void }

/** What a session and a series of sessions have in common. Another part of the day brings its usual hours. */
export function SessionInputs({ values: { part, hours, topic }, errors, onChange }: SessionInputsProps) {
  const usual = useUsualHours()
  return (
    <>
      <SimpleGrid cols={2}>
        <Select
          label="时段"
          required
          allowDeselect={false}
          data={[...sessionParts]}
          value={part}
          onChange={(next) => {
            const chosen = SessionPart.parse(next)
            onChange({ part: chosen, hours: usual(chosen) })
          }}
        />
        <NumberInput
          label="学时"
          required
          min={0}
          max={24}
          step={0.5}
          decimalScale={1}
          value={hours}
          error={errors.hours}
          onChange={(next) => onChange({ hours: next })}
        />
      </SimpleGrid>
      <TextInput
        label="主题"
        maxLength={100}
        value={topic}
        error={errors.topic}
        onChange={({ currentTarget }) => onChange({ topic: currentTarget.value })}
      />
    </>
  )
}

/** The hours of a part of the day in this office, as people write them. */
export function useUsualHours(): (part: SessionPart) => number {
  const { data } = useQuery(api.office.state.queryOptions())
  const hoursPerDay = data?.office?.hoursPerDay
  if (hoursPerDay === undefined) throw new Error('useUsualHours: no office is open')
  return (part) => usualHours(part, hoursPerDay) / 10
}
