import type { FieldList } from '../exchange/fields.ts'
import type { Mapping } from '../exchange/mapping.ts'
import { columnLetter, emptyCell, type Sheet, type SheetRow, textCell } from '../exchange/sheet.ts'

export type Cells<Field extends string> = Readonly<Partial<Record<Field, string | null>>>

/** A sheet of our own for the import: these columns under their labels in `headerLine`, a row at each line. */
export function importSheet<Field extends string>(
  rows: ReadonlyMap<number, Cells<Field>>,
  { columns, fields, headerLine }: { columns: readonly Field[]; fields: FieldList<Field>; headerLine: number },
): { sheet: Sheet; mapping: Mapping } {
  const last = Math.max(headerLine, ...rows.keys())
  const header = columns.map((column) => textCell(fields[column].label))
  const toRow = (line: number): SheetRow => {
    if (line === headerLine) return { line, cells: header }
    const values = rows.get(line)
    const cells = values ? columns.map((column) => (values[column] ? textCell(values[column]) : emptyCell)) : []
    return { line, cells }
  }
  const letters = Object.fromEntries(columns.map((column, i) => [column, columnLetter(i)]))
  const sheet = {
    name: '学校填报',
    hidden: false,
    rows: Array.from({ length: last }, (_, i) => toRow(i + 1)),
    merges: [],
    hiddenColumns: [],
    dateSystem: '1900' as const,
    cut: false,
  }
  return { sheet, mapping: { headerLine, headerRows: 1, columns: letters } }
}
