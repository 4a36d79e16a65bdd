import * as z from 'zod'
import { Day } from '../dates.ts'
import { DocumentContent } from './content.ts'
import { CertificateKind } from './kinds.ts'

/** Why a certificate is issued again in place of another (补办). */
export const ReissueReason = z.enum(['遗失', '更名', '错字', '损坏'])
export type ReissueReason = z.infer<typeof ReissueReason>

/** A certificate is issued once; from then on it can only become void. */
export const certificateStates = { issued: '有效', void: '已作废' } as const satisfies Record<string, string>
export const CertificateState = z.enum(Object.keys(certificateStates) as (keyof typeof certificateStates)[])
export type CertificateState = z.infer<typeof CertificateState>

/** A line of the register; the school is the one the teacher was trained from. `about` is what the document is for, the cohort of a completion; `replacedBy` the one issued in its place. */
export const CertificateRow = z.object({
  id: z.int(),
  kind: CertificateKind,
  number: z.string(),
  teacherId: z.int(),
  teacherName: z.string(),
  schoolName: z.string().nullable(),
  cohortId: z.int().nullable(),
  about: z.string(),
  issuedOn: Day,
  state: CertificateState,
  replacedBy: z.string().nullable(),
  paperNumber: z.string().nullable(),
})
export type CertificateRow = z.infer<typeof CertificateRow>

/** Another certificate this one is linked with. */
export const LinkedCertificate = z.object({ id: z.int(), number: z.string() })
export type LinkedCertificate = z.infer<typeof LinkedCertificate>

/** `others` are the other certificates of the same enrollment: the void ones before, or the valid one after. */
export const Certificate = CertificateRow.extend({
  content: DocumentContent,
  verificationCode: z.string(),
  issuedAt: z.iso.datetime(),
  voidedAt: z.iso.datetime().nullable(),
  voidReason: z.string().nullable(),
  replaces: LinkedCertificate.extend({ reason: ReissueReason, note: z.string().nullable() }).nullable(),
  replacement: LinkedCertificate.nullable(),
  others: z.array(CertificateRow.pick({ id: true, number: true, state: true })),
})
export type Certificate = z.infer<typeof Certificate>
