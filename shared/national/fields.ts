import type { FieldList } from '../exchange/fields.ts'
import { whoFields } from '../teachers/find-in-row.ts'

/** The file of failures of the national system (国内培训): its own layout, and what is wrong with each line. */
export const failureFields = {
  name: whoFields.name,
  idType: { label: '身份证件类型', headers: ['身份证件类型', '证件类型'] },
  idNumber: whoFields.idNumber,
  cardNumber: whoFields.cardNumber,
  school: whoFields.school,
  year: { label: '培训年度', headers: ['培训年度', '年度'] },
  category: { label: '培训类别', headers: ['培训类别'] },
  project: { label: '培训项目名称', headers: ['培训项目名称', '项目名称'] },
  organizer: { label: '培训机构名称', headers: ['培训机构名称', '培训机构'] },
  mode: { label: '培训方式', headers: ['培训方式'] },
  startDate: { label: '培训开始日期', headers: ['培训开始日期'] },
  endDate: { label: '培训结束日期', headers: ['培训结束日期'] },
  hours: { label: '培训获得学时', headers: ['培训获得学时', '学时'] },
  credits: { label: '培训获得学分', headers: ['培训获得学分', '学分'] },
  message: { label: '错误信息', headers: ['错误信息', '错误原因', '失败原因', '导入失败原因'], telling: true },
} as const satisfies FieldList
export type FailureField = keyof typeof failureFields
