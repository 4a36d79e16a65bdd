import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import type { ReportColumn, ReportValue } from './report-column.ts'

/** What a sheet is printed on: A4 landscape unless it says otherwise. */
export type Paper = { orientation?: 'landscape' | 'portrait'; paper?: 'a4' | 'a3' }

/** An office's table has lines between its cells, a receiving system's has none. */
export type Look = 'bordered' | 'plain'

const font = { name: '宋体', size: 11 }
const thin = { style: 'thin' } as const
const border: NonNullable<CellStyle['border']> = { top: thin, right: thin, bottom: thin, left: thin }
export const titleStyle: CellStyle = { font: { name: '黑体', size: 18 }, alignment: { horizontal: 'center', vertical: 'center' } }
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
  const lines = columns.map(({ width, kind }, column) => (kind === 'text' ? countLines(String(values[column] ?? ''), width - 1) : 1))
  return Math.max(18, 4 + 14 * Math.max(...lines))
}

/** Lines of a wrapped text in a column of so many half widths; a Chinese character is never split, so an odd half is of no use. */
function countLines(text: string, width: number): number {
  const usable = Math.max(2, width - (width % 2))
  if (2 * text.length <= usable && !text.includes('\n')) return 1 // most cells: nothing to be counted
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(halfWidths(line) / usable)), 0)
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

/** A Chinese character takes two half widths, also one that is two units long; so do the signs that Chinese faces draw full width. */
function halfWidths(text: string): number {
  let total = text.length
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if ((unit > 0x2e7f && (unit & 0xfc00) !== 0xd800 && (unit & 0xfc00) !== 0xdc00) || isWideSign(unit)) total += 1
  }
  return total
}

/** ‘ to ”, …, — and ×. */
function isWideSign(unit: number): boolean {
  return (unit >= 0x2018 && unit <= 0x201d) || unit === 0x2026 || unit === 0x2014 || unit === 0xd7
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
