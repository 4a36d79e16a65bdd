import { type SelectQueryBuilder, sql } from 'kysely'
import type { LedgerQuery } from '../../../shared/hours/contract.ts'
import type { HoursDraft, HoursEntry, LedgerRow } from '../../../shared/hours/model.ts'
import type { Db, Store } from '../db/open.ts'
import type { Schema } from '../db/schema.ts'
import { createRow } from '../db/write.ts'
import { isMeantBy } from '../lib/find-teacher.ts'

/** A page of the county's ledger, and the sum (tenths) of all that match. A reversal stands right after what it reverses. */
export async function listLedger({ db }: Store, query: LedgerQuery): Promise<{ rows: LedgerRow[]; total: number; hours: number }> {
  const matching = matchingEntries(db, query)
  const { total, hours } = await matching
    .select((eb) => [eb.fn.countAll<number>().as('total'), eb.fn.coalesce(eb.fn.sum<number>('hoursEntry.hours'), sql.lit(0)).as('hours')])
    .executeTakeFirstOrThrow()
  const order = query.sortBy ? query.sortOrder : 'desc'
  const ordered = (entries: Entries) =>
    query.sortBy === 'id'
      ? entries.orderBy('hoursEntry.id', order)
      : entries.orderBy('hoursEntry.date', order).orderBy(pair, order).orderBy('hoursEntry.id')
  const page = ordered(matching)
    .select('hoursEntry.id')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
  const rows = await withReversals(ordered(db.selectFrom('hoursEntry').where('hoursEntry.id', 'in', page)))
    .innerJoin('teacher', 'teacher.id', 'hoursEntry.teacherId')
    .leftJoin('posting', (join) => join.onRef('posting.teacherId', '=', 'teacher.id').on('posting.toDate', 'is', null))
    .leftJoin('school', 'school.id', 'posting.schoolId')
    .select(['teacher.name as teacherName', 'school.name as schoolName'])
    .execute()
  return { rows: rows as LedgerRow[], total, hours }
}

/** All entries of one teacher, newest training first; a reversal stands right after what it reverses. */
export async function listEntriesOf({ db }: Store, teacherId: number): Promise<HoursEntry[]> {
  const entries = db.selectFrom('hoursEntry').where('hoursEntry.teacherId', '=', teacherId)
  const rows = await withReversals(entries).orderBy('hoursEntry.date', 'desc').orderBy(pair, 'desc').orderBy('hoursEntry.id').execute()
  return rows as HoursEntry[]
}

export async function findEntry({ db }: Store, id: number): Promise<HoursEntry | undefined> {
  const entry = await withReversals(db.selectFrom('hoursEntry').where('hoursEntry.id', '=', id)).executeTakeFirst()
  return entry as HoursEntry | undefined
}

/** Writes an entry that someone typed in; answers its id. */
export function recordHours(store: Store, draft: HoursDraft): number {
  return createRow(store, 'hoursEntry', { ...draft, source: 'manual', enteredAt: store.now().toISOString() })
}

/** Writes the entry that takes another one out: everything repeated, the hours negated; answers its id. */
export function reverseEntry(store: Store, entry: HoursEntry, reason: string): number {
  const { id, teacherId, category, date, hours, source, description, cohortId } = entry
  const repeated = { teacherId, category, date, source, description, cohortId }
  const enteredAt = store.now().toISOString()
  return createRow(store, 'hoursEntry', { ...repeated, hours: -hours, reversesId: id, reason, enteredAt }, { reason })
}

/** Sorted by this, an entry and its reversal are neighbours. */
const pair = sql<number>`coalesce(hoursEntry.reversesId, hoursEntry.id)`

type Entries = SelectQueryBuilder<Schema, 'hoursEntry', object>

function matchingEntries(db: Db, { from, to, category, source, schoolId, search }: LedgerQuery): Entries {
  let matching: Entries = db.selectFrom('hoursEntry')
  if (from) matching = matching.where('hoursEntry.date', '>=', from)
  if (to) matching = matching.where('hoursEntry.date', '<=', to)
  if (category) matching = matching.where('hoursEntry.category', '=', category)
  if (source) matching = matching.where('hoursEntry.source', '=', source)
  if (schoolId) {
    const there = db.selectFrom('posting').select('teacherId').where('schoolId', '=', schoolId).where('toDate', 'is', null)
    matching = matching.where('hoursEntry.teacherId', 'in', there)
  }
  if (search) {
    const found = db.selectFrom('teacher').select('teacher.id').where(isMeantBy(search))
    matching = matching.where('hoursEntry.teacherId', 'in', found)
  }
  return matching
}

/** The columns of the model, with the reversal that took an entry out where there is one. */
function withReversals(entries: Entries) {
  return entries
    .leftJoin('hoursEntry as reversal', 'reversal.reversesId', 'hoursEntry.id')
    .select(['hoursEntry.id', 'hoursEntry.teacherId', 'hoursEntry.category', 'hoursEntry.date', 'hoursEntry.hours', 'hoursEntry.source'])
    .select(['hoursEntry.description', 'hoursEntry.cohortId', 'hoursEntry.reversesId', 'hoursEntry.enteredAt'])
    .select('reversal.id as reversedById')
    .select((eb) => eb.fn.coalesce('hoursEntry.reason', 'reversal.reason').as('reason'))
}
