import {
  cardNumber,
  idNumber,
  issuedOn,
  issuer,
  type KindField,
  type KindOfDocument,
  number,
  schoolName,
  teacherName,
  year,
} from './field.ts'

const deadline: KindField = { label: '补修期限', example: '2026-12-31' }

export const hoursStatement = {
  label: '学时证明',
  group: '通知',
  fields: {
    number,
    teacherName,
    idNumber,
    cardNumber,
    schoolName,
    startsOn: { label: '统计起', example: '2026-01-01' },
    endsOn: { label: '统计止', example: '2026-12-31' },
    total: { label: '学时合计', example: 785 },
    issuer,
    issuedOn,
  },
  lists: {
    entries: {
      label: '学时明细',
      fields: {
        date: { label: '日期', example: '2026-11-20' },
        what: { label: '内容', example: '小学数学骨干教师课堂教学能力提升' },
        category: { label: '学时类别', example: '专业培训' },
        hours: { label: '学时', example: 240 },
      },
      examples: [
        { date: '2026-06-30', what: '校本研修：单元整体教学', category: '校本研修', hours: 180 },
        { date: '2026-09-20', what: '师德师风专题学习', category: '师德', hours: 100 },
        { date: '2026-10-15', what: '中小学教师信息技术应用能力提升工程 2.0 网络研修', category: '网络研修', hours: 265 },
        { date: '2026-11-20', what: '小学数学骨干教师课堂教学能力提升', category: '专业培训', hours: 240 },
      ],
    },
  },
} as const satisfies KindOfDocument

const shortage = {
  requirement: { label: '考核要求', example: '师德学时' },
  owed: { label: '应修学时', example: 100 },
  done: { label: '已修学时', example: 60 },
  missing: { label: '尚缺学时', example: 40 },
} as const

export const shortageNotice = {
  label: '学时缺额通知',
  group: '通知',
  fields: { teacherName, schoolName, year, deadline, issuer, issuedOn },
  lists: {
    shortages: {
      label: '缺额',
      fields: shortage,
      examples: [
        { requirement: '年度总学时', owed: 720, done: 540, missing: 180 },
        { requirement: '师德学时', owed: 100, done: 60, missing: 40 },
      ],
    },
  },
} as const satisfies KindOfDocument

export const schoolLetter = {
  label: '致学校的通知',
  group: '通知',
  fields: { schoolName, year, count: { label: '缺额人数', example: 6 }, deadline, issuer, issuedOn },
  lists: {
    people: {
      label: '缺额教师',
      fields: { teacherName, subject: { label: '任教学科', example: '小学数学' }, ...shortage },
      examples: [
        { teacherName: '王丽', subject: '小学数学', requirement: '年度总学时', owed: 720, done: 540, missing: 180 },
        { teacherName: '王丽', subject: '小学数学', requirement: '师德学时', owed: 100, done: 60, missing: 40 },
        { teacherName: '李建国', subject: '小学语文', requirement: '年度总学时', owed: 720, done: 655, missing: 65 },
        { teacherName: '买买提·吐尔逊·阿卜杜热合曼', subject: '小学体育', requirement: '师德学时', owed: 100, done: 0, missing: 100 },
        { teacherName: '欧阳文静', subject: '小学英语', requirement: '年度总学时', owed: 720, done: 715, missing: 5 },
        { teacherName: '赵敏', subject: '小学科学', requirement: '年度总学时', owed: 720, done: 360, missing: 360 },
      ],
    },
  },
} as const satisfies KindOfDocument
