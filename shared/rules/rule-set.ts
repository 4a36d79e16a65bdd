import * as z from 'zod'
import { HoursCategory } from '../hours/categories.ts'

const words = z.array(z.string().min(1)).min(1)

/** What a member must be: every part given must hold, and within a part any one word is enough. `{}` is everyone in service. */
export const Predicate = z.strictObject({
  stage: words.optional(),
  post: words.optional(),
  subject: words.optional(),
  /** Parts of the title: '骨干教师' matches '县级骨干教师'. */
  titleIncludes: words.optional(),
  /** Whole years on the first day of the cycle. */
  ageAtMost: z.int().positive().optional(),
  /** Codes of groups that the office keeps by hand, each with from and to. */
  membership: words.optional(),
  /** In the twelve months that begin with the first working day. */
  firstYear: z.literal(true).optional(),
})
export type Predicate = z.infer<typeof Predicate>

/** A named group of teachers: whoever fits any one of the predicates. */
export const Group = z.strictObject({ code: z.string().min(1), label: z.string().min(1), anyOf: z.array(Predicate).min(1) })
export type Group = z.infer<typeof Group>

/**
 * cycle: the whole cycle. year: each calendar year of it. semester: each semester that begins in it (September–January,
 * February–August). firstYear: the member's own first twelve months, when any day of them lies in the cycle.
 */
export const WindowKind = z.enum(['cycle', 'year', 'semester', 'firstYear'])
export type WindowKind = z.infer<typeof WindowKind>

export const Requirement = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  categories: z.array(HoursCategory).min(1),
  /** Code of one of the rule set's groups. */
  group: z.string().min(1),
  /** Tenths of an hour, owed in each window. */
  hours: z.int().positive(),
  window: WindowKind,
  /** exclusive: an entry goes to the first exclusive requirement it fits, in the rule set's order. shared: it counts here as well. */
  share: z.enum(['exclusive', 'shared']),
  /** byMonths: the hours shrink to the calendar months in which the member was in the group. */
  proRata: z.enum(['none', 'byMonths']),
})
export type Requirement = z.infer<typeof Requirement>

/** A rule set (考核方案) is data: which group of teachers owes how many hours of which categories within which window. */
export const RuleSet = z
  .strictObject({
    id: z.string().min(1),
    version: z.int().positive(),
    name: z.string().min(1),
    source: z.string().min(1),
    cycleYears: z.int().positive(),
    /** Values of 人员状态 that owe nothing: the person has left. */
    leftStatuses: words,
    groups: z.array(Group),
    requirements: z.array(Requirement).min(1),
  })
  .superRefine((ruleSet, context) => {
    for (const twice of findRepeated(ruleSet.groups.map((group) => group.code))) context.addIssue(`群体代码重复：${twice}`)
    for (const twice of findRepeated(ruleSet.requirements.map((requirement) => requirement.id))) context.addIssue(`要求编号重复：${twice}`)
    const known = new Set(ruleSet.groups.map((group) => group.code))
    for (const { label, group } of ruleSet.requirements) if (!known.has(group)) context.addIssue(`“${label}”所指的群体不存在：${group}`)
  })
export type RuleSet = z.infer<typeof RuleSet>

function findRepeated(codes: readonly string[]): string[] {
  return codes.filter((code, i) => codes.indexOf(code) !== i)
}
