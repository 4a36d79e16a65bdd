import { type Cell, type Merge, type Sheet, textCell } from '../../shared/exchange/sheet.ts'

/** A sheet as the reader gives it; text is a text cell, '' is nothing. */
export function textSheet(rows: readonly (readonly (string | Cell)[])[], merges: readonly Merge[] = []): Sheet {
  const toCell = (content: string | Cell) => (typeof content === 'string' ? (content === '' ? undefined : textCell(content)) : content)
  return {
    name: 'Sheet1',
    hidden: false,
    rows: rows.map((row, i) => ({ line: i + 1, cells: row.map(toCell) })),
    merges,
    hiddenColumns: [],
    dateSystem: '1900',
    cut: false,
  }
}
