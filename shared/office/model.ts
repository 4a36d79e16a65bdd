import * as z from 'zod'
import { s0RuleSet } from '../rules/presets/s0.ts'
import { cycleFrom, type Window } from '../rules/windows.ts'

/** The centre this database belongs to. `hoursPerDay` and `hoursPerCredit` are hours in tenths; a cycle begins with `cycleFirstYear` and is as long as the rule set says. */
export const Office = z.object({
  kind: z.enum(['county', 'demonstration']),
  countyName: z.string().trim().min(1, '请填写县（市、区）名称').max(30),
  centerName: z.string().trim().min(1, '请填写中心名称').max(60),
  bureauName: z.string().trim().min(1, '请填写上级教育局名称').max(60),
  abbreviation: z.string().trim().min(1, '请填写证书编号里的机构简称').max(10),
  cycleFirstYear: z.int('请填写本周期的第一年').min(1990, '年份不对').max(2200, '年份不对'),
  hoursPerDay: z.int().min(10, '一天最少折合 1 学时').max(240, '一天最多折合 24 学时'),
  hoursPerCredit: z.int().min(1, '请填写多少学时折合 1 学分').max(1000, '最多 100 学时折合 1 学分'),
  baseTarget: z.int().min(0).max(1000),
})
export type Office = z.infer<typeof Office>

/** What is written about an office. */
export const OfficeDraft = Office.omit({ kind: true })
export type OfficeDraft = z.infer<typeof OfficeDraft>

/** Which database is open, and whether the county's own has been created yet. */
export const OfficeState = z.object({ office: Office.nullable(), countyExists: z.boolean(), dataFolder: z.string(), version: z.string() })
export type OfficeState = z.infer<typeof OfficeState>

/** The cycle's first and last day, both included. */
export function cycleOf({ cycleFirstYear }: Pick<Office, 'cycleFirstYear'>): Window {
  return cycleFrom(cycleFirstYear, s0RuleSet.cycleYears)
}
