export type CellPlace = { row: number; column: number }
type Size = { rows: number; columns: number }

const pageOfRows = 12

const steps: Readonly<Record<string, (at: CellPlace, size: Size) => CellPlace>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }) => ({ row: row - pageOfRows, column }),
  PageDown: ({ row, column }) => ({ row: row + pageOfRows, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  Enter: ({ row, column }, { rows, columns }) =>
    row + 1 < rows || column + 1 >= columns ? { row: row + 1, column } : { row: 0, column: column + 1 },
  'Control+Home': () => ({ row: 0, column: 0 }),
  'Control+End': (_, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
  'Control+ArrowUp': ({ column }) => ({ row: 0, column }),
  'Control+ArrowDown': ({ column }, { rows }) => ({ row: rows - 1, column }),
  'Control+ArrowLeft': ({ row }) => ({ row, column: 0 }),
  'Control+ArrowRight': ({ row }, { columns }) => ({ row, column: columns - 1 }),
}

/**
 * Where a key leads from a cell, within the grid: Enter goes down, and from the last line to the top of the next column. With Ctrl, to the
 * edges as in a spreadsheet: whoever is used to that would otherwise type over the cell that was left. Other keys lead nowhere.
 */
export function moveBy(key: string, at: CellPlace, size: Size): CellPlace | undefined {
  const wanted = steps[key]?.(at, size)
  return wanted && { row: within(wanted.row, size.rows), column: within(wanted.column, size.columns) }
}

function within(place: number, count: number): number {
  return Math.max(0, Math.min(place, count - 1))
}
