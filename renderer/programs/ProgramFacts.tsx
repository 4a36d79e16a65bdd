import { Text } from '@mantine/core'
import { formatTenths } from '../../shared/hours/format.ts'
import { describeDays, describeHours, describeMonths, describePeople } from '../../shared/programs/describe.ts'
import { type ProgramField, programFields } from '../../shared/programs/fields.ts'
import { isOfProjectTable, type Program, ProjectParts } from '../../shared/programs/model.ts'
import { Facts } from '../ui/Facts.tsx'

/** The line of the plan as it is written, and beside it what was understood. */
export function ProgramFacts({ program }: { program: Program }) {
  const meanings: Partial<Record<keyof typeof programFields, string | undefined>> = {
    peopleText: describePeople(program),
    hoursText: describeHours(program),
    daysText: describeDays(program),
    timeText: describeMonths(program),
  }
  const isShown = (field: ProgramField) => isOfProjectTable(program) || !(field in ProjectParts.shape)
  const shown = (Object.keys(programFields) as ProgramField[]).filter((field) => !['name', 'sequence'].includes(field) && isShown(field))
  return (
    <Facts
      facts={shown.map((field) => ({
        label: programFields[field].label,
        value: (
          <Value
            text={textOf(program, field)}
            {...(field in meanings && program[field] !== null && { meaning: meanings[field] ?? null })}
          />
        ),
      }))}
    />
  )
}

function textOf(program: Program, field: ProgramField): string | null {
  const value = program[field]
  if (typeof value === 'number') return `${formatTenths(value)} 学时`
  return value === null && field === 'hoursText' && program.hoursMin !== null ? (describeHours(program) ?? null) : value
}

/** `meaning` is there for the plan's words alone; null where nothing was understood of them. */
function Value({ text, meaning }: { text: string | null; meaning?: string | null }) {
  if (text === null || meaning === undefined) return <span style={{ whiteSpace: 'pre-line' }}>{text ?? '—'}</span>
  return (
    <>
      {text}
      <Text fz="xs" c="dimmed">
        {meaning ? `理解为 ${meaning}` : '按原文保留，不参与统计'}
      </Text>
    </>
  )
}
