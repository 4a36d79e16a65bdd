import { NumberInput, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportEntry } from '../../shared/reports/catalogue.ts'
import { Fractions, type ReportRequest } from '../../shared/reports/model.ts'
import { api } from '../api/client.ts'
import { SchoolPicker } from '../ui/SchoolPicker.tsx'

type ReportParametersProps = { entry: ReportEntry; request: ReportRequest; onChange: (request: ReportRequest) => void }

const fractionLabels = { 'leave-out': '不列入，逐人说明', 'round-down': '舍去小数，逐人说明' } as const

/** The inputs that the chosen report needs, and no others. */
export function ReportParameters({ entry, request, onChange }: ReportParametersProps) {
  const needs = (parameter: ReportEntry['parameters'][number]) => entry.parameters.includes(parameter)
  return (
    <>
      {needs('cohort') && <CohortPicker value={request.cohortId} onChange={(cohortId) => onChange({ ...request, cohortId })} />}
      {needs('year') && (
        <NumberInput
          label="年度"
          w={110}
          min={1990}
          max={2200}
          value={request.year ?? ''}
          onChange={(year) => onChange({ ...request, year: Number(year) })}
        />
      )}
      {needs('school') && (
        <SchoolPicker
          label="学校（不选为全县）"
          value={request.schoolId ?? null}
          onChange={(schoolId) => onChange({ ...request, schoolId: schoolId ?? undefined })}
        />
      )}
      {needs('fractions') && (
        <Select
          label="学时不是整数的"
          w={190}
          allowDeselect={false}
          data={Object.entries(fractionLabels).map(([value, label]) => ({ value, label }))}
          value={request.fractions}
          onChange={(value) => onChange({ ...request, fractions: Fractions.parse(value) })}
        />
      )}
    </>
  )
}

function CohortPicker({ value, onChange }: { value: number | undefined; onChange: (id: number | undefined) => void }) {
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
