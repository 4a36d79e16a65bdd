import type { Problem } from '../exchange/plan.ts'
import type { Recognised, Row } from '../exchange/recognise.ts'
import { type Cell, emptyCell } from '../exchange/sheet.ts'
import type { Parsed } from '../exchange/values/parsed.ts'
import { withoutSpaces } from '../exchange/values/plain-text.ts'
import { parseText } from '../exchange/values/text.ts'
import { parseTrainingDay } from '../hours/import-values.ts'
import { columnLabel } from './column-label.ts'
import { activityColumns, activityRows } from './hours-fields.ts'
import type { Activity } from './returned.ts'

/** A column of hours: what it is about, or why that can't be said. A problem stands where the school has to put it right. */
export type ReadActivity = { activity: Activity } | { problem: Problem }

export type Span = { fromDay: string; toDay: string; today: string }
const longest = 60

/** Which rows say what the columns of hours are about; they are no people. */
export function isActivityRow(row: Row<string>): boolean {
  return Object.values(activityRows).some((label) => label === nameIn(row))
}

/** What each column of hours is about, asked one by one: of a column without hours nothing is missing. */
export function openActivities(recognised: Recognised<string>, span: Span): (column: string) => ReadActivity {
  const rowOf = (label: string) => recognised.rows.find((row) => nameIn(row) === label)
  const rows = { description: rowOf(activityRows.description), date: rowOf(activityRows.date) }
  const read = Object.fromEntries(activityColumns.map((column) => [column, readActivity({ column, rows, recognised, span })]))
  return (column) => read[column] ?? { problem: problemAt({ recognised, column, row: undefined }, '没有这一列', '请用原表填写') }
}

type Given = {
  column: string
  rows: { description: Row<string> | undefined; date: Row<string> | undefined }
  recognised: Recognised<string>
  span: Span
}

function readActivity({ column, rows, recognised, span }: Given): ReadActivity {
  const atDate = { recognised, column, row: rows.date }
  const written = parseText(200)(rows.description?.cells[column] ?? emptyCell)
  const description = 'value' in written ? written.value?.replace(/\s+/g, ' ') : undefined
  if (!description)
    return { problem: problemAt({ ...atDate, row: rows.description }, '这一列填了学时，没有写活动名称', '请在“活动名称”一行写上') }
  const cell = rows.date?.cells[column]
  const parsed = cell ? readDay(cell, recognised.dateSystem, span) : { value: null }
  if ('problem' in parsed) return { problem: problemAt(atDate, parsed.problem.message, parsed.problem.advice) }
  const date = parsed.value
  if (date === null) return { problem: problemAt(atDate, '这一列填了学时，没有写活动日期', '请在“活动日期”一行写上，例如 2026-03-12') }
  if (date < span.fromDay || date > span.toDay)
    return { problem: problemAt(atDate, `${date} 不在 ${span.fromDay} 至 ${span.toDay} 之间`, '请核对日期；别的时间的活动不在这次填报') }
  if (date > span.today) return { problem: problemAt(atDate, `${date} 还没有到`, '请核对日期；活动办完了再报') }
  return { activity: { description: [...description].slice(0, longest).join(''), date } }
}

/** A day without a year is of the year in which it falls into the span. */
function readDay(cell: Cell, dateSystem: '1900' | '1904', { fromDay, toDay }: Span): Parsed<string> {
  const readIn = (day: string) => parseTrainingDay({ dateSystem, year: Number(day.slice(0, 4)) })(cell)
  const read = readIn(toDay)
  return 'value' in read && read.value !== null && read.value > toDay ? readIn(fromDay) : read
}

type Place = { recognised: Recognised<string>; column: string; row: Row<string> | undefined }

/** A problem of one cell that the school has to put right. */
export function problemAt({ recognised, column, row }: Place, message: string, advice: string): Problem {
  const value = row?.cells[column]?.text ?? ''
  const line = row?.line ?? recognised.headerLines[0] ?? 1
  return { line, column: recognised.columns[column] ?? '', field: columnLabel(column), value, message, advice, severity: 'wrong' }
}

function nameIn(row: Row<string>): string {
  return withoutSpaces(row.cells['name']?.text ?? '')
}
