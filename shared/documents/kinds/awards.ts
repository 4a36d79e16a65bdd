import { issuedOn, issuer, type KindOfDocument, number, teacherName, verificationCode, verificationText } from './field.ts'

const noLists = {}

export const completionCertificate = {
  label: '结业证书',
  group: '证书',
  fields: {
    number,
    teacherName,
    startsOn: { label: '开始日期', example: '2026-07-06' },
    endsOn: { label: '结束日期', example: '2026-11-20' },
    programName: { label: '项目名称', example: '小学数学骨干教师课堂教学能力提升' },
    hours: { label: '学时', example: 240 },
    issuer,
    issuedOn,
    verificationCode,
    verificationText,
  },
  lists: noLists,
} as const satisfies KindOfDocument

export const titleCertificate = {
  label: '称号证书',
  group: '证书',
  fields: {
    number,
    teacherName,
    titleName: { label: '称号', example: '县级骨干教师' },
    grantedOn: { label: '授予日期', example: '2026-09-01' },
    issuer,
    issuedOn,
    verificationCode,
    verificationText,
  },
  lists: noLists,
} as const satisfies KindOfDocument

export const honourCertificate = {
  label: '荣誉证书',
  group: '证书',
  fields: {
    number,
    teacherName,
    honour: { label: '荣誉', example: '优秀师徒' },
    reason: { label: '事由', example: '在2023—2026年师徒结对活动中成绩突出' },
    issuer,
    issuedOn,
    verificationCode,
    verificationText,
  },
  lists: noLists,
} as const satisfies KindOfDocument

export const letterOfAppointment = {
  label: '聘书',
  group: '证书',
  fields: {
    number,
    teacherName,
    post: { label: '聘任职务', example: '小学数学名师工作室主持人' },
    startsOn: { label: '聘期起', example: '2026-09-01' },
    endsOn: { label: '聘期止', example: '2029-08-31' },
    issuer,
    issuedOn,
    verificationCode,
    verificationText,
  },
  lists: noLists,
} as const satisfies KindOfDocument
