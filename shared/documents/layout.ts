import * as z from 'zod'
import { LayoutElement } from './elements.ts'
import { DocumentKind } from './kinds.ts'

/** A sheet of paper in mm and what stands on it, drawn in order. On right pages of a booklet everything stands `rightPageShift` mm further right. */
export const LayoutPage = z.strictObject({
  width: z.number().min(20).max(1000),
  height: z.number().min(20).max(1000),
  rightPageShift: z.number().min(-200).max(200).default(0),
  elements: z
    .array(LayoutElement)
    .max(2000)
    .refine((elements) => new Set(elements.map(({ id }) => id)).size === elements.length, '有两个元素的名称（id）相同')
    .refine((elements) => elements.filter(({ kind }) => kind === 'table').length <= 1, '一个样式里只能有一张表格'),
})
export type LayoutPage = z.infer<typeof LayoutPage>

/** The scan of the blank form, shown under the elements while designing and never printed; its place in mm. */
export const LayoutBackground = z.strictObject({
  picture: z.string().min(1),
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
})
export type LayoutBackground = z.infer<typeof LayoutBackground>

/** A layout of a document. A version never changes: what was issued keeps the id and version it was issued with. `note` says what it is made for. */
export const Layout = LayoutPage.extend({
  id: z.string().min(1),
  version: z.int().min(1),
  kind: DocumentKind,
  name: z.string().min(1).max(60),
  note: z.string().max(500).optional(),
  background: LayoutBackground.optional(),
})
export interface Layout extends z.infer<typeof Layout> {}
/** A layout as it is written in a file, before its defaults are filled in. */
export interface LayoutDraft extends z.input<typeof Layout> {}

/** The same schema under a short type: that of all elements written out is more than TypeScript will put into a contract. */
export const LayoutByName: z.ZodType<Layout, LayoutDraft> = Layout
