import { NumberInput, SimpleGrid, TextInput, type TextInputProps } from '@mantine/core'
import { type ProgramHours, type ProgramText, programFields, programHours } from '../../shared/programs/fields.ts'
import { readTenths } from '../ui/read-tenths.ts'

type Hours = Record<ProgramHours, number | null>
type ProjectInputsProps = { input: (field: ProgramText) => TextInputProps; hours: Hours; onChange: (hours: Hours) => void }

/** What only a line of the provincial table of projects has; hours are typed as hours and kept in tenths. */
export function ProjectInputs({ input, hours, onChange }: ProjectInputsProps) {
  return (
    <>
      <SimpleGrid cols={4}>
        <TextInput {...input('categoryText')} />
        <TextInput {...input('periodText')} />
        {programHours.map((field) => (
          <NumberInput
            key={field}
            label={programFields[field].label}
            min={0}
            max={10_000}
            decimalScale={1}
            value={hours[field] === null ? '' : hours[field] / 10}
            onChange={(value) => onChange({ ...hours, [field]: readTenths(value) ?? null })}
          />
        ))}
      </SimpleGrid>
      <TextInput {...input('modeText')} />
    </>
  )
}
