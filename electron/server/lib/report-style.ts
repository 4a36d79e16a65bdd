import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import type { ReportColumn, ReportValue } from './report-column.ts'
import { countLines, halfWidths, heightOf } from './wrapped-lines.ts'

/** What a sheet is printed on: A4 landscape unless it says otherwise. */
export type Paper = { orientation?: 'landscape' | 'portrait'; paper?: 'a4' | 'a3' }

/** An office's table has lines between its cells, a receiving system's has none. */
export type Look = 'bordered' | 'plain'

const font = { name: '宋体', size: 11 }
const thin = { style: 'thin' } as const
const border: NonNullable<CellStyle['border']> = { top: thin, right: thin, bottom: thin, left: thin }
const titleSize = 18
export const titleStyle: CellStyle = {
  font: { name: '黑体', size: titleSize },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
export const signatureStyle: CellStyle = { font, alignment: { horizontal: 'left', vertical: 'center' } }

export function headerStyle(look: Look): CellStyle {
  const alignment = { horizontal: 'center', vertical: 'center', wrapText: true } as const
  return { font: { ...font, bold: true }, alignment, numFmt: '@', ...(look === 'bordered' ? { border } : {}) }
}

export function subtitleStyle(horizontal: 'left' | 'right'): CellStyle {
  return { font, alignment: { horizontal, vertical: 'center' } }
}

export function cellStyle({ kind, align }: ReportColumn, look: Look): CellStyle {
  const numFmt = kind === 'integer' ? '0' : kind === 'hours' ? 'General' : '@'
  const horizontal = align ?? (kind === 'text' ? 'left' : 'center')
  return {
    font,
    numFmt,
    alignment: { horizontal, vertical: 'center', wrapText: kind === 'text' },
    ...(look === 'bordered' ? { border } : {}),
  }
}

/** Height in points that shows every wrapped line; spreadsheets do not fit rows by themselves when they print. */
export function rowHeight(values: readonly ReportValue[], columns: readonly ReportColumn[]): number {
  const lines = columns.map(({ width, kind }, column) => (kind === 'text' ? countLines(String(values[column] ?? ''), width) : 1))
  return heightOf(Math.max(...lines))
}

/** Height in points of a title over a table; the name of a class can be longer than a narrow table is wide. */
export function titleHeight(title: string, columns: readonly ReportColumn[]): number {
  return 4 + 28 * countLines(title, (widthOf(columns) * font.size) / titleSize)
}

/** The column from which on `right` fits to the end of the table, with `left` in those before it; 0 where there is no such column. */
export function columnsBefore(left: string, right: string, columns: readonly ReportColumn[]): number {
  const whole = widthOf(columns)
  let room = 0
  for (let from = columns.length - 1; from > 0; from -= 1) {
    room += columns[from]?.width ?? 0
    if (room > halfWidths(right)) return whole - room > halfWidths(left) ? from : 0
  }
  return 0
}

/** A line with blanks to be filled in by pen, its longest blanks made shorter until it fits into the table. */
export function fitBlanks(text: string, columns: readonly ReportColumn[]): string {
  let line = text
  while (halfWidths(line) >= widthOf(columns)) {
    const longest = [...line.matchAll(/　{2,}/g)].toSorted((a, b) => b[0].length - a[0].length)[0]
    if (!longest) return line
    line = line.slice(0, longest.index) + line.slice(longest.index + 1)
  }
  return line
}

function widthOf(columns: readonly ReportColumn[]): number {
  return columns.reduce((total, { width }) => total + width, 0)
}

export function pageSetup({ orientation = 'landscape', paper = 'a4' }: Paper): NonNullable<WriteSheet['pageSetup']> {
  return {
    paperSize: paper,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
  }
}
