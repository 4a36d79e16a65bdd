import { sql } from 'kysely'
import type { KindCount } from '../../../shared/activities/model.ts'
import type { PairingQuery } from '../../../shared/pairings/contract.ts'
import type { Pairing, PairingDraft, PairingRow, PairingState } from '../../../shared/pairings/model.ts'
import type { Db, Store } from '../db/open.ts'
import { changeRow, createRow, removeRow, type Why } from '../db/write.ts'
import { isMeantBy } from '../lib/find-teacher.ts'
import { valuesOf } from '../lib/values-of.ts'

const sortable = {
  kind: sql`pairing.kind`,
  mentorName: sql`mentor.pinyin`,
  menteeName: sql`mentee.pinyin`,
  startDate: sql`pairing.startDate`,
  endDate: sql`pairing.endDate`,
  times: sql`(SELECT sum(times) FROM activityEntry WHERE pairingId = pairing.id)`,
} as const

export async function listPairings(store: Store, query: PairingQuery): Promise<{ rows: PairingRow[]; total: number }> {
  let matching = joined(store.db)
  if (query.kind) matching = matching.where('pairing.kind', '=', query.kind)
  if (query.state) matching = matching.where('pairing.state', '=', query.state)
  if (query.schoolId) {
    const here = query.schoolId
    matching = matching.where((eb) => eb.or([eb('mentorSchool.id', '=', here), eb('menteeSchool.id', '=', here)]))
  }
  if (query.search) {
    const found = teachersNamed(store.db, query.search)
    matching = matching.where((eb) => eb.or([eb('pairing.mentorId', 'in', found), eb('pairing.menteeId', 'in', found)]))
  }
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const order = sortable[query.sortBy as keyof typeof sortable]
  const sorted = order ? matching.orderBy(order, query.sortOrder) : matching
  const pairings = await withNames(sorted)
    .orderBy(sql`pairing.state <> 'active'`)
    .orderBy('pairing.startDate', 'desc')
    .orderBy('pairing.id', 'desc')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  return { rows: await withCounts(store, pairings), total }
}

/** A teacher's pairings in either role, the active ones first. */
export async function listPairingsOfTeacher(store: Store, teacherId: number): Promise<PairingRow[]> {
  const pairings = await withNames(joined(store.db))
    .where((eb) => eb.or([eb('pairing.mentorId', '=', teacherId), eb('pairing.menteeId', '=', teacherId)]))
    .orderBy(sql`pairing.state <> 'active'`)
    .orderBy('pairing.startDate', 'desc')
    .orderBy('pairing.id', 'desc')
    .execute()
  return withCounts(store, pairings)
}

export async function findPairing(store: Store, id: number): Promise<PairingRow | undefined> {
  const pairings = await withNames(joined(store.db)).where('pairing.id', '=', id).execute()
  return (await withCounts(store, pairings))[0]
}

export async function countActiveMentees({ db }: Store, mentorId: number, except?: number): Promise<number> {
  const active = db.selectFrom('pairing').where('mentorId', '=', mentorId).where('state', '=', 'active')
  const others = except === undefined ? active : active.where('id', '<>', except)
  const { count } = await others.select((eb) => eb.fn.count<number>('menteeId').distinct().as('count')).executeTakeFirstOrThrow()
  return count
}

/** Whether the two already have another active pairing of the kind. */
export async function arePaired({ db }: Store, { kind, mentorId, menteeId }: PairingDraft, except?: number): Promise<boolean> {
  const other = await db
    .selectFrom('pairing')
    .select('id')
    .where((eb) => eb.and({ kind, mentorId, menteeId, state: 'active' }))
    .executeTakeFirst()
  return other !== undefined && other.id !== except
}

export async function hasActivities({ db }: Store, id: number): Promise<boolean> {
  return Boolean(await db.selectFrom('activityEntry').select('id').where('pairingId', '=', id).executeTakeFirst())
}

export function createPairing(store: Store, draft: PairingDraft, why: Why = {}): number {
  return createRow(store, 'pairing', { ...draft, state: 'active' }, why)
}

export function changePairing(store: Store, id: number, draft: PairingDraft, why: Why): void {
  changeRow(store, 'pairing', id, draft, why)
}

/** Moves a pairing to a state; the reason of its end is kept with it until it is active again. */
export function setState(store: Store, id: number, state: PairingState, why: { reason: string }): void {
  changeRow(store, 'pairing', id, { state, endReason: state === 'active' ? null : why.reason }, why)
}

export function removePairing(store: Store, id: number, why: Why): void {
  removeRow(store, 'pairing', id, why)
}

function joined(db: Db) {
  return db
    .selectFrom('pairing')
    .innerJoin('teacher as mentor', 'mentor.id', 'pairing.mentorId')
    .innerJoin('teacher as mentee', 'mentee.id', 'pairing.menteeId')
    .leftJoin('posting as mentorPosting', (join) =>
      join.onRef('mentorPosting.teacherId', '=', 'mentor.id').on('mentorPosting.toDate', 'is', null),
    )
    .leftJoin('posting as menteePosting', (join) =>
      join.onRef('menteePosting.teacherId', '=', 'mentee.id').on('menteePosting.toDate', 'is', null),
    )
    .leftJoin('school as mentorSchool', 'mentorSchool.id', 'mentorPosting.schoolId')
    .leftJoin('school as menteeSchool', 'menteeSchool.id', 'menteePosting.schoolId')
}

function withNames(matching: ReturnType<typeof joined>) {
  return matching
    .selectAll('pairing')
    .select([
      'mentor.name as mentorName',
      'mentee.name as menteeName',
      'mentorSchool.name as mentorSchool',
      'menteeSchool.name as menteeSchool',
    ])
}

/** What was done in each pairing, by kind; reversed activities cancel out. */
async function withCounts({ db }: Store, pairings: readonly Pairing[]): Promise<PairingRow[]> {
  const sums = await db
    .selectFrom('activityEntry')
    .select(['pairingId', 'kind', (eb) => eb.fn.sum<number>('times').as('times')])
    .where('pairingId', 'in', valuesOf(pairings.map(({ id }) => id)))
    .groupBy(['pairingId', 'kind'])
    .having((eb) => eb(eb.fn.sum('times'), '>', 0))
    .orderBy('times', 'desc')
    .execute()
  const countsOf = Map.groupBy(sums, ({ pairingId }) => pairingId)
  return pairings.map((pairing) => {
    const counts: KindCount[] = (countsOf.get(pairing.id) ?? []).map(({ kind, times }) => ({ kind, times }))
    return { ...pairing, counts, times: counts.reduce((total, { times }) => total + times, 0) }
  })
}

function teachersNamed(db: Db, search: string) {
  return db.selectFrom('teacher').select('id').where(isMeantBy(search))
}
