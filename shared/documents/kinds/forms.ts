import { idNumber, issuedOn, issuer, type KindOfDocument, number, schoolName, teacherName } from './field.ts'

export const pairingAgreement = {
  label: '师徒结对协议',
  group: '表单',
  fields: {
    number,
    kind: { label: '结对类型', example: '带徒' },
    mentorName: { label: '导师姓名', example: '李建国', isName: true },
    mentorSchool: { label: '导师学校', example: '青蓝县第一中学' },
    mentorTitle: { label: '导师职称', example: '高级教师' },
    mentorPhone: { label: '导师电话', example: '13800000003' },
    menteeName: { label: '学员姓名', example: '欧阳文静', isName: true },
    menteeSchool: { label: '学员学校', example: '青蓝县第二中学' },
    menteeTitle: { label: '学员职称', example: '二级教师' },
    menteePhone: { label: '学员电话', example: '13800000002' },
    startsOn: { label: '开始日期', example: '2026-09-01' },
    endsOn: { label: '结束日期', example: '2029-08-31' },
    goals: { label: '培养目标', example: '三年内能独立承担毕业班教学，至少上一节县级公开课，完成一项校级以上课题。' },
    issuer,
    issuedOn: { label: '签订日期', example: '2026-09-01' },
  },
  lists: {},
} as const satisfies KindOfDocument

export const selfStudyApplication = {
  label: '自主研修申请表',
  group: '表单',
  fields: {
    number,
    teacherName,
    sex: { label: '性别', example: '女' },
    idNumber,
    schoolName,
    subject: { label: '任教学科', example: '小学数学' },
    professionalTitle: { label: '职称', example: '一级教师' },
    phone: { label: '手机号码', example: '13800000001' },
    topic: { label: '研修内容', example: '《小学数学核心素养的课堂落实》专题阅读与教学实践' },
    mode: { label: '研修方式', example: '阅读、听课、撰写研修报告' },
    startsOn: { label: '开始日期', example: '2026-03-01' },
    endsOn: { label: '结束日期', example: '2026-06-30' },
    appliedHours: { label: '申请学时', example: 120 },
    grantedHours: { label: '认定学时', example: 100 },
    issuer,
    issuedOn,
  },
  lists: {},
} as const satisfies KindOfDocument
