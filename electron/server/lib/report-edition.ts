import { chineseDay } from '../../../shared/dates.ts'
import type { ReportEntry } from '../../../shared/reports/catalogue.ts'
import type { ExportedNumbers, WriteRequest } from '../../../shared/reports/exports.ts'
import { maskIdNumber } from '../../../shared/teachers/mask-id-number.ts'
import type { ReportValue } from './report-column.ts'
import type { Notice, ReportBook, ReportPerson, ReportSheet, SheetColumn } from './report-sheet.ts'

type Asked = Pick<WriteRequest, 'edition' | 'numbers'> & { today: string }

/** The book as it is written, and how the numbers of people stand in it: masked unless the layout needs them or a reason was given. */
export function editionOf(book: ReportBook, entry: ReportEntry, request: Asked): { book: ReportBook; numbers: ExportedNumbers } {
  if (request.edition === 'notice') return { book: noticeOf(book, request.today), numbers: 'notice' }
  if (!book.sheets.some(({ columns }) => columns.some(({ hides }) => hides))) return { book, numbers: 'none' }
  const isFull = entry.numbers === 'needed' || (entry.numbers === 'optional' && request.numbers === 'full')
  return isFull ? { book, numbers: 'full' } : { book: maskBook(book), numbers: 'masked' }
}

/** The same book with every ID and phone number masked. */
export function maskBook(book: ReportBook): ReportBook {
  return { ...book, sheets: book.sheets.map(maskSheet) }
}

/** How many different people a book is about. */
export function countPeople({ people }: ReportBook): number {
  return new Set(people.flatMap((column) => column.people.map(({ id }) => id))).size
}

function maskSheet(sheet: ReportSheet): ReportSheet {
  const mask = (value: ReportValue, column: number) =>
    sheet.columns[column]?.hides && value !== null ? maskIdNumber(String(value)) : value
  return { ...sheet, rows: sheet.rows.map((row) => row.map(mask)) }
}

/**
 * The twin for public notice: school and name, and what the report publishes beside them; the last four of an ID number only where a school has
 * two people of one name.
 */
function noticeOf(book: ReportBook, today: string): ReportBook {
  const [first] = book.sheets
  if (!first) throw new Error(`noticeOf: ${book.fileName} has no sheet`)
  const notice: Notice = book.notice ?? { people: book.people }
  const { people, columns: published = [] } = notice
  const lines = distinctLines(notice)
  const columns = people.map((column, i) =>
    noticeColumns(
      column.label,
      lines.map(({ people: line }) => line[i]),
    ),
  )
  const sheet: ReportSheet = {
    title: `${notice.title ?? first.title}（公示）`,
    subtitle: { left: first.subtitle.left, right: chineseDay(today) },
    orientation: published.length > 0 ? 'landscape' : 'portrait',
    signature: '公示单位（盖章）：　　　　　　　　公示时间：　　　　年　　月　　日至　　月　　日',
    columns: [{ header: '序号', width: 8, kind: 'integer' }, ...columns.flatMap((part) => part.columns), ...published],
    rows: lines.map(({ cells }, row) => [row + 1, ...columns.flatMap((part) => part.cells[row] ?? []), ...cells]),
  }
  return { ...book, people, look: 'office', fileName: `${notice.title ?? book.fileName}（公示版）`, sheets: [sheet] }
}

type Line = { people: (ReportPerson | undefined)[]; cells: readonly ReportValue[] }

/** Who stands in several rows with the same to be published stands once in a notice. */
function distinctLines({ people, rows = [] }: Notice): Line[] {
  const lines = (people[0]?.people ?? []).map(
    (_, row): Line => ({
      people: people.map((column) => column.people[row]),
      cells: rows[row] ?? [],
    }),
  )
  return [...new Map(lines.map((line) => [JSON.stringify([line.people.map((person) => person?.id), line.cells]), line])).values()]
}

function noticeColumns(label: string, people: readonly (ReportPerson | undefined)[]): { columns: SheetColumn[]; cells: ReportValue[][] } {
  const namesakes = Map.groupBy(
    people.filter((person) => person !== undefined),
    ({ name, schoolName }) => `${schoolName} ${name}`,
  )
  const isAlone = ({ name, schoolName }: ReportPerson) => new Set(namesakes.get(`${schoolName} ${name}`)?.map(({ id }) => id)).size < 2
  const lastFour = people.map((person) => (!person || isAlone(person) ? null : (person.idNumber?.slice(-4) ?? null)))
  const needsNumber = lastFour.some((digits) => digits !== null)
  const columns: SheetColumn[] = [
    { header: `${label}学校`, width: 36, kind: 'text' },
    { header: `${label}姓名`, width: 16, kind: 'text' },
    ...(needsNumber ? [{ header: `${label}证件号末四位`, width: 14, kind: 'text' } as const] : []),
  ]
  const cells = people.map((person, row) => [
    person?.schoolName ?? null,
    person?.name ?? null,
    ...(needsNumber ? [lastFour[row] ?? null] : []),
  ])
  return { columns, cells }
}
