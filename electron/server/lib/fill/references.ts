import { columnIndex, columnLetter } from '../../../../shared/exchange/sheet.ts'

/** A corner of an area: a whole row has no column (0-based), a whole column no line (1-based); `fixed…` is the $ before it. */
export type Corner = { column?: number; fixedColumn: boolean; line?: number; fixedLine: boolean }

/** What a formula points at: a cell has one corner, an area two. `sheet` is undefined for the formula's own. */
export type Reference = { sheet: string | undefined; from: Corner; to: Corner | undefined }

export const lastLine = 1_048_576
export const lastColumn = 16_383

const word = String.raw`[\p{L}\p{N}_.\\?]`
const quoted = "'(?:[^']|'')+'"
const plain = String.raw`[\p{L}_\\]${word}*`
const cell = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`
const area = String.raw`${cell}(?::${cell})?|\$?\d{1,7}:\$?\d{1,7}|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}`
const brackets = String.raw`\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]`

/** Texts, tables and other files, errors and words come before what is left: so LOG10( or A1B is never taken for a cell. */
const tokens = new RegExp(
  [
    '"(?:[^"]|"")*"',
    String.raw`(?:\[[^\]]*\])(?:${plain}|${quoted})?(?::${plain})?!(?:${area})?`, // another workbook
    `(?:${plain}|${quoted})?${brackets}`, // a table's columns, by name
    `(?<reference>(?:(?<sheet>${quoted}|${plain})!)?(?<area>${area}))(?!${word}|[(!])`,
    '#[A-Z][A-Z0-9/]*[!?]?',
    `(?:${quoted}|${plain}:${plain})!(?:${area})?`, // several sheets at once: no program moves those
    `(?:${word}|\\$)+`,
  ].join('|'),
  'giu',
)
const cornerParts = /^(\$?)([A-Z]{1,3})?(\$?)(\d{1,7})?$/i

/** A formula with its references changed; what `change` gives back as undefined, or what leaves the sheet, becomes #REF!. */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | undefined): string {
  return formula.replace(tokens, (token, ...rest) => {
    const groups = rest.at(-1) as { sheet?: string; area?: string }
    if (groups.area === undefined) return token
    const [from, to] = groups.area.split(':').map(readCorner)
    const isSeveral = groups.sheet?.startsWith("'") && /[[\]:]/.test(groups.sheet) // '[文件.xlsx]表' or '一月:三月'
    if (!from || (groups.area.includes(':') && !to) || isSeveral) return token
    const changed = change({ sheet: groups.sheet === undefined ? undefined : sheetName(groups.sheet), from, to })
    const text = changed && writeArea(changed)
    if (text === groups.area.toUpperCase()) return token
    return (groups.sheet === undefined ? '' : `${groups.sheet}!`) + (text ?? '#REF!')
  })
}

function sheetName(written: string): string {
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written
}

function readCorner(text: string): Corner | undefined {
  const [, first = '', letters, second = '', digits] = cornerParts.exec(text) ?? []
  const column = letters === undefined ? undefined : columnIndex(letters.toUpperCase())
  const line = digits === undefined ? undefined : Number(digits)
  if (column !== undefined && column > lastColumn) return undefined
  if (line !== undefined && (line < 1 || line > lastLine)) return undefined
  if (column === undefined) return line === undefined ? undefined : { fixedColumn: false, line, fixedLine: (first || second) === '$' }
  return { column, fixedColumn: first === '$', fixedLine: second === '$', ...(line === undefined ? {} : { line }) }
}

function writeArea({ from, to }: Reference): string | undefined {
  const corners = [from, ...(to ? [to] : [])].map(writeCorner)
  return corners.every((corner) => corner !== undefined) ? corners.join(':') : undefined
}

function writeCorner({ column, fixedColumn, line, fixedLine }: Corner): string | undefined {
  if (column !== undefined && (column < 0 || column > lastColumn)) return undefined
  if (line !== undefined && (line < 1 || line > lastLine)) return undefined
  const letters = column === undefined ? '' : (fixedColumn ? '$' : '') + columnLetter(column)
  return letters + (line === undefined ? '' : (fixedLine ? '$' : '') + line)
}
