import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'

/** Chooses a cohort by its name. */
export function CohortPicker({ value, onChange }: { value: number | undefined; onChange: (id: number | undefined) => void }) {
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 200)
  const chosen = useQuery(api.cohorts.get.queryOptions({ input: { id: value ?? 0 }, enabled: value !== undefined }))
  const found = useQuery(
    api.cohorts.list.queryOptions({ input: { search: search === chosen.data?.name ? '' : search }, placeholderData: keepPreviousData }),
  )
  const rows = found.data?.rows ?? []
  const others = chosen.data && value !== undefined && !rows.some(({ id }) => id === value) ? [chosen.data] : []
  return (
    <Select
      label="班次"
      placeholder="输入班次名称查找"
      w={380}
      searchable
      nothingFoundMessage="没有找到班次"
      data={[...others, ...rows].map(({ id, name }) => ({ value: String(id), label: name }))}
      filter={({ options }) => options}
      value={value === undefined ? null : String(value)}
      onSearchChange={setTyped}
      onChange={(id) => onChange(id === null ? undefined : Number(id))}
    />
  )
}
