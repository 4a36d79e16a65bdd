import type { Cell, CellStyle } from 'hucre/xlsx'
import type { ReportValue } from './report-column.ts'

export type Grid = ReturnType<typeof startGrid>

/** The cells of a sheet that is being written; rows and columns are 0-based. */
export function startGrid() {
  const cells = new Map<string, Partial<Cell>>()
  const rows: (string | number | null)[][] = []
  const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = []
  const put = (row: number, column: number, value: ReportValue, style: CellStyle) => {
    while (rows.length <= row) rows.push([])
    const line = rows[row] ?? []
    while (line.length <= column) line.push(null)
    line[column] = value
    cells.set(`${row},${column}`, { value, type: value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string', style })
  }
  const spread = (row: number, width: number, value: string, style: CellStyle, from = 0) => {
    put(row, from, value, style)
    if (width > 1) merges.push({ startRow: row, startCol: from, endRow: row, endCol: from + width - 1 })
  }
  return { put, spread, content: () => ({ rows, cells, merges }) }
}
