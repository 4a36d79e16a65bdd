import * as z from 'zod'
import { Day } from '../dates.ts'
import { HoursCategory } from '../hours/categories.ts'
import { PairingKind } from '../pairings/model.ts'
import type { Mapping } from './mapping.ts'

/** What can be imported, as the user calls it. */
export const importKinds = {
  schools: '学校',
  teachers: '教师',
  programs: '培训项目',
  enrollments: '班次学员',
  attendance: '班次考勤',
  scores: '班次成绩',
  hours: '外部学时',
  schoolHours: '校本研修学时',
  nationalFailures: '国家系统退回',
  titles: '人才称号',
  bases: '基地与工作室',
  pairings: '师徒结对',
  activities: '活动台账',
} as const satisfies Record<string, string>
export const ImportKindName = z.enum(Object.keys(importKinds) as (keyof typeof importKinds)[])
export type ImportKindName = z.infer<typeof ImportKindName>

/**
 * What a sheet does not say and is asked once: the school of a sheet without a school column, the first day of transferred
 * teachers at their new school, year and table of a plan, the cohort of a roster, category and day of hours, the kind of pairings, the
 * component of a scheme that a column of scores without a name is.
 */
export const ImportOptions = z.object({
  schoolId: z.int().optional(),
  effectiveDate: Day.optional(),
  year: z.int().min(1990, '年度不对').max(2200, '年度不对').optional(),
  planSheet: z.string().trim().max(40).optional(),
  cohortId: z.int().optional(),
  category: HoursCategory.optional(),
  date: Day.optional(),
  pairingKind: PairingKind.optional(),
  componentId: z.int().optional(),
})
export type ImportOptions = z.infer<typeof ImportOptions>

/** Question key → the id that was chosen; null: a new one. */
export const Answers = z.record(z.string(), z.int().nullable())
export type Answers = z.infer<typeof Answers>

/** What a plan is made for, besides the sheet and what is there already. `today` is 'YYYY-MM-DD', `omitted` are lines that a person leaves out. */
export type PlanRequest = {
  options: ImportOptions
  answers: Answers
  today: string
  mapping?: Mapping | undefined
  omitted?: readonly number[] | undefined
}
