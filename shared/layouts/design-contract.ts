import * as z from 'zod'
import { Face } from '../documents/faces.ts'
import { DocumentKind } from '../documents/kinds.ts'
import { refusals } from '../errors.ts'
import { procedure } from '../procedure.ts'

/** Widths in em of the characters that were asked for, in their order, in one face; null where it can't draw them. */
export const FaceWidths = z.object({ face: Face, widths: z.array(z.number().nullable()) })
export type FaceWidths = z.infer<typeof FaceWidths>

/** What the designer of layouts needs of the server while a layout is being worked on. */
export const designContract = {
  /** Of every face there is, bundled ones first, then the office's own, with which the window runs the one layout step itself. */
  widths: procedure.input(z.object({ characters: z.string().min(1).max(20_000) })).output(z.array(FaceWidths)),
  /** The longest name in the register; null where it is empty. */
  longestName: procedure.output(z.string().nullable()),
  /** What is known of a teacher, by the names of the fields that this kind of document has. */
  teacherValues: procedure
    .input(z.object({ kind: DocumentKind, teacherId: z.int() }))
    .output(z.record(z.string(), z.union([z.string(), z.number()])))
    .errors(refusals('NOT_FOUND')),
}
