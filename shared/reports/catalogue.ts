import type { ReportId, ReportParameter } from './model.ts'

/** What a report is for; the catalogue is shown by this. */
export const purposes = ['班次', '教师', '学时', '证书', '年度', '上级系统'] as const

/**
 * One thing that can be written out. `numbers`: whether it has ID or phone numbers ('none'), masks them unless a reason is given
 * ('optional'), or is a layout that can't do without them ('needed'). `notice`: there is a twin of it for public notice. `sameColumns`: they are the same
 * whichever cohort it is of, so that a template can be set up for it before there is one.
 */
export type ReportEntry = {
  id: ReportId
  purpose: (typeof purposes)[number]
  label: string
  description: string
  parameters: readonly ReportParameter[]
  numbers: 'none' | 'optional' | 'needed'
  notice?: true
  sameColumns?: true
}

// biome-ignore format: one line for each entry
/** What can be written out, in the order it is offered. */
export const reportCatalogue: readonly ReportEntry[] = [
  { id: 'cohort-roster', purpose: '班次', label: '班次名册', description: '一个班次的学员名单，含学校、岗位和结果；结业以后，公示版只列合格的学员。', parameters: ['cohort'], numbers: 'optional', notice: true, sameColumns: true },
  { id: 'sign-in', purpose: '班次', label: '签到表', description: '一个班次的签到表：一人一行，一个课次一栏，打印后签名。', parameters: ['cohort'], numbers: 'none' },
  { id: 'scores', purpose: '班次', label: '成绩单', description: '已结业班次的成绩单，成绩写优秀、合格、不合格，按平台的导入表样式。', parameters: ['cohort', 'excellentFrom'], numbers: 'needed', sameColumns: true },
  { id: 'teacher-roster', purpose: '教师', label: '教师花名册', description: '一所学校或全县的在职教师，按通用花名册的列；改好后可以原样导回，遮盖的号码不会改动登记的。', parameters: ['school'], numbers: 'optional', notice: true },
  { id: 'schools', purpose: '教师', label: '学校名单', description: '全县学校，按通用学校表的列；改好后可以原样导回。', parameters: [], numbers: 'none' },
  { id: 'titles', purpose: '教师', label: '人才称号名单', description: '在职教师的人才称号，一个称号一行，已撤销的另列一张；完整号码的一份可以原样导回。', parameters: ['school'], numbers: 'optional', notice: true },
  { id: 'pairings', purpose: '教师', label: '师徒结对名单', description: '一年内存续的结对，含本年活动次数；改好后可以原样导回。', parameters: ['year', 'school'], numbers: 'none', notice: true },
  { id: 'hours-statement', purpose: '学时', label: '学时情况表', description: '一位教师或一所学校的学时：每类合计、学分，和逐条明细。', parameters: ['teacherOrSchool', 'yearOrCycle'], numbers: 'none' },
  { id: 'shortages', purpose: '学时', label: '学时未达标名单', description: '本周期还差学时的教师，逐项列出差多少。', parameters: ['school'], numbers: 'none', notice: true },
  { id: 'certificates', purpose: '证书', label: '证书登记册', description: '一年内发出的证书，包括作废和补办的，可以打印装订。', parameters: ['year'], numbers: 'optional', notice: true },
  { id: 'certificate-numbers', purpose: '证书', label: '证书号码核对表', description: '一年的编号逐号核对：有效、作废、补办、预留各多少，缺哪些号、为什么。', parameters: ['year'], numbers: 'none' },
  { id: 'blank-certificates', purpose: '证书', label: '空白证书领用表', description: '印有号码的空白证书：领到、已用、报废、剩余，和报废的每一张。', parameters: [], numbers: 'none' },
  { id: 'registration-receipt', purpose: '证书', label: '年度登记回执', description: '退还继续教育证时学校签收：每本的登记结论和原因，按整摞的顺序。', parameters: ['year', 'school'], numbers: 'none' },
  { id: 'annual-plan', purpose: '年度', label: '年度培训计划', description: '年度计划的两张表，列和原文与导入时一样；可以原样导回。', parameters: ['year'], numbers: 'none' },
  { id: 'year-summary', purpose: '年度', label: '年终总结表（报市）', description: '一年的培训、学时、基地、结对和称号，计划与完成对照；一个文件，每项一张表。', parameters: ['year'], numbers: 'none' },
  { id: 'bases', purpose: '年度', label: '基地与工作室名单', description: '现有的实训基地和工作室；改好后可以原样导回。', parameters: [], numbers: 'none' },
  { id: 'base-activities', purpose: '年度', label: '基地活动统计', description: '每个基地、工作室一年的活动次数与要求的对照。', parameters: ['year'], numbers: 'none' },
  { id: 'activities', purpose: '年度', label: '活动台账', description: '基地、工作室和结对一年里的每次活动；补上新的活动可以导回，已有的不会重复。', parameters: ['year'], numbers: 'none' },
  { id: 'national-hours', purpose: '上级系统', label: '全国教师管理信息系统：国内培训', description: '已结业班次的合格学员，按全国系统的导入表样式；学时学分为整数。', parameters: ['cohort', 'fractions', 'trainingDays'], numbers: 'needed', notice: true, sameColumns: true },
  { id: 'national-teachers', purpose: '上级系统', label: '全国教师管理信息系统：教师基本信息', description: '一所学校或全县的在职教师，按全国系统的 34 列；这里没有登记的必填列会逐列说明。', parameters: ['school'], numbers: 'needed' },
]

export function entryOf(id: ReportId): ReportEntry {
  const entry = reportCatalogue.find((candidate) => candidate.id === id)
  if (!entry) throw Error(`entryOf: no report ${id} in the catalogue`)
  return entry
}

type Chosen = { cohortId?: number | undefined; year?: number | undefined; schoolId?: number | undefined; teacherId?: number | undefined }

/** What still has to be chosen before the report can be made, in the words of its input; nothing where all is there. */
export function whatIsMissing({ parameters }: ReportEntry, { cohortId, year, schoolId, teacherId }: Chosen): string | undefined {
  if (parameters.includes('cohort') && cohortId === undefined) return '班次'
  if (parameters.includes('year') && year === undefined) return '年度'
  if (parameters.includes('teacherOrSchool') && teacherId === undefined && schoolId === undefined) return '教师或学校'
  return undefined
}
