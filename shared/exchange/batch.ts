import * as z from 'zod'
import { KeptCorrection } from './correct-sheet.ts'
import { ImportKindName } from './import-request.ts'
import { OmittedRow } from './omit-rows.ts'
import { Change } from './plan.ts'

/**
 * One import, as it was written: `fileHash` is the SHA-256 of the file in hex, `sheet` which sheet it was (unknown of old ones); rows created + changed
 * + same + skipped = rows of data in the sheet without those a person left out. `remaining` is how much of an undone one could not be taken back and
 * can be tried again.
 */
export const Batch = z.object({
  id: z.int(),
  kind: ImportKindName,
  fileName: z.string(),
  fileHash: z.string(),
  sheet: z.string().nullable(),
  actor: z.string(),
  at: z.iso.datetime(),
  rowCount: z.int(),
  createdCount: z.int(),
  changedCount: z.int(),
  sameCount: z.int(),
  skippedCount: z.int(),
  undoneAt: z.iso.datetime().nullable(),
  remaining: z.int(),
})
export type Batch = z.infer<typeof Batch>

/** One thing that a batch created or changed; `changes` are the fields it changed, in words. */
export const BatchLine = z.object({
  id: z.int(),
  subject: z.string(),
  subjectId: z.int(),
  name: z.string(),
  action: z.enum(['create', 'change', 'remove']),
  changes: z.array(Change.omit({ field: true })),
})
export type BatchLine = z.infer<typeof BatchLine>

/** A thing and what became of it when its batch was undone; `lines` are the audit lines of what was impossible, by which it can be tried again. */
export const UndoLine = z.object({ name: z.string(), detail: z.string(), lines: z.array(z.int()).optional() })
export type UndoLine = z.infer<typeof UndoLine>

/** What undoing a batch did: put back as it was; kept because someone has changed it since; impossible, and why. */
export const UndoReport = z.object({ restored: z.array(UndoLine), kept: z.array(UndoLine), impossible: z.array(UndoLine) })
export type UndoReport = z.infer<typeof UndoReport>

/** A batch with what only its own page shows: what was corrected before it was read, what was left out, and how it was undone. */
export const BatchDetails = Batch.extend({
  corrections: z.array(KeptCorrection),
  omitted: z.array(OmittedRow),
  undone: z.object({ by: z.string(), reason: z.string(), report: UndoReport }).nullable(),
})
export type BatchDetails = z.infer<typeof BatchDetails>
