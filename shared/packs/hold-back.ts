import { compact } from '../exchange/values/plain-text.ts'
import { columnLabel } from './column-label.ts'
import { activityColumns } from './hours-fields.ts'
import type { JudgedReturn } from './judged.ts'
import type { AddedRow, Returned } from './returned.ts'
import { entryText, toEntry } from './said-hours.ts'

/** Hours of somebody who is not on the list, said otherwise than in the return that was taken over: entered once more they would count twice. */
export function holdBack(returned: Returned, earlier: Returned | undefined): JudgedReturn['held'] {
  if (!earlier) return []
  const before = new Map(earlier.added.map((row) => [personOf(row), row]))
  return returned.added.flatMap((row) => {
    const old = before.get(personOf(row))
    return heldColumns(row, returned, old && { row: old, returned: earlier }).map((column) => ({
      line: row.line,
      text: row.cells['name'] ?? '',
      what: `${columnLabel(column)}：${row.cells[column] ?? ''}`,
      message: '上次登记的不是这样，没有写入。请到“学时台账”或“待匹配”里改这一条',
    }))
  })
}

/** The columns of an added row that may be entered. */
export function enteredColumns(row: AddedRow, returned: Returned, earlier: Returned | undefined): string[] {
  const old = earlier?.added.find((candidate) => personOf(candidate) === personOf(row))
  const held = new Set(heldColumns(row, returned, old && earlier && { row: old, returned: earlier }))
  return activityColumns.filter((column) => row.cells[column] !== undefined && !held.has(column))
}

function heldColumns(row: AddedRow, returned: Returned, old: { row: AddedRow; returned: Returned } | undefined): string[] {
  if (!old) return []
  const before = new Set(activityColumns.flatMap((column) => textIn(old.row, column, old.returned) ?? []))
  return activityColumns.filter((column) => {
    const text = textIn(row, column, returned)
    return text !== undefined && old.row.cells[column] !== undefined && !before.has(text)
  })
}

function textIn(row: AddedRow, column: string, { activities = {} }: Returned): string | undefined {
  const [value, activity] = [row.cells[column], activities[column]]
  return value === undefined || !activity ? undefined : entryText(toEntry(activity, value))
}

function personOf({ cells }: AddedRow): string {
  return compact(cells['idNumber'] ?? cells['name'] ?? '').toUpperCase()
}
