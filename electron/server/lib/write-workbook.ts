import { type ColumnDef, type WriteOptions, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { ColumnKind, ReportColumn, ReportValue } from './report-column.ts'
import {
  cellStyle,
  columnsBefore,
  fitBlanks,
  headerStyle,
  type Look,
  type Paper,
  pageSetup,
  rowHeight,
  signatureStyle,
  subtitleStyle,
  titleHeight,
  titleStyle,
} from './report-style.ts'
import { type Grid, startGrid } from './sheet-grid.ts'
import { withoutControls } from './without-controls.ts'

/** A sheet as an office expects it. `subtitle` is the unit on the left and the date on the right; `signature` closes the sheet; rows are at least `rowHeight` (points) high. */
export type Report = {
  sheetName: string
  title: string
  subtitle?: { left: string; right: string }
  columns: readonly ReportColumn[]
  rows: readonly (readonly ReportValue[])[]
  signature?: string
  rowHeight?: number
} & Paper

/** A table with nothing but its header, as receiving systems want it. */
export type Table = { sheetName: string; columns: readonly ReportColumn[]; rows: readonly (readonly ReportValue[])[] }

/** A sheet of a workbook: one for people, or a bare table. */
export type BookSheet = ({ look: 'office' } & Report) | ({ look: 'table' } & Table)

/** Writes one workbook; sheets that would have the same name are numbered. Nothing becomes a formula. */
export function writeBook(sheets: readonly BookSheet[]): Promise<Uint8Array> {
  return writeXlsx(layOutBook(sheets))
}

/** The workbook as hucre is given it. */
export function layOutBook(sheets: readonly BookSheet[]): WriteOptions {
  const names = distinctNames(sheets.map(({ sheetName }) => sheetName))
  const written = sheets.map((sheet, i) => ({ ...(sheet.look === 'office' ? officeSheet(sheet) : bareSheet(sheet)), name: names[i] ?? '' }))
  return { sheets: written, namedRanges: written.map(printTitles), defaultFont: { name: '宋体', size: 11 } }
}

/** The rows that stand on every printed page. hucre writes the name of the sheet without quotes, which a name like 名册（第2期） needs. */
export function printTitles({ name, freezePane }: WriteSheet): NonNullable<WriteOptions['namedRanges']>[number] {
  return { name: '_xlnm.Print_Titles', scope: name, range: `'${name.replaceAll("'", "''")}'!$1:$${freezePane?.rows ?? 1}` }
}

/** Writes our own report: merged title, bordered table, A4 fit to width, header repeated on every page. */
export function writeReport(report: Report): Promise<Uint8Array> {
  return writeBook([{ ...report, look: 'office' }])
}

/** Writes a bare table: header in the first row, data from the second. */
export function writeTable(table: Table): Promise<Uint8Array> {
  return writeBook([{ ...table, look: 'table' }])
}

function officeSheet(report: Report): Omit<WriteSheet, 'name'> {
  const { title, subtitle, columns, rows, signature, rowHeight: least = 0 } = report
  const headerRow = subtitle ? 2 : 1
  const grid = startGrid()
  grid.spread(0, columns.length, title, titleStyle)
  if (subtitle) writeSubtitle(grid, columns, subtitle)
  writeTableRows(grid, headerRow, { columns, rows }, 'bordered')
  if (signature !== undefined) grid.spread(headerRow + rows.length + 1, columns.length, fitBlanks(signature, columns), signatureStyle)
  const header = Math.max(30, rowHeight(columns.map(textHeader), columns.map(textColumn)))
  const bodies = rows.map((values) => Math.max(least, rowHeight(values, columns)))
  const heights = [titleHeight(title, columns), ...(subtitle ? [20] : []), header, ...bodies, 28]
  return {
    ...grid.content(),
    columns: columns.map((column) => toColumn(column, 'bordered')),
    rowDefs: new Map(heights.map((height, row) => [row, { height }])),
    freezePane: { rows: headerRow + 1 },
    pageSetup: pageSetup(report),
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  }
}

function bareSheet({ columns, rows }: Table): Omit<WriteSheet, 'name'> {
  const grid = startGrid()
  writeTableRows(grid, 0, { columns, rows }, 'plain')
  return {
    ...grid.content(),
    columns: columns.map((column) => toColumn(column, 'plain')),
    freezePane: { rows: 1 },
    pageSetup: pageSetup({}),
  }
}

const textHeader = ({ header }: ReportColumn) => header
const textColumn = (column: ReportColumn): ReportColumn => ({ ...column, kind: 'text' })

/** The day on the right takes as few columns as hold it, the unit on the left the others; where that is too narrow they stand side by side. */
function writeSubtitle(grid: Grid, columns: readonly ReportColumn[], { left, right }: { left: string; right: string }): void {
  const from = columnsBefore(left, right, columns)
  grid.spread(1, from === 0 ? columns.length : from, from === 0 ? `${left}　　${right}` : left, subtitleStyle('left'))
  if (from > 0) grid.spread(1, columns.length - from, right, subtitleStyle('right'), from)
}

function writeTableRows(grid: Grid, top: number, { columns, rows }: Pick<Table, 'columns' | 'rows'>, look: Look): void {
  for (const [column, { header }] of columns.entries()) grid.put(top, column, header, headerStyle(look))
  for (const [i, values] of rows.entries())
    grid.fill(
      top + 1 + i,
      columns.map(({ kind }, column) => toCellValue(values[column] ?? null, kind)),
    )
}

/** A number stays a number only in a number column; everything else is text, so that '=1+1' and an ID number stay as they are. */
function toCellValue(value: ReportValue, kind: ColumnKind): ReportValue {
  if (value === null || value === '') return null
  if (kind === 'hours' && typeof value === 'number') return value / 10
  if (kind === 'integer' && typeof value === 'number') return value
  return withoutControls(String(value))
}

function toColumn(column: ReportColumn, look: Look): ColumnDef {
  return { width: column.width, style: cellStyle(column, look) }
}

/** Excel allows 31 characters and none of []:*?/\. */
function safeSheetName(name: string): string {
  const clean = withoutControls(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
  return [...clean].slice(0, 31).join('') || 'Sheet1'
}

/** A workbook with two sheets of one name does not open; upper and lower case are one to it. */
function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((wanted) => {
    const name = safeSheetName(wanted)
    let free = name
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${[...name].slice(0, 27).join('')}(${n})`
    taken.add(free.toLowerCase())
    return free
  })
}
