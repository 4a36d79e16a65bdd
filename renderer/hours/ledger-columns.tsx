import dayjs from 'dayjs'
import { chineseDay } from '../../shared/dates.ts'
import { hoursCategories } from '../../shared/hours/categories.ts'
import { hoursSources, type LedgerRow } from '../../shared/hours/model.ts'
import type { GridColumn } from '../ui/DataGrid.tsx'
import { EntryHours } from './EntryHours.tsx'
import { EntryState } from './EntryState.tsx'
import { ReverseButton } from './ReverseButton.tsx'

export const ledgerColumns: readonly GridColumn<LedgerRow>[] = [
  { key: 'id', title: '编号', sortable: true, width: 76, align: 'right' },
  { key: 'date', title: '培训日期', sortable: true, width: 128, render: ({ date }) => chineseDay(date) },
  { key: 'teacherName', title: '教师', width: 88 },
  { key: 'schoolName', title: '现任学校', width: 160 },
  { key: 'category', title: '类别', width: 156, render: ({ category }) => hoursCategories[category] },
  { key: 'hours', title: '学时', width: 64, align: 'right', render: (entry) => <EntryHours entry={entry} /> },
  { key: 'description', title: '内容' },
  { key: 'source', title: '来源', width: 92, render: ({ source }) => hoursSources[source] },
  {
    key: 'enteredAt',
    title: '登记时间',
    width: 150,
    hidden: true,
    render: ({ enteredAt }) => dayjs(enteredAt).format('YYYY年M月D日 HH:mm'),
  },
  {
    key: 'state',
    title: '冲正',
    width: 144,
    render: (entry) =>
      entry.reversesId === null && entry.reversedById === null ? <ReverseButton entry={entry} /> : <EntryState entry={entry} />,
  },
]
