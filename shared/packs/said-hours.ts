import { formatTenths } from '../hours/format.ts'
import type { WrittenEntry } from '../hours/import-entries.ts'
import type { Returned } from './returned.ts'

/** Hours of one teacher that a return says were earned: an entry of the ledger, and the column and line where it stands. */
export type SaidHours = { teacherId: number; line: number; column: string; entry: WrittenEntry }

/** Everything that a return says of teachers who were sent out, and that can be read. */
export function saidHours({ rows, activities = {} }: Returned): SaidHours[] {
  return rows.flatMap(({ line, teacherId, touched }) =>
    Object.entries(touched).flatMap(([column, { value }]) => {
      const activity = activities[column]
      return value === null || !activity ? [] : [{ teacherId, line, column, entry: toEntry(activity, value) }]
    }),
  )
}

/** The entry that a cell of hours under a training stands for; `value` is as the ledger shows it. */
export function toEntry({ date, description }: { date: string; description: string }, value: string): WrittenEntry {
  return { category: 'schoolBased', date, hours: Math.round(Number(value) * 10), description }
}

/** '2026-03-12 集体备课 4 学时' */
export function entryText({ date, description, hours }: WrittenEntry): string {
  return `${date} ${description} ${formatTenths(hours)} 学时`
}
