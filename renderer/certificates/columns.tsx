import type { CertificateRow } from '../../shared/certificates/model.ts'
import { chineseDay } from '../../shared/dates.ts'
import type { GridColumn } from '../ui/DataGrid.tsx'
import { StateBadge } from './StateBadge.tsx'

/** The columns of the register; a cohort's own list has no need of the last. */
export const certificateColumns: readonly GridColumn<CertificateRow>[] = [
  { key: 'number', title: '编号', sortable: true, width: 250 },
  { key: 'teacherName', title: '姓名', sortable: true, width: 140 },
  { key: 'schoolName', title: '学校', sortable: true, width: 220 },
  { key: 'issuedOn', title: '发证日期', sortable: true, width: 140, render: ({ issuedOn }) => chineseDay(issuedOn) },
  { key: 'state', title: '状态', sortable: true, width: 90, render: ({ state }) => <StateBadge state={state} /> },
  { key: 'cohortName', title: '班次', sortable: true, width: 240 },
]
