import { certificateKinds } from '../../shared/certificates/kinds.ts'
import type { CertificateRow } from '../../shared/certificates/model.ts'
import { chineseDay } from '../../shared/dates.ts'
import type { GridColumn } from '../ui/DataGrid.tsx'
import { StateBadge } from './StateBadge.tsx'

/** The columns of the register; a cohort's own list has no need of what they are for. */
export const certificateColumns: readonly GridColumn<CertificateRow>[] = [
  { key: 'number', title: '编号', sortable: true, width: 270 },
  { key: 'kind', title: '种类', sortable: true, width: 112, render: ({ kind }) => certificateKinds[kind] },
  { key: 'teacherName', title: '姓名', sortable: true, width: 110 },
  { key: 'schoolName', title: '学校', sortable: true, width: 165 },
  { key: 'issuedOn', title: '发证日期', sortable: true, width: 125, render: ({ issuedOn }) => chineseDay(issuedOn) },
  {
    key: 'state',
    title: '状态',
    sortable: true,
    width: 85,
    render: ({ state, replacedBy }) => <StateBadge state={state} replacedBy={replacedBy} />,
  },
  { key: 'about', title: '班次或内容', sortable: true, width: 205 },
  { key: 'paperNumber', title: '空白证书号码', width: 140, hidden: true },
]
