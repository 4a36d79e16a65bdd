import type { Slice } from '../../../shared/rules/claims.ts'
import { type SumPlan, sliceKey } from '../../../shared/rules/judge-sums.ts'
import type { Sqlite } from '../db/sqlite.ts'
import type { CountyMember } from './members.ts'

/** Sums in tenths by `sliceKey`, per teacher. */
export type Sums = Map<number, Map<string, number>>

/**
 * Lets SQL add up the slices of a plan: one grouped query for each window that all share, in the order of the index
 * hoursEntrySums, and one for everything personal. Plain statements, because the rows go into the hundred thousands.
 */
export function addUp(sqlite: Sqlite, plan: SumPlan<CountyMember>): Sums {
  const sums: Sums = new Map()
  for (const slices of byWindow(plan.shared)) addShared(sqlite, slices, sums)
  if (plan.personal.length > 0) addPersonal(sqlite, plan.personal, sums)
  return sums
}

function addShared(sqlite: Sqlite, slices: readonly Slice[], sums: Sums): void {
  const [window] = slices
  if (!window) return
  const keys = new Map<string, string>(slices.map((slice) => [slice.category, sliceKey(slice)]))
  const grouped = sqlite
    .prepare<unknown[], [number, string, number]>(
      `SELECT teacherId, category, sum(hours) FROM hoursEntry
       WHERE category IN (${slices.map(() => '?').join(', ')}) AND date BETWEEN ? AND ? GROUP BY teacherId, category`,
    )
    .raw()
  for (const [teacherId, category, hours] of grouped.all(...keys.keys(), window.from, window.to)) {
    put(sums, teacherId, keys.get(category) ?? category, hours)
  }
}

function addPersonal(sqlite: Sqlite, personal: SumPlan<CountyMember>['personal'], sums: Sums): void {
  const wanted = personal.map(({ member, slice }) => [member.id, slice.category, slice.from, slice.to])
  const added = sqlite
    .prepare<unknown[], [number, Slice['category'], string, string, number | null]>(
      `SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3,
         (SELECT sum(hours) FROM hoursEntry WHERE teacherId = value ->> 0 AND category = value ->> 1 AND date BETWEEN value ->> 2 AND value ->> 3)
       FROM json_each(?)`,
    )
    .raw()
  for (const [teacherId, category, from, to, hours] of added.all(JSON.stringify(wanted))) {
    put(sums, teacherId, sliceKey({ category, from, to }), hours ?? 0)
  }
}

function put(sums: Sums, teacherId: number, key: string, hours: number): void {
  const known = sums.get(teacherId)
  if (known) known.set(key, hours)
  else sums.set(teacherId, new Map([[key, hours]]))
}

function byWindow(slices: readonly Slice[]): Slice[][] {
  const windows = new Map<string, Slice[]>()
  for (const slice of slices) {
    const key = `${slice.from} ${slice.to}`
    windows.set(key, [...(windows.get(key) ?? []), slice])
  }
  return [...windows.values()]
}
