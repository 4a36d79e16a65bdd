import { Text } from '@mantine/core'
import type { RosterRow } from '../../shared/cohorts/roster.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import type { GridColumn } from '../ui/DataGrid.tsx'

type Result = '合格' | '不合格'

/** Who is on the roster. */
export const rosterColumns: readonly GridColumn<RosterRow>[] = [
  { key: 'name', title: '姓名', sortable: true, width: 110 },
  { key: 'schoolName', title: '学校', sortable: true },
  { key: 'stage', title: '学段', sortable: true, width: 90 },
  { key: 'subject', title: '学科', sortable: true, width: 120 },
  { key: 'post', title: '岗位', sortable: true, width: 120 },
  { key: 'title', title: '人才称号', sortable: true, width: 150 },
  { key: 'cardNumber', title: '继续教育证号', width: 150, hidden: true },
]

/** What came out for each of them when the cohort was completed. */
export const resultColumns: readonly GridColumn<RosterRow>[] = [
  { key: 'name', title: '姓名', sortable: true, width: 110 },
  { key: 'schoolName', title: '学校', sortable: true, width: 230 },
  { key: 'result', title: '结果', width: 90, render: ({ result }) => result && <ResultText result={result} /> },
  { key: 'finalScore', title: '总评', sortable: true, width: 80, align: 'right', render: ({ finalScore }) => tenthsOrDash(finalScore) },
  { key: 'earnedHours', title: '认定学时', sortable: true, width: 100, align: 'right', render: (row) => tenthsOrDash(row.earnedHours) },
  { key: 'reasons', title: '说明' },
  { key: 'cardNumber', title: '继续教育证号', width: 150, hidden: true },
]

export function ResultText({ result }: { result: Result }) {
  return (
    <Text span inherit c={result === '合格' ? 'qing.8' : 'red.8'}>
      {result}
    </Text>
  )
}

export function tenthsOrDash(tenths: number | null): string {
  return tenths === null ? '—' : formatTenths(tenths)
}
