import { type Cell, emptyCell, type Sheet, type SheetRow } from './sheet.ts'
import { withoutSpaces } from './values/plain-text.ts'

const dittos = new Set(['同上', '″', '〃', '"', '“', '”', '同前', '同上行'])

/** The cells of one column where 同上, vertically merged cells and (with 'blank') empty cells take the value above. `written` keeps what stood there. */
export function takeFromAbove(sheet: Sheet, column: number, rows: readonly SheetRow[], rule: 'merged' | 'blank'): Cell[] {
  const topOf = mergedLines(sheet, column)
  const cells = rows.map((row) => row.cells[column] ?? emptyCell)
  if (topOf.size === 0 && rule === 'merged' && !cells.some(({ text }) => isDitto(text))) return cells
  const byLine = new Map<number, Cell>()
  let above: Cell | undefined
  return rows.map((row, i) => {
    const own = cells[i] ?? emptyCell
    const written = withoutSpaces(own.text)
    const mergedInto = topOf.get(row.line)
    const top = mergedInto === undefined ? undefined : (byLine.get(mergedInto) ?? sheet.rows[mergedInto - 1]?.cells[column])
    const source = dittos.has(written) ? above : written === '' ? (top ?? (rule === 'blank' ? above : undefined)) : undefined
    const cell = source ? { ...source, written: own.text } : own
    if (cell.text !== '') above = cell
    byLine.set(row.line, cell)
    return cell
  })
}

function isDitto(text: string): boolean {
  return text.length <= 8 && dittos.has(withoutSpaces(text))
}

/** Line → first line of the vertical merge that covers it in this column. */
function mergedLines(sheet: Sheet, column: number): Map<number, number> {
  const lines = new Map<number, number>()
  for (const merge of sheet.merges) {
    if (merge.firstColumn !== column) continue
    const last = Math.min(merge.lastLine, sheet.rows.length)
    for (let line = merge.firstLine + 1; line <= last; line += 1) lines.set(line, merge.firstLine)
  }
  return lines
}
