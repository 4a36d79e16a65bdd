import type { ReportId, ReportParameter } from './model.ts'

export type ReportEntry = { id: ReportId; label: string; description: string; parameters: readonly ReportParameter[] }

/** What can be written out, in the order it is offered. */
export const reportCatalogue: readonly ReportEntry[] = [
  {
    id: 'cohort-roster',
    label: '班次名册',
    description: '一个班次的学员名单，含学校、岗位和结果；身份证号已遮盖。',
    parameters: ['cohort'],
  },
  {
    id: 'national-hours',
    label: '全国教师管理信息系统：国内培训',
    description: '已结业班次的合格学员，按全国系统的导入表样式；身份证号完整，学时学分为整数。',
    parameters: ['cohort', 'fractions'],
  },
  { id: 'shortages', label: '学时未达标名单', description: '本周期还差学时的教师，逐项列出差多少。', parameters: ['school'] },
  { id: 'base-activities', label: '基地活动统计', description: '每个基地、工作室一年的活动次数与要求的对照。', parameters: ['year'] },
]
