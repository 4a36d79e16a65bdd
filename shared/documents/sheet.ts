import * as z from 'zod'
import { Face } from './faces.ts'

/**
 * A run of one face. `positions` holds the left edge of every character, `baseline` its y, both in mm from the top left corner; `size` is in
 * pt, `letterSpacing` in mm (already part of the positions).
 */
export const TextOperation = z.object({
  kind: z.literal('text'),
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
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  thickness: z.number(),
  color: z.string(),
  fill: z.string().nullable(),
})
export type RectOperation = z.infer<typeof RectOperation>

/** What a person should look at before printing: characters no face has, text that had to give way, values that are not there. */
export const SheetWarning = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('undrawable'), elementId: z.string(), characters: z.array(z.string()) }),
  z.object({ kind: z.literal('shrunk'), elementId: z.string(), size: z.number() }),
  z.object({ kind: z.literal('two-lines'), elementId: z.string() }),
  z.object({ kind: z.literal('overflow'), elementId: z.string() }),
  z.object({ kind: z.literal('missing-field'), elementId: z.string(), field: z.string() }),
])
export type SheetWarning = z.infer<typeof SheetWarning>

/** One finished page: size in mm and drawing operations in order. The preview and the PDF draw exactly these. */
export const Sheet = z.object({
  width: z.number(),
  height: z.number(),
  operations: z.array(z.discriminatedUnion('kind', [TextOperation, LineOperation, RectOperation])),
  warnings: z.array(SheetWarning),
})
export type Sheet = z.infer<typeof Sheet>
export type SheetOperation = Sheet['operations'][number]
