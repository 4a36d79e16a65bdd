import { Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { ShortageQuery } from '../../shared/hours/contract.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import type { ShortageRow } from '../../shared/hours/shortages.ts'
import { api } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import type { List } from '../ui/use-list.ts'
import { ShortageFilters } from './ShortageFilters.tsx'

const columns: readonly GridColumn<ShortageRow>[] = [
  { key: 'name', title: '教师', sortable: true, width: 100 },
  { key: 'schoolName', title: '现任学校', width: 190 },
  { key: 'stage', title: '任教学段', width: 90, hidden: true },
  { key: 'post', title: '岗位', width: 110 },
  {
    key: 'missing',
    title: '共缺学时',
    sortable: true,
    width: 110,
    align: 'right',
    render: ({ missing }) => (
      <Text span inherit fw={600}>
        {formatTenths(missing)}
      </Text>
    ),
  },
  { key: 'shortOf', title: '缺什么', render: ({ shortOf }) => <ShortOf shortOf={shortOf} /> },
]

/** The people, the most missing first; a row opens the teacher's hours. */
export function ShortageGrid({ list }: { list: List<ShortageQuery> }) {
  const navigate = useNavigate()
  const query = useQuery(api.hours.shortages.queryOptions({ input: list.query, placeholderData: keepPreviousData }))
  const { search, schoolId, group, requirement } = list.query
  const isFiltered = Boolean(search || schoolId || group || requirement)
  return (
    <DataGrid
      name="shortages"
      columns={columns}
      list={list}
      query={query}
      onOpen={({ id }) => void navigate({ to: `/teachers/${id}`, search: { tab: 'hours' } })}
      toolbar={
        <>
          <SearchBox value={search} placeholder="教师姓名、拼音、证件号" onSearch={(text) => list.patch({ search: text })} />
          <ShortageFilters list={list} />
        </>
      }
      empty={
        isFiltered ? (
          <EmptyState title="没有符合条件的教师" hint="这些条件下没有人未达标；换一个条件，或清除筛选再看。" />
        ) : (
          <EmptyState title="没有人未达标" hint="如果还没有教师，请先导入教师名册。" />
        )
      }
    />
  )
}

/** Wraps between the items, never inside one. */
function ShortOf({ shortOf }: Pick<ShortageRow, 'shortOf'>) {
  return (
    <span style={{ whiteSpace: 'normal' }}>
      {shortOf.map(({ id, window, label, missing }, i) => (
        <Fragment key={`${id} ${window.from}`}>
          <span style={{ whiteSpace: 'nowrap' }}>
            {label} {formatTenths(missing)}
            {i < shortOf.length - 1 && '、'}
          </span>
          <wbr />
        </Fragment>
      ))}
    </span>
  )
}
