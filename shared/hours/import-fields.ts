import type { FieldList } from '../exchange/fields.ts'
import { whoFields } from '../teachers/find-in-row.ts'

/**
 * Hours earned elsewhere. The headers are those of the platforms' exports of hours, of the provincial table of residential and
 * online hours, and of lists that offices keep themselves.
 */
export const hoursFields = {
  ...whoFields,
  project: {
    label: '项目名称',
    headers: ['项目名称', '培训项目名称', '培训项目', '培训班名称', '培训名称', '课程名称', '学习课程', '培训内容', '研修主题'],
    sameAsAbove: 'merged',
  },
  trainingSubject: { label: '培训学科', headers: ['参训学科', '培训学科', '培训学科名称'], sameAsAbove: 'merged' },
  organizer: {
    label: '培训机构',
    headers: ['院校(机构)', '承训院校', '承训单位', '培训机构', '培训机构名称', '培训单位', '主办单位'],
    sameAsAbove: 'merged',
  },
  category: {
    label: '学时类别',
    headers: ['学时类别', '所属继教版块', '所属继教板块', '继教版块', '培训类别', '类别'],
    sameAsAbove: 'merged',
  },
  hours: {
    label: '学时',
    headers: ['所获学时', '培训获得学时', '获得学时', '认定学时', '学时', '学时数', '培训学时', '总学时', '总学时数'],
    telling: true,
  },
  residentialHours: { label: '集中培训学时', headers: ['集中培训学时', '集中学时', '线下学时', '面授学时'], telling: true },
  onlineHours: { label: '远程培训学时', headers: ['远程培训学时', '远程学时', '线上学时', '网络研修学时'], telling: true },
  date: { label: '培训日期', headers: ['培训日期', '日期', '获得日期', '认定日期', '培训时间'], sameAsAbove: 'merged' },
  startDate: { label: '培训开始时间', headers: ['培训开始时间', '培训开始日期', '开始时间', '开始日期'], sameAsAbove: 'merged' },
  endDate: { label: '培训结束时间', headers: ['培训结束时间', '培训结束日期', '结束时间', '结束日期'], sameAsAbove: 'merged' },
  year: { label: '培训年度', headers: ['培训年度', '年度', '年份'], sameAsAbove: 'merged' },
  certificate: { label: '证书编号', headers: ['学时证书编号', '结业证编号', '证书编号', '项目证书编号'] },
} as const satisfies FieldList
export type HoursField = keyof typeof hoursFields

/** A school's own sheet of a year's hours; the school is asked once where the sheet does not say it. */
export const schoolHoursFields = {
  ...whoFields,
  project: {
    label: '研修内容',
    headers: ['研修内容', '研修主题', '研修项目', '校本研修内容', '校本研修主题', '内容'],
    sameAsAbove: 'merged',
  },
  hours: {
    label: '校本研修学时',
    headers: ['校本研修学时', '校本学时', '校本培训学时', '校本研修学时数', '学时', '学时数', '总学时', '合计学时'],
    telling: true,
  },
  date: hoursFields.date,
  year: hoursFields.year,
} as const satisfies FieldList
