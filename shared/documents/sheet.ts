import * as z from 'zod'
import { Face } from './faces.ts'

/** `printed` marks what a pre-printed form shows already. */
const drawn = { printed: z.literal('on-plain-paper').optional() }

/**
 * A run of one face. `positions` holds the left edge of every character, `baseline` its y, both in mm from the top left corner; `size` is in
 * pt, `letterSpacing` in mm (already part of the positions).
 */
export const TextOperation = z.object({
  kind: z.literal('text'),
  ...drawn,
  x: z.number(),
  baseline: z.number(),
  text: z.string(),
  face: Face,
  size: z.number(),
  letterSpacing: z.number(),
  color: z.string(),
  positions: z.array(z.number()),
})
export type TextOperation = z.infer<typeof TextOperation>

export const LineOperation = z.object({
  kind: z.literal('line'),
  ...drawn,
  x: z.number(),
  y: z.number(),
  toX: z.number(),
  toY: z.number(),
  thickness: z.number(),
  color: z.string(),
})
export type LineOperation = z.infer<typeof LineOperation>

export const RectOperation = z.object({
  kind: z.literal('rect'),
  ...drawn,
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  thickness: z.number(),
  color: z.string(),
  fill: z.string().nullable(),
})
export type RectOperation = z.infer<typeof RectOperation>

/** A picture by its key in a frame of mm, in the middle of it: whole (`contain`), or filling it and cut at its edges (`cover`). */
export const PictureOperation = z.object({
  kind: z.literal('picture'),
  ...drawn,
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  picture: z.string(),
  fit: z.enum(['contain', 'cover']),
  opacity: z.number(),
})
export type PictureOperation = z.infer<typeof PictureOperation>

/** Filled rectangles, each as x, y, width and height in mm, drawn as one path so that no seam shows between them: the modules of a QR code. */
export const ModulesOperation = z.object({
  kind: z.literal('modules'),
  ...drawn,
  rects: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
  color: z.string(),
})
export type ModulesOperation = z.infer<typeof ModulesOperation>

/** Which element a warning is about: its id, its name for people, and the row of its list (from 1) where it has rows. */
const place = { elementId: z.string(), label: z.string().optional(), row: z.int().optional() }

/** What a person should look at before printing: characters no face has, text that had to give way, values that are not there. */
export const SheetWarning = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('undrawable'), ...place, characters: z.array(z.string()) }),
  z.object({ kind: z.literal('shrunk'), ...place, size: z.number() }),
  z.object({ kind: z.literal('two-lines'), ...place }),
  z.object({ kind: z.literal('overflow'), ...place }),
  z.object({ kind: z.literal('missing-field'), ...place, field: z.string() }),
])
export type SheetWarning = z.infer<typeof SheetWarning>

export const SheetOperation = z.discriminatedUnion('kind', [
  TextOperation,
  LineOperation,
  RectOperation,
  PictureOperation,
  ModulesOperation,
])
export type SheetOperation = z.infer<typeof SheetOperation>

const SheetObject = z.object({
  width: z.number(),
  height: z.number(),
  operations: z.array(SheetOperation),
  warnings: z.array(SheetWarning),
})

/** One finished page: size in mm and drawing operations in order. The preview and the PDF draw exactly these. */
export interface Sheet extends z.infer<typeof SheetObject> {}
/** Under a short type: that of all operations written out, in every procedure that answers sheets, is more than TypeScript puts into a contract. */
export const Sheet: z.ZodType<Sheet, Sheet> = SheetObject

/** What an element of a layout becomes. */
export type Drawn = Pick<Sheet, 'operations' | 'warnings'>

/** The sheet for paper on which the form is printed already: only what has to be added to it. */
export function onPreprintedPaper(sheet: Sheet): Sheet {
  return { ...sheet, operations: sheet.operations.filter(({ printed }) => printed !== 'on-plain-paper') }
}
