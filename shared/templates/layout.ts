import * as z from 'zod'
import { Sample } from '../exchange/sample.ts'
import { CellSource, ColumnSource } from './model.ts'

/** What the template itself demands of a column: one of these words, or whole numbers. */
export const ColumnRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), words: z.array(z.string()) }),
  z.object({ kind: z.literal('whole') }),
])
export type ColumnRule = z.infer<typeof ColumnRule>

/** A column under the header: what it is called, whether it is required (*), has a formula in the first row of data, and what it demands. */
export const TemplateColumn = z.object({
  column: z.string(),
  label: z.string(),
  isRequired: z.boolean(),
  hasFormula: z.boolean(),
  rule: ColumnRule.nullable(),
  proposed: ColumnSource.nullable(),
})
export type TemplateColumn = z.infer<typeof TemplateColumn>

/** A sheet of a template as it is. */
export const TemplateSheet = z.object({ name: z.string(), hidden: z.boolean(), lines: z.int(), sample: Sample })
export type TemplateSheet = z.infer<typeof TemplateSheet>

/** Where the table stands, as it was recognised under a header, and what could fill it. `notes` are said to the clerk. */
export const TemplateLayout = z.object({
  headerLine: z.int(),
  headerRows: z.union([z.literal(1), z.literal(2)]),
  firstLine: z.int(),
  lastLine: z.int(),
  columns: z.array(TemplateColumn),
  cells: z.array(CellSource),
  notes: z.array(z.string()),
})
export type TemplateLayout = z.infer<typeof TemplateLayout>
