import * as z from 'zod'
import { Day } from '../dates.ts'

const text = (what: string) => z.string().trim().min(1, `请填写${what}`).max(100)
const TitleTerms = z.object({ kind: z.literal('title'), titleName: text('称号'), grantedOn: Day })
const HonourTerms = z.object({ kind: z.literal('honour'), honour: text('荣誉'), reason: text('事由') })
const AppointmentTerms = z
  .object({ kind: z.literal('appointment'), post: text('聘任职务'), startsOn: Day, endsOn: Day })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, { path: ['endsOn'], message: '聘期止不能早于聘期起' })

/** What a title certificate, an honour certificate or a letter of appointment says of everybody it is issued to. */
export const AwardTerms = z.discriminatedUnion('kind', [TitleTerms, HonourTerms, AppointmentTerms])
export type AwardTerms = z.infer<typeof AwardTerms>

/** One kind of document for many people at once, in the order of the pile. */
export const AwardRequest = z.object({
  terms: AwardTerms,
  issuedOn: Day,
  teacherIds: z.array(z.int()).min(1, '请先选人').max(5000),
  rangeId: z.int().optional(),
  usesPaper: z.boolean().optional(),
})
export type AwardRequest = z.infer<typeof AwardRequest>

/** What it is for, as the register says it. */
export function aboutOfTerms(terms: AwardTerms): string {
  if (terms.kind === 'title') return terms.titleName
  return terms.kind === 'honour' ? terms.honour : terms.post
}
