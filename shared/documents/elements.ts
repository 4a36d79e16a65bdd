import * as z from 'zod'
import { Face } from './faces.ts'
import { isTemplate } from './template.ts'

const millimetres = z.number().min(0).max(1000)
const points = z.number().min(3).max(200)
const color = z.string().regex(/^#[0-9a-f]{6}$/)
const thickness = z.number().min(0).max(10)
const content = z.string().refine(isTemplate, '内容里有不认识的格式，或花括号没有成对')
const listName = z.string().min(1)

/**
 * What every element has. `label` names it to people. `pages`: where a table goes on over several sheets, on which of them it stands. `side`:
 * on left or right pages of a booklet only. `printed`: what a pre-printed form shows already is drawn on plain paper only. `moves`: keeps its
 * distance to the end of the table above it.
 */
const standing = {
  id: z.string().min(1),
  label: z.string().min(1).max(20).optional(),
  pages: z.enum(['every', 'first', 'following', 'last']).default('every'),
  side: z.enum(['both', 'left', 'right']).default('both'),
  printed: z.enum(['always', 'on-plain-paper']).default('always'),
  moves: z.enum(['never', 'with-table']).default('never'),
}
const area = { ...standing, x: millimetres, y: millimetres, width: millimetres, height: millimetres }

/** How letters are set in a frame, a cell or on a line; sizes in pt. `fit` is explained at the text element. */
const setting = { face: Face, size: points, minimumSize: points.optional() }
const align = z.enum(['left', 'center', 'right', 'justify']).default('left')
const fit = z.enum(['shrink-then-two-lines', 'paragraph']).default('shrink-then-two-lines')

/**
 * Text in a frame of millimetres. `letterSpacing` and `lineHeight` are in em; `indent` is the first line's, in em, and shrinks with the size.
 * `fit`: a title or a value shrinks to `minimumSize`, then takes two lines, then warns; a paragraph takes the lines it needs, then shrinks, then warns.
 */
export const TextElement = z.strictObject({
  kind: z.literal('text'),
  ...area,
  ...setting,
  align,
  verticalAlign: z.enum(['top', 'middle', 'bottom']).default('middle'),
  letterSpacing: z.number().min(-0.2).max(5).default(0),
  lineHeight: z.number().min(1).max(4).default(1.4),
  indent: z.number().min(0).max(10).default(0),
  fit,
  color: color.default('#000000'),
  content,
})
export type TextElement = z.infer<typeof TextElement>

/** The part of a text element that fitting and placing need; cells and lines are such frames too. */
export type TextFrame = Omit<TextElement, 'kind' | 'id' | 'label' | 'pages' | 'side' | 'printed' | 'moves' | 'content'>

/** A straight line; `x`, `y`, `toX`, `toY` and `thickness` in mm. */
export const LineElement = z.strictObject({
  kind: z.literal('line'),
  ...standing,
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
  thickness,
  color: color.default('#000000'),
  fill: color.optional(),
})
export type BoxElement = z.infer<typeof BoxElement>

/**
 * A picture, whole in its frame (`contain`) or filling it (`cover`). It is a stored one, named by the key of its content (a seal, a
 * signature), or the one whose key stands in a field of the document (a photo).
 */
export const PictureElement = z.strictObject({
  kind: z.literal('picture'),
  ...area,
  source: z.discriminatedUnion('from', [
    z.strictObject({ from: z.literal('stored'), picture: z.string().min(1) }),
    z.strictObject({ from: z.literal('field'), field: z.string().min(1) }),
  ]),
  fit: z.enum(['contain', 'cover']).default('contain'),
  opacity: z.number().min(0.05).max(1).default(1),
})
export type PictureElement = z.infer<typeof PictureElement>

/** A QR code in a square of `size` mm without its quiet zone. `level` is how much of it may be damaged: L 7 %, M 15 %, Q 25 %, H 30 %. */
export const QrElement = z.strictObject({
  kind: z.literal('qr'),
  ...standing,
  x: millimetres,
  y: millimetres,
  size: z.number().min(5).max(200),
  level: z.enum(['L', 'M', 'Q', 'H']).default('M'),
  color: color.default('#000000'),
  content,
})
export type QrElement = z.infer<typeof QrElement>

/** A column of a table, `width` in mm. `content` is filled from the row, then from the document; `{序}` is the row's number. */
export const TableColumn = z.strictObject({ header: z.string(), width: millimetres, ...setting, align, fit, content })
export type TableColumn = z.infer<typeof TableColumn>

/**
 * The rows of a list of the document. The frame begins at `y` and ends at `y + height`; rows that find no room there go on on the next sheet,
 * where the table begins at `continuedY`, under its header again; on a sheet that another follows it may reach down to `continuedBottom`.
 * `unused`: what the rows leave of the frame stays empty or is ruled, to be filled in by pen.
 */
export const TableElement = z
  .strictObject({
    kind: z.literal('table'),
    ...standing,
    x: millimetres,
    y: millimetres,
    height: millimetres,
    list: listName,
    columns: z.array(TableColumn).min(1).max(30),
    rowHeight: z.number().min(2).max(200),
    headerHeight: millimetres,
    headerFace: Face,
    headerSize: points,
    headerFill: color.optional(),
    continuedY: millimetres.optional(),
    continuedBottom: millimetres.optional(),
    unused: z.enum(['empty', 'ruled']).default('empty'),
    padding: z.number().min(0).max(20).default(1),
    thickness: thickness.default(0.2),
    borderThickness: thickness.default(0.2),
    lineColor: color.default('#000000'),
    color: color.default('#000000'),
  })
  .refine(holdsOneRow, '表格的高度放不下表头和一行')
export type TableElement = z.infer<typeof TableElement>

/** Where a value stands on every line; `x` and `width` in mm of the page. */
export const LinesColumn = z.strictObject({ x: millimetres, width: millimetres, ...setting, align, fit, content })
export type LinesColumn = z.infer<typeof LinesColumn>

/**
 * The ruled lines of a booklet page: `count` spaces of `pitch` mm, the upper edge of the first at `firstLineY`. Each row of the list stands
 * on the line that its field `line` names (from 1); other lines stay free, so that a page that is half full can be printed on again.
 */
export const LinesElement = z.strictObject({
  kind: z.literal('lines'),
  ...standing,
  list: listName,
  firstLineY: millimetres,
  pitch: z.number().min(2).max(200),
  count: z.int().min(1).max(100),
  columns: z.array(LinesColumn).min(1).max(30),
  color: color.default('#000000'),
})
export type LinesElement = z.infer<typeof LinesElement>

export const LayoutElement = z.discriminatedUnion('kind', [
  TextElement,
  LineElement,
  BoxElement,
  PictureElement,
  QrElement,
  TableElement,
  LinesElement,
])
export type LayoutElement = z.infer<typeof LayoutElement>

/** On every sheet; otherwise a table would go on for ever. */
function holdsOneRow(table: {
  y: number
  height: number
  continuedY?: number | undefined
  headerHeight: number
  rowHeight: number
}): boolean {
  const start = Math.max(table.y, table.continuedY ?? 0)
  return table.y + table.height - start >= table.headerHeight + table.rowHeight - 1e-6
}
