import * as z from 'zod'
import { columnLetter, type Sheet } from './sheet.ts'

/** The first rows of a sheet as they are, by column letter; a text that is too long to be shown is cut. */
export const Sample = z.object({
  columns: z.array(z.object({ column: z.string(), hidden: z.boolean() })),
  rows: z.array(z.object({ line: z.int(), hidden: z.boolean(), cells: z.array(z.string()) })),
})
export type Sample = z.infer<typeof Sample>

const mostRows = 40
const mostColumns = 100
const mostText = 60

export function sampleOf({ rows, hiddenColumns }: Sheet): Sample {
  const first = rows.slice(0, mostRows)
  const width = Math.min(mostColumns, Math.max(0, ...first.map(({ cells }) => cells.length)))
  return {
    columns: Array.from({ length: width }, (_, i) => ({ column: columnLetter(i), hidden: hiddenColumns.includes(i) })),
    rows: first.map(({ line, hidden = false, cells }) => ({
      line,
      hidden,
      cells: cells.slice(0, width).map((cell) => cell?.text.slice(0, mostText) ?? ''),
    })),
  }
}
