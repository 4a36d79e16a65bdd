import { MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CandidateFilter } from '../../shared/cohorts/roster.ts'
import { api } from '../api/client.ts'
import { SearchBox } from '../ui/SearchBox.tsx'

type CandidateFiltersProps = { filter: CandidateFilter; onPatch: (changes: Partial<CandidateFilter>) => void }

const lists = { stages: '学段', subjects: '学科', posts: '岗位', titles: '人才称号', statuses: '人员状态' } as const

/** Whom to look for: several values of one filter mean any of them. */
export function CandidateFilters({ filter, onPatch }: CandidateFiltersProps) {
  const choices = useQuery(api.cohorts.candidateChoices.queryOptions()).data
  const schools = useQuery(api.schools.choices.queryOptions()).data ?? []
  const usual = {
    styles: { inputField: { outline: 'none', minWidth: 24, width: 24 } }, // the frame around it shows the focus
    size: 'sm',
    searchable: true,
    hidePickedOptions: true,
    nothingFoundMessage: '没有这一项',
  } as const
  return (
    <>
      <SearchBox value={filter.search} placeholder="姓名、拼音、证件号" onSearch={(search) => onPatch({ search })} />
      <MultiSelect
        {...usual}
        aria-label="学校"
        placeholder={filter.schoolIds.length > 0 ? '' : '学校'}
        w={240}
        limit={100}
        data={schools.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={filter.schoolIds.map(String)}
        onChange={(ids) => onPatch({ schoolIds: ids.map(Number) })}
      />
      {Object.entries(lists).map(([key, label]) => {
        const list = key as keyof typeof lists
        return (
          <MultiSelect
            {...usual}
            key={key}
            aria-label={label}
            placeholder={filter[list].length > 0 ? '' : label}
            w={168}
            data={choices?.[list] ?? []}
            value={filter[list]}
            onChange={(values) => onPatch({ [list]: values })}
          />
        )
      })}
    </>
  )
}
