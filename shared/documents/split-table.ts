import type { TableElement } from './elements.ts'

/**
 * What of a table stands on one sheet: the rows `from` to `to` (behind the last), under the header whose upper edge is at `y`; and how many mm
 * of its frame are `left` under the last row (0 where the table goes on, or where it is ruled to the end).
 */
export type TablePart = { from: number; to: number; y: number; bottom: number; left: number }

/** The rows of a table over as many sheets as they need; one sheet at least. The last sheet keeps the room under the frame free for what follows. */
export function splitTable(table: TableElement, rowCount: number): TablePart[] {
  const bottom = table.y + table.height
  const parts: TablePart[] = []
  let from = 0
  for (;;) {
    const y = parts.length === 0 ? table.y : (table.continuedY ?? table.y)
    const remaining = rowCount - from
    if (remaining <= capacity(table, y, bottom)) return [...parts, closing(table, { from, to: rowCount, y, bottom })]
    const lower = Math.max(table.continuedBottom ?? bottom, bottom)
    const count = Math.min(capacity(table, y, lower), remaining - 1)
    parts.push({ from, to: from + count, y, bottom: lower, left: 0 })
    from += count
  }
}

function capacity(table: TableElement, y: number, bottom: number): number {
  return Math.max(0, Math.floor((bottom - y - table.headerHeight) / table.rowHeight + 1e-6))
}

function closing(table: TableElement, part: Omit<TablePart, 'left'>): TablePart {
  if (table.unused === 'ruled') return { ...part, left: 0 }
  const end = part.y + table.headerHeight + (part.to - part.from) * table.rowHeight
  return { ...part, left: Math.max(0, part.bottom - end) }
}
