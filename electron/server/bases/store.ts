import { sql } from 'kysely'
import type { Base, BaseDraft, BaseInYear } from '../../../shared/bases/model.ts'
import type { Db, Store } from '../db/open.ts'
import { changeRow, createRow, removeRow, type Why } from '../db/write.ts'

/** Every base there ever was, with what it did in the year; reversed activities cancel out. */
export function listBasesInYear({ db }: Store, year: number): Promise<BaseInYear[]> {
  const inYear = sql`SELECT baseId, sum(times) AS times, sum(coalesce(people, 0) * sign(times)) AS people FROM activityEntry
    WHERE baseId IS NOT NULL AND date BETWEEN ${`${year}-01-01`} AND ${`${year}-12-31`} GROUP BY baseId`
  return selectBases(db)
    .leftJoin(sql<{ baseId: number; times: number; people: number }>`(${inYear})`.as('done'), 'done.baseId', 'base.id')
    .select([sql<number>`coalesce(done.times, 0)`.as('times'), sql<number>`coalesce(done.people, 0)`.as('people')])
    .orderBy('base.registeredOn')
    .orderBy('base.id')
    .execute()
}

export function findBase({ db }: Store, id: number): Promise<Base | undefined> {
  return selectBases(db).where('base.id', '=', id).executeTakeFirst()
}

export async function isBaseNameTaken({ db }: Store, name: string, except?: number): Promise<boolean> {
  const other = await db.selectFrom('base').select('id').where('name', '=', name).executeTakeFirst()
  return other !== undefined && other.id !== except
}

/** How many bases the office wants to have. */
export async function findBaseTarget({ db }: Store): Promise<number> {
  const { baseTarget } = await db.selectFrom('office').select('baseTarget').executeTakeFirstOrThrow()
  return baseTarget
}

export async function hasActivities({ db }: Store, id: number): Promise<boolean> {
  return Boolean(await db.selectFrom('activityEntry').select('id').where('baseId', '=', id).executeTakeFirst())
}

export function createBase(store: Store, draft: BaseDraft, why: Why = {}): number {
  return createRow(store, 'base', draft, why)
}

export function changeBase(store: Store, id: number, draft: BaseDraft, why: Why): void {
  changeRow(store, 'base', id, draft, why)
}

/** Closes a base on a day, or (null) lets it exist again. */
export function setClosed(store: Store, id: number, closedOn: string | null, why: { reason: string }): void {
  changeRow(store, 'base', id, { closedOn, closedReason: closedOn && why.reason }, why)
}

export function removeBase(store: Store, id: number, why: Why): void {
  removeRow(store, 'base', id, why)
}

function selectBases(db: Db) {
  return db
    .selectFrom('base')
    .innerJoin('school', 'school.id', 'base.schoolId')
    .leftJoin('teacher', 'teacher.id', 'base.leaderId')
    .selectAll('base')
    .select(['school.name as schoolName', 'teacher.name as leaderName'])
}
