import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { chineseDay } from '../../shared/dates.ts'
import { hoursCategories } from '../../shared/hours/categories.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import type { PendingHours, PendingState } from '../../shared/hours/pending.ts'
import type { GridColumn } from '../ui/DataGrid.tsx'
import { hrefTo } from '../ui/href-to.ts'
import { PendingActions } from './PendingActions.tsx'

/** The columns of rows in one state; only what waits has something to be done. */
export function pendingColumns(state: PendingState, onMatch: (row: PendingHours) => void): readonly GridColumn<PendingHours>[] {
  return [...written, ...afterwards(state, onMatch)]
}

const written: readonly GridColumn<PendingHours>[] = [
  { key: 'name', title: '所写的姓名', width: 96 },
  { key: 'school', title: '所写的单位', width: 140, render: ({ school }) => school ?? <Nothing /> },
  { key: 'maskedId', title: '身份证号', width: 152, render: ({ maskedId }) => maskedId ?? <Nothing /> },
  { key: 'category', title: '类别', width: 96, render: ({ category }) => hoursCategories[category] },
  { key: 'hours', title: '学时', width: 56, align: 'right', render: ({ hours }) => formatTenths(hours) },
  { key: 'date', title: '日期', width: 124, render: ({ date }) => chineseDay(date) },
  { key: 'description', title: '内容' },
  {
    key: 'batchId',
    title: '批次',
    width: 60,
    align: 'right',
    hidden: true,
    render: ({ batchId }) => (
      <Anchor component={Link} to={`/batches/${batchId}`} fz="sm">
        {batchId}
      </Anchor>
    ),
  },
]

function afterwards(state: PendingState, onMatch: (row: PendingHours) => void): readonly GridColumn<PendingHours>[] {
  if (state === 'dismissed') return [{ key: 'reason', title: '不登记的原因', width: 200 }]
  if (state === 'matched') return [{ key: 'teacherName', title: '记给了', width: 120, render: (row) => <MatchedTeacher row={row} /> }]
  return [
    { key: 'proposed', title: '找到的老师', width: 124, render: (row) => <Proposed row={row} /> },
    { key: 'actions', title: '处理', width: 204, render: (row) => <PendingActions row={row} onMatch={() => onMatch(row)} /> },
  ]
}

function Proposed({ row: { proposed } }: { row: PendingHours }) {
  if (!proposed) return <Nothing />
  return (
    <Text fz="sm" title={`${proposed.name}　${proposed.schoolName ?? ''}`} lineClamp={1}>
      {proposed.name}　{proposed.schoolName}
    </Text>
  )
}

function MatchedTeacher({ row: { teacherId, teacherName } }: { row: PendingHours }) {
  return (
    <Anchor href={hrefTo(`/teachers/${teacherId}`, { tab: 'hours' })} fz="sm">
      {teacherName}
    </Anchor>
  )
}

function Nothing() {
  return (
    <Text fz="sm" c="dimmed" component="span">
      —
    </Text>
  )
}
