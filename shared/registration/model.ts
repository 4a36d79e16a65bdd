import * as z from 'zod'
import { Day } from '../dates.ts'
import { HoursCategory } from '../hours/categories.ts'
import { RequirementSum } from '../rules/verdict.ts'

/** How far a cycle that runs on must be at the end of a year: by its share (two of three years: two thirds), or nothing before its last year. */
export const paces = {
  share: '按年度进度：第几年就要修满几分之几',
  due: '只看到期的要求：周期最后一年才核验周期学时',
} as const satisfies Record<string, string>
export const Pace = z.enum(Object.keys(paces) as (keyof typeof paces)[])
export type Pace = z.infer<typeof Pace>

/** What is asked for the stamp of a year. `ethicsPerSemester` in tenths of an hour, 0 where none are asked for. */
export const RegistrationTerms = z.object({
  pace: Pace,
  ethicsPerSemester: z.int('请填写学时，不要求就填 0').min(0, '学时不能是负数').max(1000, '每学期最多 100 学时'),
})
export type RegistrationTerms = z.infer<typeof RegistrationTerms>

/** The county's own rules; some cities ask for 10 hours of ethics in every semester besides. */
export const defaultTerms: RegistrationTerms = { pace: 'share', ethicsPerSemester: 0 }

export const Year = z.int('请填写年度').min(1990, '年份不对').max(2200, '年份不对')

export const RegistrationYear = RegistrationTerms.extend({ id: z.int(), year: Year, openedAt: z.iso.datetime() })
export type RegistrationYear = z.infer<typeof RegistrationYear>

/** One thing that is asked for in the year; hours in tenths. A single one that is short blocks the stamp. */
export const YearItem = RequirementSum.extend({ label: z.string() })
export type YearItem = z.infer<typeof YearItem>

/** The same with the reason why it is asked of this teacher. */
export const ExplainedItem = YearItem.extend({ why: z.string() })
export type ExplainedItem = z.infer<typeof ExplainedItem>

const CategorySum = z.object({ category: HoursCategory, hours: z.int() })

/** What was found for a teacher and a year: `asked` and `hours` are the year's own share and sum (应修, 实修), in tenths. */
export const YearVerdict = z.object({
  terms: RegistrationTerms,
  items: z.array(ExplainedItem),
  byCategory: z.array(CategorySum),
  asked: z.int(),
  hours: z.int(),
})
export type YearVerdict = z.infer<typeof YearVerdict>

export const decisions = { passed: '通过', failed: '不通过' } as const satisfies Record<string, string>
export const RegistrationDecision = z.enum(Object.keys(decisions) as (keyof typeof decisions)[])
export type RegistrationDecision = z.infer<typeof RegistrationDecision>

/** A decision as it was taken; `unmet` is how many items were short then, `reason` why it passed all the same, or why it failed without one. */
export const Registration = z.object({
  id: z.int(),
  decision: RegistrationDecision,
  unmet: z.int(),
  reason: z.string().nullable(),
  stampedOn: Day.nullable(),
  decidedAt: z.iso.datetime(),
  decidedBy: z.string(),
})
export type Registration = z.infer<typeof Registration>
