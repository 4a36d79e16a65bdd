import type { FieldList } from '../exchange/fields.ts'
import type { WordList } from '../exchange/values/word.ts'
import type { PersonColumns } from '../teachers/view-person.ts'
import { baseFields } from './fields.ts'
import type { baseKinds, baseLevels } from './model.ts'

/** A list of bases and studios; only such a list names bases, and only a list of activities does so too. */
export const baseImportFields = {
  name: {
    label: '基地或工作室名称',
    headers: [
      ...['基地名称', '工作室名称', '基地或工作室名称', '基地(工作室)名称', '基地工作室名称', '基地/工作室名称', '实训基地名称'],
      ...['名师工作室名称', '挂牌名称', '基地', '工作室', '实训基地', '名师工作室'],
    ],
    required: true,
    telling: true,
  },
  kind: {
    label: baseFields.kind.label,
    headers: [...baseFields.kind.headers, '基地类别', '工作室类型', '工作室类别'],
    sameAsAbove: 'merged',
  },
  level: {
    label: baseFields.level.label,
    headers: ['基地级别', '工作室级别', '挂牌级别', ...baseFields.level.headers],
    sameAsAbove: 'merged',
  },
  school: {
    label: baseFields.schoolId.label,
    headers: [
      ...['所在学校', '依托学校', '依托单位', '挂牌单位', '挂牌学校', '承办学校', '承办单位', '所在单位', '基地学校'],
      ...['主持人单位', '主持人学校', '学校', '学校名称', '单位', '工作单位'],
    ],
    required: true,
    sameAsAbove: 'merged',
  },
  leader: {
    label: baseFields.leaderId.label,
    headers: ['负责人', '主持人', '领衔人', '负责人姓名', '主持人姓名', '领衔人姓名', '领衔名师'],
  },
  leaderSchool: { label: '负责人单位', headers: ['负责人单位', '负责人学校', '领衔人单位', '领衔人学校'] },
  leaderIdNumber: {
    label: '负责人身份证号',
    headers: ['负责人身份证号', '主持人身份证号', '领衔人身份证号', '身份证号', '身份证号码'],
    digits: true,
  },
  leaderCardNumber: {
    label: '负责人继续教育证号',
    headers: ['负责人继续教育证号', '主持人继续教育证号', '继续教育证号', '继教号'],
    digits: true,
  },
  registeredOn: {
    label: baseFields.registeredOn.label,
    headers: ['登记日期', '挂牌时间', '挂牌日期', '授牌时间', '授牌日期', '命名时间', '成立时间', '成立日期', '批准时间', '设立时间'],
    sameAsAbove: 'merged',
  },
  note: { label: baseFields.note.label, headers: baseFields.note.headers },
} as const satisfies FieldList
export type BaseImportField = keyof typeof baseImportFields

/** Who leads a base, as a person of the row. */
export const leaderColumns = {
  name: 'leader',
  school: 'leaderSchool',
  idNumber: 'leaderIdNumber',
  cardNumber: 'leaderCardNumber',
} as const satisfies PersonColumns<BaseImportField>

export const baseKindWords = {
  实训基地: ['基地', '实践基地', '培训基地', '研训基地', '教师发展基地', '校本研修基地', '教学实践基地', '教师实训基地'],
  名师工作室: ['工作室', '名校长工作室', '名班主任工作室', '名师名校长工作室', '学科工作室'],
  乡村工作室: ['乡村名师工作室', '乡村教师工作室', '农村工作室', '草根工作室'],
} as const satisfies Record<(typeof baseKinds)[number], readonly string[]>

export const baseLevelWords = {
  国家级: ['国家'],
  省级: ['省'],
  市级: ['市', '地市级', '地级市', '设区市级'],
  县级: ['县', '区县级', '县区级', '区级', '区', '县市区级'],
} as const satisfies Record<(typeof baseLevels)[number], readonly string[]> & WordList

/** What kind a name says it is: 张三名师工作室, 第一中学实训基地. */
export function kindOfName(name: string): (typeof baseKinds)[number] | undefined {
  if (/工作室$/.test(name)) return /乡村|农村|草根/.test(name) ? '乡村工作室' : '名师工作室'
  return /基地$/.test(name) ? '实训基地' : undefined
}
