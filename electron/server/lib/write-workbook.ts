import { type Cell, type CellStyle, type ColumnDef, type WriteSheet, writeXlsx } from 'hucre/xlsx'

/** How a column is written. 'hours' are integer tenths in, hours with at most one decimal out; 'text' is a text cell whatever it looks like. */
export type ColumnKind = 'text' | 'integer' | 'hours' | 'date'

/** Width in characters of half width (a Chinese character is 2). */
export type ReportColumn = { header: string; width: number; kind: ColumnKind }

export type ReportValue = string | number | null

/** A sheet as an office expects it. `subtitle` is the unit on the left and the date on the right; `signature` closes the sheet. */
export type Report = {
  sheetName: string
  title: string
  subtitle?: { left: string; right: string }
  columns: readonly ReportColumn[]
  rows: readonly (readonly ReportValue[])[]
  signature?: string
  orientation?: 'landscape' | 'portrait'
}

/** A table with nothing but its header, as receiving systems want it. */
export type Table = { sheetName: string; columns: readonly ReportColumn[]; rows: readonly (readonly ReportValue[])[] }

/** Writes our own report: merged title, bordered table, A4 fit to width, header repeated on every page. Nothing becomes a formula. */
export function writeReport(report: Report): Promise<Uint8Array> {
  const { title, subtitle, columns, rows, signature } = report
  const headerRow = subtitle ? 2 : 1
  const grid = startGrid()
  grid.spread(0, columns.length, title, titleStyle)
  if (subtitle) writeSubtitle(grid, columns.length, subtitle)
  writeTableRows(grid, headerRow, { columns, rows }, 'bordered')
  if (signature !== undefined) grid.spread(headerRow + rows.length + 1, columns.length, signature, signatureStyle)
  const heights = [32, ...(subtitle ? [20] : []), 30, ...rows.map((values) => rowHeight(values, columns)), 28]
  return write({
    name: safeSheetName(report.sheetName),
    ...grid.content(),
    columns: columns.map(toColumn),
    rowDefs: new Map(heights.map((height, row) => [row, { height }])),
    freezePane: { rows: headerRow + 1 },
    pageSetup: pageSetup(report.orientation ?? 'landscape', headerRow),
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  })
}

/** Writes a bare table: header in the first row, data from the second. */
export function writeTable({ sheetName, columns, rows }: Table): Promise<Uint8Array> {
  const grid = startGrid()
  writeTableRows(grid, 0, { columns, rows }, 'plain')
  return write({ name: safeSheetName(sheetName), ...grid.content(), columns: columns.map(toColumn), freezePane: { rows: 1 } })
}

function write(sheet: WriteSheet): Promise<Uint8Array> {
  return writeXlsx({ sheets: [sheet], defaultFont: { name: '宋体', size: 11 } })
}

type Grid = ReturnType<typeof startGrid>

function startGrid() {
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

function writeSubtitle(grid: Grid, width: number, { left, right }: { left: string; right: string }): void {
  const half = Math.ceil(width / 2)
  grid.spread(1, width === 1 ? 1 : half, width === 1 ? `${left}　　${right}` : left, {
    font,
    alignment: { horizontal: 'left', vertical: 'center' },
  })
  if (width > 1) grid.spread(1, width - half, right, { font, alignment: { horizontal: 'right', vertical: 'center' } }, half)
}

function writeTableRows(grid: Grid, top: number, { columns, rows }: Pick<Table, 'columns' | 'rows'>, look: 'bordered' | 'plain'): void {
  const styles = columns.map(({ kind }) => cellStyle(kind, look))
  for (const [column, { header }] of columns.entries()) grid.put(top, column, header, headerStyle(look))
  for (const [i, values] of rows.entries())
    for (const [column, spec] of columns.entries())
      grid.put(top + 1 + i, column, toCellValue(values[column] ?? null, spec.kind), styles[column] ?? cellStyle('text', look))
}

/** A number stays a number only in a number column; everything else is text, so that '=1+1' and an ID number stay as they are. */
function toCellValue(value: ReportValue, kind: ColumnKind): ReportValue {
  if (value === null || value === '') return null
  if (kind === 'hours' && typeof value === 'number') return value / 10
  if (kind === 'integer' && typeof value === 'number') return value
  return withoutControls(String(value))
}

/** Control characters may not stand in XML at all: a workbook with one does not open. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  return text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '').toWellFormed()
}

function toColumn({ width }: ReportColumn): ColumnDef {
  return { width }
}

const font = { name: '宋体', size: 11 }
const thin = { style: 'thin' } as const
const border: NonNullable<CellStyle['border']> = { top: thin, right: thin, bottom: thin, left: thin }
const titleStyle: CellStyle = { font: { name: '黑体', size: 18 }, alignment: { horizontal: 'center', vertical: 'center' } }
const signatureStyle: CellStyle = { font, alignment: { horizontal: 'left', vertical: 'center' } }

function headerStyle(look: 'bordered' | 'plain'): CellStyle {
  const alignment = { horizontal: 'center', vertical: 'center', wrapText: true } as const
  return { font: { ...font, bold: true }, alignment, numFmt: '@', ...(look === 'bordered' ? { border } : {}) }
}

function cellStyle(kind: ColumnKind, look: 'bordered' | 'plain'): CellStyle {
  const numFmt = kind === 'integer' ? '0' : kind === 'hours' ? 'General' : '@'
  const horizontal = kind === 'text' ? 'left' : 'center'
  return {
    font,
    numFmt,
    alignment: { horizontal, vertical: 'center', wrapText: kind === 'text' },
    ...(look === 'bordered' ? { border } : {}),
  }
}

/** Height in points that shows every wrapped line; spreadsheets do not fit rows by themselves when they print. */
function rowHeight(values: readonly ReportValue[], columns: readonly ReportColumn[]): number {
  const lines = columns.map(({ width, kind }, column) => (kind === 'text' ? countLines(String(values[column] ?? ''), width - 1) : 1))
  return Math.max(18, 4 + 14 * Math.max(...lines))
}

/** Lines of a wrapped text in a column of so many half widths; a Chinese character is never split, so an odd half is of no use. */
function countLines(text: string, width: number): number {
  const usable = Math.max(2, width - (width % 2))
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(halfWidths(line) / usable)), 0)
}

/** A Chinese character takes two half widths. */
function halfWidths(text: string): number {
  return [...text].reduce((total, char) => total + (char > '\u2e7f' || /[‘-”…—×]/.test(char) ? 2 : 1), 0)
}

function pageSetup(orientation: 'landscape' | 'portrait', headerRow: number): NonNullable<WriteSheet['pageSetup']> {
  return {
    paperSize: 'a4',
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `$1:$${headerRow + 1}`,
    horizontalCentered: true,
    margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
  }
}

/** Excel allows 31 characters and none of []:*?/\. */
function safeSheetName(name: string): string {
  const clean = withoutControls(name)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
  return [...clean].slice(0, 31).join('') || 'Sheet1'
}
