import { MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'

/** Some schools, or none chosen: all of them. */
export function SchoolsInput({ value, onChange }: { value: readonly number[]; onChange: (schoolIds: number[]) => void }) {
  const { data: schools = [] } = useQuery(api.schools.choices.queryOptions())
  return (
    <MultiSelect
      label="发给哪些学校"
      description={`不选就是全部 ${schools.length} 所；名单按今天在校、在职的老师填好`}
      placeholder={value.length === 0 ? '全部学校' : ''}
      searchable
      clearable
      limit={100}
      nothingFoundMessage="没有这所学校"
      data={schools.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value.map(String)}
      onChange={(ids) => onChange(ids.map(Number))}
    />
  )
}
