import type { DocumentRow } from '../template.ts'

/** A field of a document: its name for people, and what stands there in a preview. `isName` marks a person's name, whose characters may be rare. */
export type KindField = { label: string; example: string | number; isName?: true }
export type KindFields = Readonly<Record<string, KindField>>

/** A list of a document, for a table or for ruled lines. */
export type KindList = { label: string; fields: KindFields; examples: readonly DocumentRow[] }

/** A kind of document. `fields` and `lists` by the names that layouts use; days 'YYYY-MM-DD', hours and credits in tenths. */
export type KindOfDocument = {
  label: string
  group: '证书' | '证书本' | '表单' | '通知'
  fields: KindFields
  lists: Readonly<Record<string, KindList>>
}

/** Fields that most documents share. */
export const teacherName: KindField = { label: '姓名', example: '欧阳文静', isName: true }
export const issuer: KindField = { label: '发证单位', example: '青蓝县教师发展中心' }
export const number: KindField = { label: '编号', example: '青教培证字〔2026〕第0001号' }
export const issuedOn: KindField = { label: '发证日期', example: '2026-11-22' }
export const schoolName: KindField = { label: '学校', example: '青蓝县实验小学' }
export const year: KindField = { label: '年度', example: '2026' }
export const cardNumber: KindField = { label: '继续教育证号', example: '379900200100123' }
export const idNumber: KindField = { label: '身份证号', example: '379900198404263673' }
export const verificationCode: KindField = { label: '查验码', example: '7K3M-9XQ2' }
export const verificationText: KindField = { label: '二维码内容', example: '青教培证字〔2026〕第0001号 查验码7K3M9XQ2' }
/** Teachers of a preview: two characters, three, and a long one. */
export const people: readonly DocumentRow[] = [
  {
    teacherName: '王丽',
    sex: '女',
    schoolName: '青蓝县实验小学',
    subject: '小学数学',
    phone: '13800000001',
    idNumber: '379900198404263673',
  },
  {
    teacherName: '欧阳文静',
    sex: '女',
    schoolName: '青蓝县第二中学',
    subject: '初中语文',
    phone: '13800000002',
    idNumber: '379900197911052481',
  },
  {
    teacherName: '李建国',
    sex: '男',
    schoolName: '河西镇中心小学',
    subject: '小学语文',
    phone: '13800000003',
    idNumber: '379900198806170015',
  },
  {
    teacherName: '买买提·吐尔逊·阿卜杜热合曼',
    sex: '男',
    schoolName: '东山乡九年一贯制寄宿学校',
    subject: '初中数学',
    phone: '13800000004',
    idNumber: '379900199001239876',
  },
]
