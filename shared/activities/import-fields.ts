import type { FieldList } from '../exchange/fields.ts'

/** A list of what bases, studios and pairings did; only such a list has a column of topics of activities. */
export const activityImportFields = {
  holder: {
    label: '基地、工作室或结对',
    headers: [
      ...['基地、工作室或结对', '基地或工作室', '基地名称', '工作室名称', '基地(工作室)', '基地(工作室)名称', '基地或工作室名称', '基地'],
      ...['工作室', '活动单位', '开展单位', '结对名称', '师徒', '结对双方'],
    ],
    sameAsAbove: 'merged',
  },
  holderKind: { label: '所属', headers: ['所属', '所属类型', '基地类型', '结对类型'], sameAsAbove: 'merged' },
  mentor: {
    label: '导师',
    headers: ['导师', '导师姓名', '师傅', '师傅姓名', '师父', '师父姓名', '指导教师', '指导教师姓名', '帮扶教师'],
    sameAsAbove: 'merged',
  },
  mentee: {
    label: '学员',
    headers: ['学员', '学员姓名', '徒弟', '徒弟姓名', '被指导教师', '被指导教师姓名', '受援教师', '青年教师'],
    sameAsAbove: 'merged',
  },
  date: {
    label: '活动日期',
    headers: ['活动日期', '活动时间', '开展日期', '开展时间', '日期', '时间', '举办时间', '举办日期', '活动起止时间'],
    required: true,
    sameAsAbove: 'merged',
  },
  kind: { label: '活动类别', headers: ['活动类别', '活动类型', '活动形式', '活动方式', '类别', '形式'], sameAsAbove: 'merged' },
  topic: {
    label: '活动主题',
    headers: ['活动主题', '活动名称', '活动内容', '活动主题或内容', '主题', '活动题目', '开展内容', '活动主要内容', '活动项目'],
    telling: true,
  },
  times: { label: '次数', headers: ['次数', '活动次数', '节数', '场次', '场数', '开展次数'] },
  people: {
    label: '参加人数',
    headers: ['参加人数', '参与人数', '参加人次', '参与人次', '活动人数', '人数', '人次', '参训人数', '参会人数', '受益人数'],
  },
} as const satisfies FieldList
export type ActivityImportField = keyof typeof activityImportFields
