import type { Cell, SheetRow } from '../../../shared/exchange/sheet.ts'

/** A cell that holds text and nothing else is its text; null: there is none. */
type PackedCell = Cell | string | null
type PackedRow = Omit<SheetRow, 'cells'> & { cells: readonly PackedCell[] }

/** Rows of a sheet as JSON, to go from one thread to another: a third of what the cells as objects would take, in space and in time. */
export function packRows(rows: readonly SheetRow[]): string {
  return JSON.stringify(rows.map((row) => ({ ...row, cells: row.cells.map(packCell) })) satisfies PackedRow[])
}

export function unpackRows(packed: string): SheetRow[] {
  return (JSON.parse(packed) as PackedRow[]).map((row) => ({ ...row, cells: row.cells.map(unpackCell) }))
}

function packCell(cell: Cell | undefined): PackedCell {
  if (cell === undefined) return null
  const { text, kind, formula, damage, written } = cell
  return kind === 'text' && formula === undefined && damage === undefined && written === undefined ? text : cell
}

function unpackCell(cell: PackedCell): Cell | undefined {
  return typeof cell === 'string' ? { text: cell, kind: 'text' } : (cell ?? undefined)
}
