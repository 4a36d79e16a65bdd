import * as z from 'zod'
import { Day } from '../dates.ts'

/** A certificate is issued once; from then on it can only become void. */
export const certificateStates = { issued: '有效', void: '已作废' } as const satisfies Record<string, string>
export const CertificateState = z.enum(Object.keys(certificateStates) as (keyof typeof certificateStates)[])
export type CertificateState = z.infer<typeof CertificateState>

/** What stands on a completion certificate: the fields of its layout, frozen as issued. Hours in tenths. */
export const CertificateContent = z.object({
  number: z.string(),
  teacherName: z.string(),
  startsOn: Day,
  endsOn: Day,
  programName: z.string(),
  hours: z.int(),
  issuer: z.string(),
  issuedOn: Day,
})
export type CertificateContent = z.infer<typeof CertificateContent>

/** A line of the register; the school is the one the teacher was trained from. */
export const CertificateRow = z.object({
  id: z.int(),
  number: z.string(),
  teacherId: z.int(),
  teacherName: z.string(),
  schoolName: z.string().nullable(),
  cohortId: z.int(),
  cohortName: z.string(),
  issuedOn: Day,
  state: CertificateState,
})
export type CertificateRow = z.infer<typeof CertificateRow>

/** `others` are the other certificates of the same enrollment: the void ones before, or the valid one after. */
export const Certificate = CertificateRow.extend({
  content: CertificateContent,
  issuedAt: z.iso.datetime(),
  voidedAt: z.iso.datetime().nullable(),
  voidReason: z.string().nullable(),
  others: z.array(CertificateRow.pick({ id: true, number: true, state: true })),
})
export type Certificate = z.infer<typeof Certificate>
