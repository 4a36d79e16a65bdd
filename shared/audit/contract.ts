import * as z from 'zod'
import { procedure } from '../procedure.ts'

/** Parts of which so many are entered at once that their lines are summed up. */
export const summedUp = ['attendance', 'score'] as const

/** One line of who did what: `about` whom or what where the changes don't tell; values before and after, by column; the reason; the batch it belongs to. */
export const AuditLine = z.object({
  id: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  subject: z.string(),
  action: z.enum(['create', 'change', 'remove']),
  about: z.string().nullable(),
  changes: z.array(z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  reason: z.string().nullable(),
  batchId: z.int().nullable(),
})
export type AuditLine = z.infer<typeof AuditLine>

/** A line, or the newest of a run of `count` lines that goes back to `firstId`. */
export const AuditCard = AuditLine.extend({ count: z.int(), firstId: z.int() })
export type AuditCard = z.infer<typeof AuditCard>

/** The things that have a page of their own; a page shows its own lines and those of its parts (a teacher's postings, a cohort's roster). */
export const AuditSubject = z.enum([
  'school',
  'teacher',
  'program',
  'cohort',
  'pairing',
  'base',
  'certificate',
  'office',
  'printProfile',
  'codeMapping',
  'numberSeries',
  'template',
  'packRound',
  'registrationYear',
  'booklet',
])
export type AuditSubject = z.infer<typeof AuditSubject>

const most = z.int().min(1).max(10_000).default(200)

export const AuditQuery = z.object({ subject: AuditSubject, id: z.int(), limit: most })
export type AuditQuery = z.infer<typeof AuditQuery>

/** A run on the page of a thing: which part's lines, from which to which. */
export const AuditRun = AuditQuery.extend({ part: z.enum(summedUp), firstId: z.int(), lastId: z.int() })
export type AuditRun = z.infer<typeof AuditRun>

export const auditContract = {
  list: procedure.input(AuditQuery).output(z.array(AuditCard)),
  run: procedure.input(AuditRun).output(z.array(AuditLine)),
}
