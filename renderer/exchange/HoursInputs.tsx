import { Select } from '@mantine/core'
import type { ImportOptions } from '../../shared/exchange/import-request.ts'
import type { SheetReading } from '../../shared/exchange/preview.ts'
import { HoursCategory, hoursCategories } from '../../shared/hours/categories.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { optionsOf } from '../ui/options-of.ts'
import { SchoolPicker } from '../ui/SchoolPicker.tsx'
import { saysCategory, saysDate } from './import-draft.ts'

type HoursInputsProps = {
  kind: 'hours' | 'schoolHours'
  reading: SheetReading
  options: ImportOptions
  onChange: (options: ImportOptions) => void
}

const categories = optionsOf(hoursCategories)

/** Category, day and school of hours, where the sheet does not say them row by row. */
export function HoursInputs({ kind, reading, options, onChange }: HoursInputsProps) {
  const isSchoolSheet = kind === 'schoolHours'
  return (
    <>
      {!reading.hasSchools && (
        <SchoolPicker
          label="这张表是哪所学校的"
          w={220}
          required={isSchoolSheet}
          placeholder={isSchoolSheet ? '选择学校' : '不止一所时不填'}
          value={options.schoolId ?? null}
          onChange={(schoolId) => onChange({ ...options, schoolId: schoolId ?? undefined })}
        />
      )}
      {!isSchoolSheet && (
        <Select
          label={saysCategory(reading) ? '没有写类别的记入' : '记入哪一类学时'}
          w={180}
          searchable
          clearable
          required={!saysCategory(reading)}
          data={categories}
          value={options.category ?? null}
          onChange={(category) => onChange({ ...options, category: HoursCategory.optional().parse(category ?? undefined) })}
        />
      )}
      {!saysDate(reading) && (
        <DayInput
          label="记在哪一天"
          w={170}
          required
          value={options.date ?? null}
          onChange={(date) => onChange({ ...options, date: date ?? undefined })}
        />
      )}
    </>
  )
}
