import * as z from 'zod'

/** Hours categories (学时类别): code → label. A new category is one line here. */
export const hoursCategories = {
  ethics: '师德',
  schoolBased: '校本',
  allStaff: '全员',
  online: '远程研修',
  itUplift: '信息化提升',
  cloudClass: '云课堂',
  principalQualification: '任职资格',
  inPostPrincipal: '在职校长提高',
  seniorStudy: '骨干校长研修',
  middleManager: '中层干部',
  inductionResidential: '新教师入职（集中）',
  inductionAtSchool: '新教师入职（校本）',
  youngBackbone: '青年骨干',
  distinguished: '名优教师',
  weakSubject: '薄弱学科',
  kindergartenSkills: '幼儿教师专业技能',
  headTeacher: '班主任',
} as const satisfies Record<string, string>

export const HoursCategory = z.enum(Object.keys(hoursCategories) as (keyof typeof hoursCategories)[])
export type HoursCategory = z.infer<typeof HoursCategory>
