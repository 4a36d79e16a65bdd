import { formatTenths } from '../hours/format.ts'
import type { WrittenEntry } from '../hours/import-entries.ts'
import { schoolHoursFields } from '../hours/import-fields.ts'
import type { Decisions } from './decisions.ts'
import { enteredColumns } from './hold-back.ts'
import { type Cells, importSheet } from './import-sheet.ts'
import type { JudgedHours } from './judge-hours.ts'
import type { Returned } from './returned.ts'
import { toEntry } from './said-hours.ts'
import { type Identity, type TakeOverSheet, takenRows } from './take-over-sheet.ts'

const columns = ['name', 'school', 'idNumber', 'cardNumber', 'project', 'hours', 'date'] as const
type Column = (typeof columns)[number]

type Given = {
  returned: Returned
  earlier: Returned | undefined
  hours: readonly JudgedHours[]
  identities: ReadonlyMap<number, Identity>
  schoolName: string
  decisions: Decisions
}

/** A list of hours for the import, an entry a line; `lines` says where in the school's own workbook each line comes from. */
type HoursSheet = TakeOverSheet & { lines: ReadonlyMap<number, number> }

/** What is to be entered and nothing else: what was changed or decided for, and the hours of people who are not on the list. */
export function hoursSheet({ returned, earlier, hours, identities, schoolName, decisions }: Given): HoursSheet {
  const rows = new Map<number, Cells<Column>>()
  const expected = new Map<number, number>()
  const lines = new Map<number, number>()
  const add = (from: number, cells: Cells<Column>) => {
    const line = rows.size + 2
    rows.set(line, cells)
    lines.set(line, from)
    return line
  }
  for (const { value, enter } of hours.filter(isTaken)) {
    const identity = identities.get(value.teacherId)
    if (!identity || !enter) continue
    const { name, idNumber, cardNumber } = identity
    const line = add(value.line, { name, school: identity.schoolName, idNumber, cardNumber, ...cellsOf(enter) })
    expected.set(line, value.teacherId)
  }
  for (const row of takenRows(returned.added, decisions))
    for (const column of enteredColumns(row, returned, earlier)) {
      const activity = returned.activities?.[column]
      const { name = '', idNumber = null } = row.cells
      if (activity) add(row.line, { name, school: schoolName, idNumber, ...cellsOf(toEntry(activity, row.cells[column] ?? '')) })
    }
  return { ...importSheet(rows, { columns, fields: schoolHoursFields, headerLine: 1 }), expected, lines }
}

/** Whether a value goes to the ledger: it is the school's alone, or a person has said that it holds. */
export function isTaken({ value: { outcome, choice } }: JudgedHours): boolean {
  return outcome === 'change' || (outcome === 'conflict' && choice === 'returned')
}

function cellsOf({ description, hours, date }: WrittenEntry): Cells<Column> {
  return { project: description, hours: formatTenths(hours), date }
}
