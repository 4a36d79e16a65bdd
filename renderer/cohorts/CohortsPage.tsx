import { Button, Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { CohortQuery } from '../../shared/cohorts/contract.ts'
import { type CohortRow, CohortState, cohortStates } from '../../shared/cohorts/model.ts'
import { chineseDay } from '../../shared/dates.ts'
import { hoursCategories } from '../../shared/hours/categories.ts'
import { api } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { optionsOf } from '../ui/options-of.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { type List, useList } from '../ui/use-list.ts'
import { CohortStateBadge } from './CohortStateBadge.tsx'

const columns: readonly GridColumn<CohortRow>[] = [
  { key: 'name', title: '班次名称', sortable: true },
  { key: 'programName', title: '培训项目', sortable: true, width: 250 },
  { key: 'startDate', title: '开始', sortable: true, width: 130, render: ({ startDate }) => chineseDay(startDate) },
  { key: 'endDate', title: '结束', sortable: true, width: 130, render: ({ endDate }) => chineseDay(endDate) },
  { key: 'enrolled', title: '学员', sortable: true, width: 80, align: 'right' },
  { key: 'state', title: '状态', sortable: true, width: 120, render: ({ state }) => <CohortStateBadge state={state} /> },
  { key: 'category', title: '学时类别', width: 140, hidden: true, render: ({ category }) => hoursCategories[category] },
  { key: 'level', title: '级别', width: 90, hidden: true },
]

export function CohortsPage() {
  const navigate = useNavigate()
  const list = useList(CohortQuery)
  const query = useQuery(api.cohorts.list.queryOptions({ input: list.query, placeholderData: keepPreviousData }))
  const { search, year, state, programId } = list.query
  const isFiltered = Boolean(search || year || state || programId)
  const openOne = (
    <Button component={Link} to="/cohorts/new">
      开设班次
    </Button>
  )
  return (
    <PageFrame title="班次" lead={query.data ? `${isFiltered ? '符合条件的' : '共'} ${query.data.total} 个` : undefined} actions={openOne}>
      <DataGrid
        name="cohorts"
        columns={columns}
        list={list}
        query={query}
        onOpen={(cohort) => void navigate({ to: `/cohorts/${cohort.id}` })}
        toolbar={<Filters list={list} />}
        empty={
          isFiltered ? (
            <EmptyState title="没有符合条件的班次" hint="换一个词，或清除筛选条件再试。" />
          ) : (
            <EmptyState title="还没有班次" hint="从年度计划的一个项目开设班次，再添加学员。" action={openOne} />
          )
        }
      />
    </PageFrame>
  )
}

function Filters({ list }: { list: List<CohortQuery> }) {
  const years = useQuery(api.cohorts.years.queryOptions())
  const { search, year, state } = list.query
  return (
    <>
      <SearchBox value={search} placeholder="班次或项目名称" onSearch={(text) => list.patch({ search: text })} />
      <Select
        aria-label="年度"
        placeholder="年度"
        clearable
        w={120}
        data={(years.data ?? []).map((each) => ({ value: String(each), label: `${each} 年` }))}
        value={year ? String(year) : null}
        onChange={(next) => list.patch({ year: next ? Number(next) : undefined })}
      />
      <Select
        aria-label="状态"
        placeholder="状态"
        clearable
        w={140}
        data={optionsOf(cohortStates)}
        value={state ?? null}
        onChange={(next) => list.patch({ state: next ? CohortState.parse(next) : undefined })}
      />
    </>
  )
}
