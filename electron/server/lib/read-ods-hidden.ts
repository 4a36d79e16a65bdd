import type { Sheet } from '../../../shared/exchange/sheet.ts'

type Hidden = { lines: Set<number>; columns: number[] }
type Bounds = { mostRows: number; mostColumns: number }

const opening = /<table:(table|table-row|table-column)(\s[^>]*|\/)?>/g

/** Says which rows and columns of an OpenDocument spreadsheet are hidden or filtered out, which the library that reads it leaves unsaid. */
export function withHiddenOfOds(sheets: readonly Sheet[], content: string, bounds: Bounds): Sheet[] {
  const hidden = listHidden(content, bounds)
  return sheets.map((sheet, i) => {
    const { lines, columns } = hidden[i] ?? { lines: new Set(), columns: [] }
    const rows = sheet.rows.map((row) => (lines.has(row.line) ? { ...row, hidden: true as const } : row))
    return { ...sheet, rows, hiddenColumns: columns }
  })
}

/** Sheet by sheet in the order of the file; a row or column that is repeated stands there once, with how often. */
function listHidden(content: string, { mostRows, mostColumns }: Bounds): Hidden[] {
  const sheets: (Hidden & { line: number; column: number })[] = []
  for (const [, element, attributes = ''] of content.matchAll(opening)) {
    if (element === 'table') sheets.push({ lines: new Set(), columns: [], line: 0, column: 0 })
    const sheet = sheets.at(-1)
    if (!sheet || element === 'table') continue
    const isHidden = /\stable:visibility="(collapse|filter)"/.test(attributes)
    const times = Number(/\stable:number-(?:rows|columns)-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1)
    if (element === 'table-row') {
      for (let i = 1; isHidden && i <= times && sheet.line + i <= mostRows; i += 1) sheet.lines.add(sheet.line + i)
      sheet.line += times
    } else {
      for (let i = 0; isHidden && i < times && sheet.column + i < mostColumns; i += 1) sheet.columns.push(sheet.column + i)
      sheet.column += times
    }
  }
  return sheets
}
