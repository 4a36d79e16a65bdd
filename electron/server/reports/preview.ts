import type { Gap, ReportPreview, SheetPreview } from '../../../shared/reports/model.ts'
import type { ReportValue } from '../lib/report-column.ts'
import { maskBook } from '../lib/report-edition.ts'
import type { ReportBook, ReportSheet } from '../lib/report-sheet.ts'

const shownRows = 20
const namedPeople = 10

/** What is shown before writing. Numbers are always masked here: only what is written is registered. */
export function previewBook(book: ReportBook): ReportPreview {
  const { sheets, leftOut, notes } = maskBook(book)
  return {
    sheets: sheets.map(previewSheet),
    total: countRows(book),
    leftOut: [...leftOut],
    gaps: findGaps(book),
    codeGaps: [...(book.codeGaps ?? [])],
    notes: [...notes],
  }
}

export function countRows({ sheets }: ReportBook): number {
  return sheets.reduce((total, { rows }) => total + rows.length, 0)
}

function previewSheet({ sheetName, title, columns, rows }: ReportSheet): SheetPreview {
  return {
    name: sheetName ?? title,
    title,
    columns: columns.map(({ header, kind }) => ({ header, kind })),
    rows: rows.slice(0, shownRows).map((row) => columns.map(({ kind }, column) => shown(row[column] ?? null, kind))),
    total: rows.length,
  }
}

/** Receivers mark what they require with a star: which of these columns are blank, and for whom. */
function findGaps({ sheets, people }: ReportBook): Gap[] {
  return sheets.flatMap(({ columns, rows }) =>
    columns.flatMap(({ header }, column) => {
      if (!header.includes('*')) return []
      const blank = rows.flatMap((row, i) => (row[column] === null || row[column] === '' ? [i] : []))
      if (blank.length === 0) return []
      const isWhole = blank.length === rows.length
      const names = isWhole ? [] : blank.slice(0, namedPeople).map((i) => people[0]?.people[i]?.name ?? '')
      return [{ column: header.replaceAll(/[*\s]/g, ''), blank: blank.length, isWhole, names: names.filter(Boolean) }]
    }),
  )
}

function shown(value: ReportValue, kind: string): string {
  if (value === null) return ''
  return kind === 'hours' && typeof value === 'number' ? String(value / 10) : String(value)
}
