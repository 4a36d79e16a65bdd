import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { NationalFailure } from '../../shared/national/model.ts'
import { PageRequest } from '../../shared/page.ts'
import { api } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useList } from '../ui/use-list.ts'

const columns: readonly GridColumn<NationalFailure>[] = [
  { key: 'name', title: '教师', width: 100 },
  {
    key: 'schoolName',
    title: '现任学校',
    width: 180,
    render: ({ teacherId, schoolName }) => (teacherId === null ? '没有登记' : schoolName),
  },
  { key: 'maskedId', title: '身份证号', width: 160 },
  { key: 'year', title: '年度', width: 64 },
  { key: 'project', title: '培训项目' },
  { key: 'hours', title: '学时', width: 64, align: 'right' },
  { key: 'message', title: '错误信息', width: 300 },
]

/** What the national system sent back, against each teacher. */
export function FailureList({ batchId }: { batchId: number }) {
  const navigate = useNavigate()
  const list = useList(PageRequest)
  const query = useQuery(api.national.failures.queryOptions({ input: { ...list.query, batchId }, placeholderData: keepPreviousData }))
  return (
    <DataGrid
      name="nationalFailures"
      columns={columns}
      list={list}
      query={query}
      height="calc(100vh - 380px)"
      toolbar={<SearchBox value={list.query.search} placeholder="姓名、项目、错误信息" onSearch={(search) => list.patch({ search })} />}
      onOpen={({ teacherId }) => teacherId !== null && void navigate({ to: `/teachers/${teacherId}`, search: { tab: 'hours' } })}
      empty={<EmptyState title="没有退回的记录" hint={list.query.search ? '换一个词再试。' : '撤销了的导入不再列出。'} />}
    />
  )
}
