import { Select } from '@mantine/core'
import { useCallbackRef } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import type { SchoolChoice } from '../../shared/schools/contract.ts'
import { api } from '../api/client.ts'

type SchoolPickerProps = {
  value: number | null
  onChange: (schoolId: number | null) => void
  /** Without a label (in a toolbar) the placeholder names the input. */
  label?: string
  placeholder?: string
  required?: boolean
  error?: ReactNode
  w?: number
}

/** Chooses a school by name, pinyin or initials. */
export function SchoolPicker({ value, onChange, label, placeholder = '学校名称、拼音', required = false, error, w }: SchoolPickerProps) {
  const { data: schools } = useQuery(api.schools.choices.queryOptions())
  const choose = useCallbackRef(onChange)
  // Every option is drawn even while the list is closed, so it is drawn again only when it shows something else.
  return useMemo(() => {
    const byId = new Map(schools?.map((school) => [String(school.id), school]))
    return (
      <Select
        {...(label === undefined ? { 'aria-label': placeholder } : { label })}
        {...(w !== undefined && { w })}
        placeholder={placeholder}
        required={required}
        clearable={!required}
        searchable
        limit={100}
        nothingFoundMessage="没有这所学校"
        data={schools?.map(({ id, name }) => ({ value: String(id), label: name })) ?? []}
        value={value === null ? null : String(value)}
        onChange={(id) => choose(id === null ? null : Number(id))}
        error={error}
        filter={({ options, search }) =>
          options.filter((option) => 'value' in option && isMeant(byId.get(option.value), search.trim().toLowerCase()))
        }
      />
    )
  }, [schools, value, choose, label, placeholder, required, error, w])
}

function isMeant(school: SchoolChoice | undefined, typed: string): boolean {
  if (!school) return false
  const readings = [school.name.toLowerCase(), school.initials, school.pinyin.replaceAll(' ', '')]
  return readings.some((reading) => reading.includes(typed.replaceAll(' ', '')))
}
