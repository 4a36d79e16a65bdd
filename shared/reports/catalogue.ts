import type { ReportId, ReportParameter } from './model.ts'

/** What a report is for; the catalogue is shown by this. */
export const purposes = ['班次', '教师', '学时', '证书', '年度', '上级系统'] as const

/**
 * One thing that can be written out. `numbers`: whether it has ID or phone numbers ('none'), masks them unless a reason is given
 * ('optional'), or is a layout that can't do without them ('needed'). `notice`: there is a twin of it for public notice.
 */
export type ReportEntry = {
  id: ReportId
  purpose: (typeof purposes)[number]
  label: string
  description: string
  parameters: readonly ReportParameter[]
  numbers: 'none' | 'optional' | 'needed'
  notice?: true
}

// biome-ignore format: one line for each entry
/** What can be written out, in the order it is offered. */
export const reportCatalogue: readonly ReportEntry[] = [
  { id: 'cohort-roster', purpose: '班次', label: '班次名册', description: '一个班次的学员名单，含学校、岗位和结果。', parameters: ['cohort'], numbers: 'optional', notice: true },
  { id: 'shortages', purpose: '学时', label: '学时未达标名单', description: '本周期还差学时的教师，逐项列出差多少。', parameters: ['school'], numbers: 'none', notice: true },
  { id: 'base-activities', purpose: '年度', label: '基地活动统计', description: '每个基地、工作室一年的活动次数与要求的对照。', parameters: ['year'], numbers: 'none' },
  { id: 'national-hours', purpose: '上级系统', label: '全国教师管理信息系统：国内培训', description: '已结业班次的合格学员，按全国系统的导入表样式；学时学分为整数。', parameters: ['cohort', 'fractions', 'trainingDays'], numbers: 'needed', notice: true },
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
