import * as z from 'zod'

/** Time in a group that the office keeps by hand, both days included; `to: null` is until further notice. */
export const Membership = z.object({ group: z.string(), from: z.iso.date(), to: z.iso.date().nullable() })
export type Membership = z.infer<typeof Membership>

/** 'YYYY-MM-DD', or 'YYYY-MM' where the roster knows no more: then the first of the month is meant. */
const DayOrMonth = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/)

/** What the rules need to know of a teacher, in the words of the roster. */
export const Member = z.object({
  stage: z.string().nullable(),
  post: z.string().nullable(),
  subject: z.string().nullable(),
  title: z.string().nullable(),
  status: z.string(),
  workStartDate: DayOrMonth.nullable(),
  birthDate: DayOrMonth.nullable(),
  memberships: z.array(Membership),
})
export type Member = z.infer<typeof Member>
