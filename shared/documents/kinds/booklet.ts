import { cardNumber, idNumber, issuedOn, issuer, type KindOfDocument, schoolName, teacherName, year } from './field.ts'

export const bookletData = {
  label: '继续教育证书资料页',
  group: '证书本',
  fields: {
    teacherName,
    sex: { label: '性别', example: '女' },
    birthDate: { label: '出生日期', example: '1984-04-26' },
    idNumber,
    education: { label: '最高学历', example: '大学本科' },
    professionalTitle: { label: '职称', example: '一级教师' },
    stageAndSubject: { label: '任教学段学科', example: '小学数学' },
    workStartDate: { label: '参加工作时间', example: '2006-09-01' },
    schoolName,
    cardNumber,
    issuer,
    issuedOn,
  },
  lists: {
    transfers: {
      label: '工作变动',
      fields: {
        line: { label: '第几行', example: 1 },
        date: { label: '变动日期', example: '2026-09-01' },
        schoolName,
        post: { label: '岗位', example: '小学数学教师' },
      },
      examples: [{ line: 1, date: '2026-09-01', schoolName: '青蓝县第二实验小学', post: '小学数学教师' }],
    },
  },
} as const satisfies KindOfDocument

const entry = {
  line: { label: '第几行', example: 1 },
  startsOn: { label: '开始日期', example: '2026-07-06' },
  endsOn: { label: '结束日期', example: '2026-11-20' },
  what: { label: '培训内容', example: '小学数学骨干教师课堂教学能力提升' },
  mode: { label: '形式', example: '集中' },
  hours: { label: '学时', example: 240 },
  credits: { label: '学分', example: 24 },
  result: { label: '考核结果', example: '合格' },
  organizer: { label: '主办单位', example: '县教师发展中心' },
  recorder: { label: '登记人', example: '赵敏', isName: true },
} as const

export const bookletRegistration = {
  label: '继续教育证书登记页',
  group: '证书本',
  fields: { teacherName, cardNumber, year, pageNumber: { label: '证书本页码', example: 12 } },
  lists: {
    entries: {
      label: '登记行',
      fields: entry,
      examples: [
        {
          line: 1,
          startsOn: '2026-03-02',
          endsOn: '2026-06-30',
          what: '校本研修：单元整体教学',
          mode: '校本',
          hours: 180,
          credits: 18,
          result: '合格',
          organizer: '实验小学',
          recorder: '赵敏',
        },
        {
          line: 2,
          startsOn: '2026-07-06',
          endsOn: '2026-11-20',
          what: '小学数学骨干教师课堂教学能力提升',
          mode: '集中',
          hours: 240,
          credits: 24,
          result: '合格',
          organizer: '县教师发展中心',
          recorder: '赵敏',
        },
        {
          line: 3,
          startsOn: '2026-09-01',
          endsOn: '2026-10-15',
          what: '师德师风专题学习',
          mode: '网络',
          hours: 45,
          credits: 4,
          result: '合格',
          organizer: '市教育局',
          recorder: '赵敏',
        },
      ],
    },
  },
} as const satisfies KindOfDocument

export const annualReview = {
  label: '年度验印页',
  group: '证书本',
  fields: { teacherName, cardNumber },
  lists: {
    years: {
      label: '年度',
      fields: {
        line: { label: '第几行', example: 1 },
        year,
        owed: { label: '应修学时', example: 720 },
        done: { label: '实修学时', example: 785 },
        verdict: { label: '结论', example: '合格' },
        stampedOn: { label: '验印日期', example: '2026-12-20' },
        recorder: { label: '经办人', example: '赵敏', isName: true },
      },
      examples: [
        { line: 1, year: '2025', owed: 720, done: 760, verdict: '合格', stampedOn: '2025-12-18', recorder: '赵敏' },
        { line: 2, year: '2026', owed: 720, done: 785, verdict: '合格', stampedOn: '2026-12-20', recorder: '赵敏' },
      ],
    },
  },
} as const satisfies KindOfDocument

export const slip = {
  label: '粘贴条',
  group: '证书本',
  fields: { teacherName, cardNumber, schoolName, issuer, issuedOn, ...entry },
  lists: {},
} as const satisfies KindOfDocument
