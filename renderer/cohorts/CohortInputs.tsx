import { NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { cohortFields } from '../../shared/cohorts/fields.ts'
import { cohortLevels, cohortModes } from '../../shared/cohorts/model.ts'
import { hoursCategories } from '../../shared/hours/categories.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { optionsOf } from '../ui/options-of.ts'
import type { CohortValues } from './cohort-form.ts'

const categories = optionsOf(hoursCategories)

/** The inputs of a cohort, for opening one and for changing it. */
export function CohortInputs({ form }: { form: UseFormReturnType<CohortValues> }) {
  const input = (field: keyof typeof cohortFields) => ({ label: cohortFields[field], ...form.getInputProps(field) })
  return (
    <Stack gap="sm">
      <TextInput required maxLength={120} {...input('name')} />
      <SimpleGrid cols={3} verticalSpacing="sm">
        <Select required searchable allowDeselect={false} data={categories} {...input('category')} />
        <Select required allowDeselect={false} data={[...cohortLevels]} {...input('level')} />
        <Select required allowDeselect={false} data={[...cohortModes]} {...input('mode')} />
        <DayInput required {...input('startDate')} />
        <DayInput required {...input('endDate')} />
        <TextInput {...input('place')} />
        <NumberInput required min={0} step={1} decimalScale={1} {...input('plannedHours')} />
        <NumberInput required min={0} max={100} decimalScale={0} {...input('minimumAttendance')} />
        <NumberInput required min={0} max={100} step={5} decimalScale={1} {...input('passMark')} />
      </SimpleGrid>
      <TextInput required maxLength={60} {...input('organizer')} />
    </Stack>
  )
}
