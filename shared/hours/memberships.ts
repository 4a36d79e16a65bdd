import * as z from 'zod'
import { Day } from '../dates.ts'
import { s0RuleSet } from '../rules/presets/s0.ts'

const codes = s0RuleSet.groups.flatMap((group) => group.anyOf.flatMap((predicate) => predicate.membership ?? []))

/** The groups (专项) that the office picks by hand, because no column of the roster tells who belongs to them: code → label. */
export const pickedGroups: Readonly<Record<string, string>> = Object.fromEntries(
  s0RuleSet.groups.filter((group) => codes.includes(group.code)).map(({ code, label }) => [code, label]),
)

export const MembershipDraft = z.object({
  teacherId: z.int(),
  groupCode: z.enum(Object.keys(pickedGroups), '请选择专项'),
  fromDate: Day,
})
export type MembershipDraft = z.infer<typeof MembershipDraft>

/** Time in a picked group, both days included; no last day means until further notice. */
export const MembershipRow = MembershipDraft.extend({ id: z.int(), toDate: Day.nullable() })
export type MembershipRow = z.infer<typeof MembershipRow>
