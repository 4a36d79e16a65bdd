import * as z from 'zod'
import { procedure } from '../procedure.ts'

/** One line of who did what: values before and after, by column; the reason; the batch it belongs to. */
export const AuditLine = z.object({
  id: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  subject: z.string(),
  action: z.enum(['create', 'change', 'remove']),
  changes: z.array(z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  reason: z.string().nullable(),
  batchId: z.int().nullable(),
})
export type AuditLine = z.infer<typeof AuditLine>

/** The things that have a page of their own; a page shows its own lines and those of its parts (a teacher's postings, a cohort's roster). */
export const AuditSubject = z.enum(['school', 'teacher', 'program', 'cohort', 'pairing', 'base', 'certificate', 'office', 'printProfile'])
export type AuditSubject = z.infer<typeof AuditSubject>

export const auditContract = {
  list: procedure.input(z.object({ subject: AuditSubject, id: z.int() })).output(z.array(AuditLine)),
}
