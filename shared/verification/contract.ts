import * as z from 'zod'
import { CertificateKind } from '../certificates/kinds.ts'
import { Day } from '../dates.ts'
import { procedure } from '../procedure.ts'

/** What the register says of a certificate: nothing of the person but the name that stands on it. */
export const VerifiedCertificate = z.object({
  id: z.int(),
  kind: CertificateKind,
  number: z.string(),
  teacherName: z.string(),
  about: z.string(),
  issuedOn: Day,
  voidedAt: z.iso.datetime().nullable(),
  voidReason: z.string().nullable(),
  replacement: z.object({ id: z.int(), number: z.string() }).nullable(),
})
export type VerifiedCertificate = z.infer<typeof VerifiedCertificate>

/** 'code': the code was right, which only this office could have made. 'number': only the number was given, which anybody can copy. */
export const Verification = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.enum(['valid', 'void', 'reissued']),
    proof: z.enum(['code', 'number']),
    /** The number that came with the code is not the one it belongs to, or could not be read. */
    isNumberDifferent: z.boolean(),
    certificate: VerifiedCertificate,
  }),
  /** The number is ours, the code is not the one it was given. */
  z.object({ outcome: z.literal('codeDiffers'), number: z.string() }),
  z.object({ outcome: z.literal('notOurs') }),
])
export type Verification = z.infer<typeof Verification>

export const verificationContract = {
  /** Checks what was typed, pasted or scanned from a certificate. */
  check: procedure.input(z.object({ text: z.string().trim().min(1, '请输入查验码或编号').max(300) })).output(Verification),
}
