import { SegmentedControl, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { CompletionPlan, TraineeResult } from '../../shared/cohorts/completion.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import { PageRequest } from '../../shared/page.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ResultText, tenthsOrDash } from './roster-columns.tsx'
import { useLocalList } from './use-local-list.ts'

const outcomes = ['合格', '不合格', '未定'] as const
type Outcome = (typeof outcomes)[number]
type Row = TraineeResult & { id: number }

/** As long as something is missing, nobody has passed or failed. */
const outcomeOf = ({ result, missing }: TraineeResult): Outcome => (missing.length > 0 ? '未定' : result)

const columns: readonly GridColumn<Row>[] = [
  { key: 'name', title: '姓名', width: 110 },
  { key: 'schoolName', title: '学校', width: 210 },
  { key: 'attendedHours', title: '出勤学时', width: 90, align: 'right', render: ({ attendedHours }) => formatTenths(attendedHours) },
  { key: 'finalScore', title: '总评', width: 80, align: 'right', render: ({ finalScore }) => tenthsOrDash(finalScore) },
  {
    key: 'result',
    title: '结果',
    width: 90,
    render: (row) => (outcomeOf(row) === '未定' ? '未定' : <ResultText result={row.result} />),
  },
  { key: 'earnedHours', title: '认定学时', width: 90, align: 'right', render: ({ earnedHours }) => formatTenths(earnedHours) },
  { key: 'reasons', title: '说明', render: (row) => <Reasons row={row} /> },
]

/** The planned results, a page at a time; they are all here already, so the pages are cut here. */
export function PlannedResults({ plan, actions }: { plan: CompletionPlan; actions: ReactNode }) {
  const [choice, setChoice] = useState<Outcome | 'all'>('all')
  const list = useLocalList(PageRequest.parse({}))
  const { page, pageSize } = list.query
  const matching = plan.results.filter((result) => choice === 'all' || outcomeOf(result) === choice)
  const start = Math.min(page - 1, Math.max(0, Math.ceil(matching.length / pageSize) - 1)) * pageSize
  const rows = matching.slice(start, start + pageSize).map((result) => ({ ...result, id: result.enrollmentId }))
  return (
    <DataGrid
      name="planned-results"
      columns={columns}
      list={{ ...list, query: { ...list.query, page: start / pageSize + 1 } }}
      query={{ data: { rows, total: matching.length }, error: null, isFetching: false, refetch: () => Promise.reject() }}
      height={plan.problems.length > 0 ? 'calc(100vh - 450px)' : 'calc(100vh - 360px)'}
      toolbar={
        <>
          <SegmentedControl
            size="sm"
            aria-label="结果"
            value={choice}
            onChange={(next) => {
              setChoice(next)
              list.patch({ page: 1 })
            }}
            data={[
              { value: 'all', label: `全部 ${plan.results.length}` },
              ...outcomes.map((value) => ({ value, label: `${value} ${plan.results.filter((each) => outcomeOf(each) === value).length}` })),
            ]}
          />
          {actions}
        </>
      }
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
