import { Text } from '@mantine/core'
import { describeDays, describeHours, describeMonths, describePeople } from '../../shared/programs/describe.ts'
import { programFields } from '../../shared/programs/fields.ts'
import type { Program } from '../../shared/programs/model.ts'
import { Facts } from '../ui/Facts.tsx'

/** The line of the plan as it is written, and beside it what was understood. */
export function ProgramFacts({ program }: { program: Program }) {
  const meanings: Partial<Record<keyof typeof programFields, string | undefined>> = {
    peopleText: describePeople(program),
    hoursText: describeHours(program),
    daysText: describeDays(program),
    timeText: describeMonths(program),
  }
  const shown = (Object.keys(programFields) as (keyof typeof programFields)[]).filter((field) => field !== 'name' && field !== 'sequence')
  return (
    <Facts
      facts={shown.map((field) => ({
        label: programFields[field].label,
        value:
          field in meanings && program[field] ? (
            <Words text={program[field]} meaning={meanings[field]} />
          ) : (
            <span style={{ whiteSpace: 'pre-line' }}>{program[field] ?? '—'}</span>
          ),
      }))}
    />
  )
}

function Words({ text, meaning }: { text: string; meaning: string | undefined }) {
  return (
    <>
      {text}
      <Text fz="xs" c="dimmed">
        {meaning ? `理解为 ${meaning}` : '按原文保留，不参与统计'}
      </Text>
    </>
  )
}
