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
    headers: [
      ...['项目名称', '培训项目名称', '培训项目', '培训班名称', '培训名称', '课程名称', '学习课程', '培训内容', '研修主题'],
      ...['培训课程', '培训主题', '研修项目', '学习项目', '学习内容', '项目', '课程'],
    ],
    sameAsAbove: 'merged',
  },
  trainingSubject: { label: '培训学科', headers: ['参训学科', '培训学科', '培训学科名称'], sameAsAbove: 'merged' },
  organizer: {
    label: '培训机构',
    headers: [
      ...['院校(机构)', '承训院校', '承训单位', '培训机构', '培训机构名称', '培训单位', '主办单位', '举办单位', '承办单位'],
      ...['组织单位', '培训院校', '承办机构'],
    ],
    sameAsAbove: 'merged',
  },
  category: {
    label: '学时类别',
    headers: ['学时类别', '所属继教版块', '所属继教板块', '继教版块', '培训类别', '类别', '培训类型', '学时类型', '学时属性'],
    sameAsAbove: 'merged',
  },
  hours: {
    label: '学时',
    headers: [
      ...['所获学时', '培训获得学时', '获得学时', '认定学时', '学时', '学时数', '培训学时', '总学时', '总学时数', '折合学时'],
      ...['登记学时', '完成学时', '实得学时', '取得学时', '核定学时'],
    ],
    telling: true,
  },
  residentialHours: {
    label: '集中培训学时',
    headers: ['集中培训学时', '集中学时', '线下学时', '面授学时', '集中面授学时', '线下集中学时'],
    telling: true,
  },
  onlineHours: {
    label: '远程培训学时',
    headers: ['远程培训学时', '远程学时', '线上学时', '网络研修学时', '网络学时', '网上学时', '线上研修学时'],
    telling: true,
  },
  date: {
    label: '培训日期',
    headers: [
      ...['培训日期', '日期', '获得日期', '认定日期', '培训时间', '培训起止时间', '培训起止日期', '起止时间', '起止日期'],
      ...['学习时间', '研修时间', '完成时间', '完成日期', '时间'],
    ],
    sameAsAbove: 'merged',
  },
  startDate: {
    label: '培训开始时间',
    headers: ['培训开始时间', '培训开始日期', '开始时间', '开始日期', '起始时间', '起始日期'],
    sameAsAbove: 'merged',
  },
  endDate: {
    label: '培训结束时间',
    headers: ['培训结束时间', '培训结束日期', '结束时间', '结束日期', '截止时间', '终止时间'],
    sameAsAbove: 'merged',
  },
  year: { label: '培训年度', headers: ['培训年度', '年度', '年份', '学年'], sameAsAbove: 'merged' },
  certificate: {
    label: '证书编号',
    headers: [
      ...['学时证书编号', '结业证编号', '证书编号', '项目证书编号', '结业证书编号', '结业证书号', '证书号', '证书号码'],
      ...['培训证书编号'],
    ],
    digits: true,
  },
} as const satisfies FieldList
export type HoursField = keyof typeof hoursFields

/** A school's own sheet of a year's hours; the school is asked once where the sheet does not say it. */
export const schoolHoursFields = {
  ...whoFields,
  project: {
    label: '研修内容',
    headers: [
      ...['研修内容', '研修主题', '研修项目', '校本研修内容', '校本研修主题', '内容', '校本培训内容', '校本培训主题', '培训内容'],
      ...['活动内容'],
    ],
    sameAsAbove: 'merged',
  },
  hours: {
    label: '校本研修学时',
    headers: [
      ...['校本研修学时', '校本学时', '校本培训学时', '校本研修学时数', '学时', '学时数', '总学时', '合计学时', '学时合计'],
      ...['总计学时', '认定学时', '折合学时'],
    ],
    telling: true,
  },
  date: hoursFields.date,
  year: hoursFields.year,
} as const satisfies FieldList
