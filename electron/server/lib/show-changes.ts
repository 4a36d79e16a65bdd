import type { AuditLine } from '../../../shared/audit/contract.ts'
import { codeLabels, columnLabels, isTenths } from '../../../shared/audit/labels.ts'
import { chineseDay, dayOf } from '../../../shared/dates.ts'
import { formatTenths } from '../../../shared/hours/format.ts'
import { maskIdNumber } from '../../../shared/teachers/mask-id-number.ts'
import { describeMapping } from '../../../shared/templates/describe-mapping.ts'
import type { Store } from '../db/open.ts'

export type Values = Record<string, string | number | null>

/** The values of a row as an audit line keeps them, in JSON; none where there was no row. */
export function parseValues(json: string | null): Values {
  return json === null ? {} : (JSON.parse(json) as Values)
}

/** Columns that hold the id of something with a name. */
const namesOf: Readonly<Record<string, string>> = {
  schoolId: 'school',
  teacherId: 'teacher',
  leaderId: 'teacher',
  mentorId: 'teacher',
  menteeId: 'teacher',
}
const masked = new Set(['idNumber', 'phone'])
/** Columns that hold more than a person can read, by table and column. */
const told: Readonly<Record<string, (value: string) => string>> = {
  'template.mapping': describeMapping,
  'waitingRow.people': namesIn,
}

/** The values before and after as people read them: labels, names in place of ids, hours in hours, ID and phone numbers masked or whole. */
export function showChanges(
  store: Store,
  { table, before, after }: { table: string; before: Values; after: Values },
  numbers: 'masked' | 'whole' = 'masked',
): AuditLine['changes'] {
  const show = (column: string, value: string | number | null | undefined) =>
    numbers === 'whole' && masked.has(column) && value != null ? String(value) : shown(store, `${table}.${column}`, column, value)
  const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return columns.flatMap((column) => {
    const place = `${table}.${column}`
    const label = columnLabels[place] ?? columnLabels[column]
    if (!label) return []
    const change = { label, before: show(column, before[column]), after: show(column, after[column]) }
    return change.before === null && change.after === null ? [] : [change]
  })
}

function shown(store: Store, place: string, column: string, value: string | number | null | undefined): string | null {
  if (value === null || value === undefined) return null
  const table = namesOf[column]
  if (table) return nameOf(store, table, value)
  if (isTenths(column) && typeof value === 'number') return formatTenths(value)
  if (told[place]) return told[place](String(value))
  if (masked.has(column)) return maskIdNumber(String(value))
  if (/^\d{4}-\d\d-\d\d$/.test(String(value))) return chineseDay(String(value))
  if (/^\d{4}-\d\d-\d\dT/.test(String(value))) return chineseMoment(new Date(String(value)))
  return (codeLabels[place] ?? codeLabels[column])?.[value] ?? String(value)
}

/** People as they are kept with a row that waits: their names, never their numbers. */
function namesIn(people: string): string {
  return (JSON.parse(people) as { name: string }[]).map(({ name }) => name).join('、')
}

/** A moment as the clock on the wall shows it. */
function chineseMoment(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${chineseDay(dayOf(at))} ${two(at.getHours())}:${two(at.getMinutes())}`
}

function nameOf({ sqlite }: Store, table: string, id: string | number): string {
  const row = sqlite.prepare(`SELECT name FROM ${table} WHERE id = ?`).get(id) as { name: string } | undefined
  return row?.name ?? `（已删除，${id}）`
}
