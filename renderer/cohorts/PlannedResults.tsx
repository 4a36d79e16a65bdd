import { Text } from '@mantine/core'
import { useState } from 'react'
import type { CompletionPlan, TraineeResult } from '../../shared/cohorts/completion.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import { PageRequest } from '../../shared/page.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ResultText, tenthsOrDash } from './roster-columns.tsx'
import { useLocalList } from './use-local-list.ts'

export type ResultChoice = 'all' | '合格' | '不合格'
type Row = TraineeResult & { id: number }

export const useResultChoice = () => useState<ResultChoice>('all')

const columns: readonly GridColumn<Row>[] = [
  { key: 'name', title: '姓名', width: 110 },
  { key: 'schoolName', title: '学校', width: 210 },
  { key: 'attendedHours', title: '出勤学时', width: 90, align: 'right', render: ({ attendedHours }) => formatTenths(attendedHours) },
  { key: 'finalScore', title: '总评', width: 80, align: 'right', render: ({ finalScore }) => tenthsOrDash(finalScore) },
  {
    key: 'result',
    title: '结果',
    width: 90,
    render: ({ result, missing }) => (missing.length > 0 ? '未定' : <ResultText result={result} />),
  },
  { key: 'earnedHours', title: '认定学时', width: 90, align: 'right', render: ({ earnedHours }) => formatTenths(earnedHours) },
  { key: 'reasons', title: '说明', render: (row) => <Reasons row={row} /> },
]

/** The planned results, a page at a time; they are all here already, so the pages are cut here. */
export function PlannedResults({ plan, choice }: { plan: CompletionPlan; choice: ResultChoice }) {
  const list = useLocalList(PageRequest.parse({}))
  const { page, pageSize } = list.query
  const matching = plan.results.filter(({ result }) => choice === 'all' || result === choice)
  const start = Math.min(page - 1, Math.max(0, Math.ceil(matching.length / pageSize) - 1)) * pageSize
  const rows = matching.slice(start, start + pageSize).map((result) => ({ ...result, id: result.enrollmentId }))
  return (
    <DataGrid
      name="planned-results"
      columns={columns}
      list={{ ...list, query: { ...list.query, page: start / pageSize + 1 } }}
      query={{ data: { rows, total: matching.length }, error: null, isFetching: false, refetch: () => Promise.reject() }}
      height="calc(100vh - 420px)"
      empty={<EmptyState title={`没有${choice === 'all' ? '学员' : `${choice}的学员`}`} />}
    />
  )
}

function Reasons({ row: { missing, reasons } }: { row: Row }) {
  const text = missing.length > 0 ? `还缺：${missing.join('、')}` : reasons.join('；')
  return (
    <Text fz="sm" truncate title={text} {...(missing.length > 0 && { c: 'orange.9' })}>
      {text}
    </Text>
  )
}
