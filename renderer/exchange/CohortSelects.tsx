import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { CohortQuery } from '../../shared/cohorts/contract.ts'
import type { CohortState } from '../../shared/cohorts/model.ts'
import type { ImportOptions } from '../../shared/exchange/import-request.ts'
import { api } from '../api/client.ts'

/** The cohort that a list of names is added to: its roster is open still. */
export function RosterCohortSelect({ options, onChange }: { options: ImportOptions; onChange: (options: ImportOptions) => void }) {
  const open = useCohorts('open')
  return (
    <Select
      label="加到哪个班次"
      required
      searchable
      w={320}
      nothingFoundMessage="没有正在组班的班次"
      data={open}
      value={options.cohortId === undefined ? null : String(options.cohortId)}
      onChange={(id) => onChange({ ...options, cohortId: id === null ? undefined : Number(id) })}
    />
  )
}

type CellsCohortSelectProps = { kind: 'scores' | 'attendance'; cohortId: number | undefined; onChoose: (cohortId: number) => void }

/** The cohort that scores or marks belong to; a completed one takes none any more. */
export function CellsCohortSelect({ kind, cohortId, onChoose }: CellsCohortSelectProps) {
  const cohorts = [...useCohorts('open'), ...useCohorts('locked')]
  return (
    <Select
      label={`是哪个班次的${kind === 'scores' ? '成绩' : '考勤'}`}
      placeholder="选择班次"
      required
      searchable
      allowDeselect={false}
      w={320}
      nothingFoundMessage="没有还没结业的班次"
      data={cohorts}
      value={cohortId === undefined ? null : String(cohortId)}
      onChange={(id) => id !== null && onChoose(Number(id))}
    />
  )
}

function useCohorts(state: CohortState): { value: string; label: string }[] {
  const { data } = useQuery(api.cohorts.list.queryOptions({ input: CohortQuery.parse({ state, pageSize: 200 }) }))
  return (data?.rows ?? []).map(({ id, name }) => ({ value: String(id), label: name }))
}
