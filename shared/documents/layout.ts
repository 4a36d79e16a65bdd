import * as z from 'zod'
import { Face } from './faces.ts'
import { isTemplate } from './template.ts'

const millimetres = z.number().min(0).max(1000)
const points = z.number().min(3).max(200)
const color = z.string().regex(/^#[0-9a-f]{6}$/)
const area = { id: z.string().min(1), x: millimetres, y: millimetres, width: millimetres, height: millimetres }

/**
 * Text in a frame of millimetres. `letterSpacing` and `lineHeight` are in em; `indent` is the first line's, in em, and shrinks with the size.
 * `fit`: a title or a value shrinks to `minimumSize`, then takes two lines, then warns; a paragraph takes the lines it needs, then shrinks, then warns.
 */
export const TextElement = z.strictObject({
  kind: z.literal('text'),
  ...area,
  face: Face,
  size: points,
  minimumSize: points.optional(),
  align: z.enum(['left', 'center', 'right', 'justify']).default('left'),
  verticalAlign: z.enum(['top', 'middle', 'bottom']).default('middle'),
  letterSpacing: z.number().min(-0.2).max(5).default(0),
  lineHeight: z.number().min(1).max(4).default(1.4),
  indent: z.number().min(0).max(10).default(0),
  fit: z.enum(['shrink-then-two-lines', 'paragraph']).default('shrink-then-two-lines'),
  color: color.default('#000000'),
  content: z.string().refine(isTemplate, '内容里有不认识的格式，或花括号没有成对'),
})
export type TextElement = z.infer<typeof TextElement>

/** A straight line; `x`, `y`, `toX`, `toY` and `thickness` in mm. */
export const LineElement = z.strictObject({
  kind: z.literal('line'),
  id: z.string().min(1),
  x: millimetres,
  y: millimetres,
  toX: millimetres,
  toY: millimetres,
  thickness: z.number().min(0.05).max(10),
  color: color.default('#000000'),
})
export type LineElement = z.infer<typeof LineElement>

/** A rectangle; its border (`thickness` in mm) is drawn centred on the edge, as in SVG and PDF. */
export const BoxElement = z.strictObject({
  kind: z.literal('box'),
  ...area,
  thickness: z.number().min(0).max(10),
  color: color.default('#000000'),
  fill: color.optional(),
})
export type BoxElement = z.infer<typeof BoxElement>

export const LayoutElement = z.discriminatedUnion('kind', [TextElement, LineElement, BoxElement])
export type LayoutElement = z.infer<typeof LayoutElement>

/** A page of paper in mm and what stands on it, drawn in order. An issued certificate keeps the id and version it was issued with. */
export const Layout = z.strictObject({
  id: z.string().min(1),
  version: z.int().min(1),
  name: z.string().min(1),
  width: z.number().min(20).max(1000),
  height: z.number().min(20).max(1000),
  elements: z.array(LayoutElement),
})
export type Layout = z.infer<typeof Layout>
