import type { FieldList } from '../exchange/fields.ts'

/**
 * One line per column of a program. The headers are those of the annual plan's two tables, of the provincial table of projects, and their usual variants.
 * A plan is kept as it is written, its "----" too.
 */
export const programFields = {
  sequence: { label: '序号', headers: ['序号', '编号', '项目序号'], nothing: 'kept' },
  name: { label: '项目名称', headers: ['项目名称', '培训项目名称', '培训项目', '培训班名称', '班次名称', '名称'], required: true },
  code: { label: '项目编号', headers: ['项目编号', '项目代码', '培训项目编号'], nothing: 'kept' },
  content: { label: '培训内容', headers: ['培训内容', '主要内容', '研修内容', '内容'], sameAsAbove: 'merged', nothing: 'kept' },
  audience: { label: '培训对象', headers: ['培训对象', '参训对象', '参训人员', '对象'], sameAsAbove: 'merged', nothing: 'kept' },
  peopleText: { label: '计划人数', headers: ['计划人数', '参训人数', '培训人数', '人数'], sameAsAbove: 'merged', nothing: 'kept' },
  hoursText: {
    label: '计划学时',
    headers: ['计划学时数', '计划学时', '培训学时', '学时数', '学时'],
    sameAsAbove: 'merged',
    nothing: 'kept',
  },
  daysText: { label: '培训天数', headers: ['培训天数', '计划天数', '天数'], sameAsAbove: 'merged', nothing: 'kept' },
  timeText: { label: '实施时间', headers: ['实施时间', '培训时间', '计划时间', '时间'], sameAsAbove: 'merged', nothing: 'kept' },
  place: { label: '培训地点', headers: ['培训地点', '实施地点', '地点'], sameAsAbove: 'merged', nothing: 'kept' },
  department: {
    label: '责任部门',
    headers: ['责任部门', '责任科室', '主办科室', '牵头科室', '承办部门', '部门'],
    sameAsAbove: 'merged',
    nothing: 'kept',
  },
  categoryText: { label: '项目类别', headers: ['项目类别', '培训类别', '类别'], sameAsAbove: 'merged', nothing: 'kept' },
  periodText: { label: '周期', headers: ['周期', '培训周期', '项目周期'], sameAsAbove: 'merged', nothing: 'kept' },
  modeText: { label: '培训方式', headers: ['培训方式', '培训形式', '研修方式'], sameAsAbove: 'merged', nothing: 'kept' },
  offlineHours: { label: '线下学时', headers: ['线下学时', '集中学时', '面授学时'], sameAsAbove: 'merged' },
  onlineHours: { label: '线上学时', headers: ['线上学时', '网络研修学时', '远程学时'], sameAsAbove: 'merged' },
  note: { label: '备注', headers: ['备注', '说明'], nothing: 'kept' },
} as const satisfies FieldList
export type ProgramField = keyof typeof programFields
/** Numbers, in tenths; all other fields are the plan's words. */
export const programHours = ['offlineHours', 'onlineHours'] as const
export type ProgramHours = (typeof programHours)[number]
export type ProgramText = Exclude<ProgramField, ProgramHours>
export const programTexts = Object.keys(programFields).filter(
  (field) => !(programHours as readonly string[]).includes(field),
) as ProgramText[]
