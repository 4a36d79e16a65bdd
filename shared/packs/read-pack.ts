import type { Problem } from '../exchange/plan.ts'
import { type Recognised, type Row, recognise } from '../exchange/recognise.ts'
import { openRow } from '../exchange/row-reader.ts'
import type { Sheet } from '../exchange/sheet.ts'
import { teacherFields } from '../teachers/fields.ts'
import { parsersWith } from '../teachers/import-parsers.ts'
import { type ReadTeacher, readTeacher } from '../teachers/import-values.ts'
import { type PackColumn, type PackField, packColumns, packFields, type SentRow } from './fields.ts'
import { findSentRow } from './find-sent-row.ts'
import type { AddedRow, Returned, ReturnedRow, TouchedValue } from './returned.ts'

/** What a returned workbook says beside what was sent; undefined where there is no table in it. `today` is 'YYYY-MM-DD'. */
export function readPack(sheets: readonly Sheet[], sent: readonly SentRow[], today: string): Returned | undefined {
  const recognised = sheets
    .filter(({ hidden }) => !hidden)
    .map((sheet) => recognise(sheet, packFields))
    .find((found) => found?.columns.name !== undefined)
  if (!recognised) return undefined
  const find = findSentRow(sent)
  const rows: ReturnedRow[] = []
  const added: AddedRow[] = []
  const unread: Returned['unread'] = []
  const problems: Problem[] = []
  const firstLine = new Map<number, number>()
  for (const row of recognised.rows) {
    const read = readRow(row, recognised, today)
    const person = find(row.cells.key?.text ?? '', read.teacher.values)
    const earlier = person && firstLine.get(person.teacherId)
    if (person && earlier !== undefined) unread.push(unreadRow(row, `与第 ${earlier} 行是同一个人，只看前一行`))
    else if (person) {
      firstLine.set(person.teacherId, row.line)
      const touched = touchedOf(row, read, person)
      rows.push({ line: row.line, teacherId: person.teacherId, touched, remark: textOf(row, 'remark') })
      problems.push(...unreadableIn(touched, read))
    } else if (textOf(row, 'name') !== null) added.push(addedRow(row))
    else if (packColumns.some((column) => textOf(row, column) !== null) && textOf(row, 'key') === null)
      unread.push(unreadRow(row, '没有写姓名，没有读'))
  }
  return {
    headerLine: recognised.headerLines[0] ?? 1,
    rows,
    added,
    missing: sent.map(({ teacherId }) => teacherId).filter((id) => !firstLine.has(id)),
    unread,
    sheet: recognised.sheet,
    problems,
  }
}

/** What the school has to write otherwise; the import would pass over it with a warning. */
function unreadableIn(touched: ReturnedRow['touched'], { findProblem }: ReadRow): Problem[] {
  return packColumns.flatMap((column) => {
    const problem = touched[column]?.problem === undefined ? undefined : findProblem(column)
    return problem ? [{ ...problem, severity: 'wrong' as const, advice: problem.advice.replace(/；不改的话.*$/, '') }] : []
  })
}

/** A pack offers our own words, not a receiver's codes. */
const parsers = parsersWith(undefined)

type ReadRow = { teacher: ReadTeacher; problemOf: (column: PackColumn) => string; findProblem: (column: PackColumn) => Problem | undefined }

/** Read as a roster is read, so that the same spellings mean the same. */
function readRow(
  { line, cells: { key: _key, remark: _remark, ...cells } }: Row<PackField>,
  recognised: Recognised<PackField>,
  today: string,
) {
  const { key: _keyColumn, remark: _remarkColumn, ...columns } = recognised.columns
  const reader = openRow({ line, cells }, { columns }, teacherFields)
  const teacher = readTeacher({ line, cells }, reader, { today, dateSystem: recognised.dateSystem, parsers })
  const findProblem = (column: PackColumn) => reader.problems.find(({ field }) => field === teacherFields[column].label)
  const problemOf = (column: PackColumn) => {
    const problem = findProblem(column)
    return problem ? `${problem.message}，${problem.advice}` : '读不出来'
  }
  return { teacher, problemOf, findProblem } satisfies ReadRow
}

/** A column that was taken out of the workbook is not touched: absent is not blank. */
function touchedOf(row: Row<PackField>, read: ReadRow, { values }: SentRow): ReturnedRow['touched'] {
  const touched = packColumns.flatMap((column): [PackColumn, TouchedValue][] => {
    if (row.cells[column] === undefined) return []
    const text = textOf(row, column)
    const sent = values[column] ?? null
    if (text === sent) return []
    if (text === null) return [[column, { text: '', value: null }]]
    const value = read.teacher.values[column]
    if (value === undefined) return [[column, { text, value: null, problem: read.problemOf(column) }]]
    return isSameAsSent(value, sent) ? [] : [[column, { text, value }]]
  })
  return Object.fromEntries(touched)
}

/** A month that the date sent says more exactly is no change. */
function isSameAsSent(value: string, sent: string | null): boolean {
  return value === sent || (/^\d{4}-\d\d$/.test(value) && sent?.startsWith(`${value}-`) === true)
}

function addedRow(row: Row<PackField>): AddedRow {
  const cells = packColumns.flatMap((column) => {
    const text = textOf(row, column)
    return text === null ? [] : [[column, text] as const]
  })
  return { line: row.line, cells: Object.fromEntries(cells), remark: textOf(row, 'remark') }
}

function textOf(row: Row<PackField>, field: PackField): string | null {
  return row.cells[field]?.text.trim().slice(0, 500) || null
}

function unreadRow(row: Row<PackField>, message: string): Returned['unread'][number] {
  return { line: row.line, text: packColumns.flatMap((column) => textOf(row, column) ?? []).join(' '), message }
}
