import type { Problem } from '../exchange/plan.ts'
import { type Recognised, type Row, recognise } from '../exchange/recognise.ts'
import { emptyCell, type Sheet } from '../exchange/sheet.ts'
import { parseIdNumber } from '../exchange/values/id-number.ts'
import { parseName } from '../exchange/values/name.ts'
import { formatTenths } from '../hours/format.ts'
import { parseHours } from '../hours/import-values.ts'
import { maskIdNumber } from '../teachers/mask-id-number.ts'
import { columnLabel } from './column-label.ts'
import type { SentRow } from './fields.ts'
import { findSentRow, type ReadWho, writeRowKey } from './find-sent-row.ts'
import { activityColumns, hoursPackFields } from './hours-fields.ts'
import { isActivityRow, openActivities, problemAt, type ReadActivity, type Span } from './read-activities.ts'
import type { AddedRow, Returned, ReturnedRow, TouchedValue } from './returned.ts'

/** What a returned workbook of hours says; undefined where there is no table in it. */
export function readHoursPack(sheets: readonly Sheet[], sent: readonly SentRow[], span: Span): Returned | undefined {
  const recognised = sheets
    .filter(({ hidden }) => !hidden)
    .map((sheet) => recognise(sheet, hoursPackFields))
    .find((found) => found?.columns['name'] !== undefined && activityColumns.some((column) => found.columns[column] !== undefined))
  if (!recognised) return undefined
  const activityOf = openActivities(recognised, span)
  const find = findSentRow(sent)
  const content = emptyContent(recognised)
  const firstLine = new Map<number, number>()
  for (const row of recognised.rows) {
    if (isActivityRow(row)) continue
    const { touched, problems } = readHours(row, recognised, activityOf)
    const person = find(textOf(row, 'key') ?? '', whoOf(row, sent))
    const earlier = person && firstLine.get(person.teacherId)
    if (person && earlier !== undefined) refuseRow(content, row, `与第 ${earlier} 行是同一个人，只看前一行`)
    else if (person) {
      firstLine.set(person.teacherId, row.line)
      content.rows.push({ line: row.line, teacherId: person.teacherId, touched, remark: textOf(row, 'remark') })
      content.problems.push(...problems)
    } else addPerson(content, { row, touched, problems, recognised })
  }
  const known = activityColumns.flatMap((column) => {
    const read = activityOf(column)
    return 'activity' in read ? [[column, read.activity] as const] : []
  })
  const missing = sent.map(({ teacherId }) => teacherId).filter((id) => !firstLine.has(id))
  return { ...content, missing, activities: Object.fromEntries(known), problems: onceEach(content.problems) }
}

type Content = {
  headerLine: number
  sheet: string
  rows: ReturnedRow[]
  added: AddedRow[]
  unread: Returned['unread']
  problems: Problem[]
}

function emptyContent(recognised: Recognised<string>): Content {
  return { headerLine: recognised.headerLines[0] ?? 1, sheet: recognised.sheet, rows: [], added: [], unread: [], problems: [] }
}

/** Every cell of hours that says something; a 0 says that somebody was not there, as a blank does. */
function readHours(row: Row<string>, recognised: Recognised<string>, activityOf: (column: string) => ReadActivity) {
  const touched: Record<string, TouchedValue> = {}
  const problems: Problem[] = []
  for (const column of activityColumns) {
    const cell = row.cells[column]
    const text = textOf(row, column)
    if (!cell || text === null) continue
    const hours = parseHours(cell)
    const about = activityOf(column)
    if ('value' in hours && !hours.value) continue
    const problem =
      'problem' in hours
        ? problemAt({ recognised, column, row }, hours.problem.message, hours.problem.advice)
        : 'problem' in about
          ? about.problem
          : undefined
    if (problem) problems.push(problem)
    const value = problem || !('value' in hours) || hours.value === null ? null : formatTenths(hours.value)
    touched[column] = { text, value, ...(problem && { problem: `${problem.message}，${problem.advice}` }) }
  }
  return { touched, problems }
}

type Person = { row: Row<string>; touched: Record<string, TouchedValue>; problems: readonly Problem[]; recognised: Recognised<string> }

/** Somebody who is not on the list: taken with the hours that can be read, named by the number that is written. */
function addPerson(content: Content, { row, touched, problems, recognised }: Person): void {
  const [name, idNumber] = [textOf(row, 'name'), textOf(row, 'idNumber')]
  const written = parseIdNumber(row.cells['idNumber'] ?? emptyCell)
  const hours = Object.entries(touched).flatMap(([column, { value }]) => (value === null ? [] : [[column, value] as const]))
  content.problems.push(...problems)
  for (const [column, { text, problem }] of Object.entries(touched))
    if (problem !== undefined)
      content.unread.push({ line: row.line, text: name ?? '', what: `${columnLabel(column)}：${text}`, message: problem })
  if (name === null) {
    if (hours.length === 0) return
    content.problems.push(problemAt({ recognised, column: 'name', row }, '填了学时，没有写姓名', '请补上姓名和身份证号'))
    refuseRow(content, row, '没有写姓名，没有读')
    return
  }
  if ('problem' in written && hours.length > 0)
    content.problems.push(problemAt({ recognised, column: 'idNumber', row }, written.problem.message, '请写全身份证号'))
  if (hours.length > 0)
    content.added.push({
      line: row.line,
      cells: { name, ...(idNumber && { idNumber }), ...Object.fromEntries(hours) },
      remark: textOf(row, 'remark'),
    })
}

/** A number that is masked as it was sent stands for the one that was sent; where several are masked alike, for that of the row's own key. */
function whoOf(row: Row<string>, sent: readonly SentRow[]): ReadWho {
  const name = parseName(row.cells['name'] ?? emptyCell)
  const text = textOf(row, 'idNumber')
  const alike = sent.filter(({ values }) => values.idNumber && maskIdNumber(values.idNumber) === text)
  const own = alike.find(({ teacherId }) => writeRowKey(teacherId) === textOf(row, 'key')) ?? (alike.length === 1 ? alike[0] : undefined)
  const written = text === null ? undefined : parseIdNumber({ text, kind: 'text' })
  return {
    name: 'value' in name ? (name.value ?? undefined) : undefined,
    idNumber: own?.values.idNumber ?? (written && 'value' in written ? written.value?.number : undefined),
  }
}

function refuseRow(content: Content, row: Row<string>, message: string): void {
  const text = ['name', 'idNumber', ...activityColumns].flatMap((column) => textOf(row, column) ?? []).join(' ')
  content.unread.push({ line: row.line, text, message })
}

function textOf(row: Row<string>, column: string): string | null {
  return row.cells[column]?.text.trim().slice(0, 500) || null
}

/** What is wrong with a training is found at every teacher who was there, and told once. */
function onceEach(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.line} ${problem.column} ${problem.message}`, problem])).values()]
}
