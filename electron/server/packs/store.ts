import { sql } from 'kysely'
import type { PackRound, RoundDraft, RoundFacts } from '../../../shared/packs/model.ts'
import type { PageRequest } from '../../../shared/page.ts'
import type { Db, Store } from '../db/open.ts'
import { changeRow, createRow, removeRow, type Why } from '../db/write.ts'
import { containing } from '../lib/like.ts'
import { rosterOf } from './roster.ts'
import { newSealKey } from './seal.ts'

/** Newest first. */
export async function listRounds({ db }: Store, { search, page, pageSize }: PageRequest): Promise<{ rows: PackRound[]; total: number }> {
  const like = search ? containing(search) : '%'
  const { total } = await db
    .selectFrom('packRound')
    .where('name', 'like', like)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await selectRounds(db)
    .where('packRound.name', 'like', like)
    .orderBy('packRound.id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { rows, total }
}

export function findRound({ db }: Store, id: number): Promise<PackRound | undefined> {
  return selectRounds(db).where('packRound.id', '=', id).executeTakeFirst()
}

export async function isRoundNameTaken({ db }: Store, name: string, except?: number): Promise<boolean> {
  const other = await db.selectFrom('packRound').select('id').where('name', '=', name).executeTakeFirst()
  return other !== undefined && other.id !== except
}

/** Writes a round with a pack for each school, frozen as its roster stands now. */
export async function createRound(store: Store, draft: RoundDraft, schoolIds: readonly number[]): Promise<number> {
  const roundId = createRow(store, 'packRound', { ...draft, sealKey: newSealKey(), createdAt: store.now().toISOString(), closedOn: null })
  const rosters = await rosterOf(store, schoolIds)
  const insert = store.sqlite.prepare('INSERT INTO pack (roundId, schoolId, teachers, sent) VALUES (?, ?, ?, ?)')
  for (const schoolId of schoolIds) {
    const sent = rosters.get(schoolId) ?? []
    insert.run(roundId, schoolId, sent.length, JSON.stringify(sent))
  }
  return roundId
}

export function changeRound(store: Store, id: number, facts: RoundFacts, why: Why): void {
  changeRow(store, 'packRound', id, facts, why)
}

/** Closes a round on a day, or (null) lets it go on. */
export function setRoundClosed(store: Store, id: number, closedOn: string | null, why: Why): void {
  changeRow(store, 'packRound', id, { closedOn }, why)
}

/** Removes a round nothing has come back to. */
export function removeRound(store: Store, id: number, why: Why): void {
  store.sqlite.prepare('DELETE FROM pack WHERE roundId = ?').run(id)
  removeRow(store, 'packRound', id, why)
}

function selectRounds(db: Db) {
  const ofPacks = (count: string) => sql.raw<number>(`(SELECT ${count} FROM pack WHERE pack.roundId = packRound.id)`)
  const newest = 'SELECT max(id) FROM packReturn WHERE packReturn.packId = pack.id'
  const undermining = `SELECT 1 FROM packReturn AS older JOIN importBatch AS undone ON undone.id = older.batchId
    WHERE older.packId = pack.id AND older.id < packReturn.id AND undone.undoneAt >= packReturn.takenAt`
  return db
    .selectFrom('packRound')
    .select(['packRound.id', 'packRound.name', 'packRound.dueOn', 'packRound.request', 'packRound.createdAt', 'packRound.closedOn'])
    .select(['packRound.kind', 'packRound.fromDay', 'packRound.toDay'])
    .select([
      ofPacks('count(*)').as('schools'),
      ofPacks('coalesce(sum(teachers), 0)').as('teachers'),
      sql<number>`(SELECT count(*) FROM pack WHERE pack.roundId = packRound.id
        AND EXISTS (SELECT 1 FROM packReturn WHERE packReturn.packId = pack.id))`.as('returned'),
      sql<number>`(SELECT count(*) FROM pack JOIN packReturn ON packReturn.id = (${sql.raw(newest)})
        LEFT JOIN importBatch ON importBatch.id = packReturn.batchId
        WHERE pack.roundId = packRound.id AND takenAt IS NOT NULL AND importBatch.undoneAt IS NULL
          AND NOT EXISTS (${sql.raw(undermining)}))`.as('taken'),
    ])
}
