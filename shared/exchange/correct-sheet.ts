import * as z from 'zod'
import { columnIndex, columnLetter, type Sheet, textCell } from './sheet.ts'

/** A cell that the person who imports has written anew, before anything is read: where it is in the sender's sheet, and what it says now. */
export const Correction = z.object({
  line: z.int().min(1),
  column: z.string().regex(/^[A-Z]{1,3}$/, '列号不对'),
  text: z.string().trim().max(1000, '改正的内容不能超过 1000 字'),
})
export type Correction = z.infer<typeof Correction>

/** A correction as it is kept: with what stood there before. */
export const KeptCorrection = Correction.extend({ before: z.string() })
export type KeptCorrection = z.infer<typeof KeptCorrection>

/** The sheet as it would be if the sender had written so. The last correction of a cell holds; lines beyond the sheet are passed over. */
export function correctSheet(sheet: Sheet, corrections: readonly Correction[]): Sheet {
  if (corrections.length === 0) return sheet
  const byLine = Map.groupBy(corrections, ({ line }) => line)
  const rows = sheet.rows.map((row) => {
    const own = byLine.get(row.line)
    if (!own) return row
    const texts = new Map(own.map(({ column, text }) => [columnIndex(column), text]))
    const width = Math.max(row.cells.length, ...[...texts.keys()].map((column) => column + 1))
    const cells = Array.from({ length: width }, (_, column) => {
      const text = texts.get(column)
      if (text === undefined) return row.cells[column]
      return text === '' ? undefined : textCell(text)
    })
    return { ...row, cells }
  })
  return { ...sheet, rows }
}

/** What was changed, in the order of the sheet; a cell that says again what the sender wrote is no correction. */
export function listCorrections(sheet: Sheet, corrections: readonly Correction[]): KeptCorrection[] {
  const last = new Map(corrections.map((correction) => [`${correction.line} ${correction.column}`, correction]))
  return [...last.values()]
    .map((correction) => ({ ...correction, before: sheet.rows[correction.line - 1]?.cells[columnIndex(correction.column)]?.text ?? '' }))
    .filter(({ line, text, before }) => line <= sheet.rows.length && text !== before)
    .toSorted((a, b) => a.line - b.line || columnIndex(a.column) - columnIndex(b.column))
}

/** 'C' of line 12 → 'C12', as a spreadsheet calls the cell. */
export function addressOf({ line, column }: { line: number; column: string }): string {
  return `${columnLetter(columnIndex(column))}${line}`
}
