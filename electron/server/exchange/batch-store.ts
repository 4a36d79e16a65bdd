import { sql } from 'kysely'
import type { Batch, BatchDetails, BatchLine, UndoReport } from '../../../shared/exchange/batch.ts'
import type { KeptCorrection } from '../../../shared/exchange/correct-sheet.ts'
import type { ImportKindName } from '../../../shared/exchange/import-request.ts'
import type { OmittedRow } from '../../../shared/exchange/omit-rows.ts'
import type { VerdictCounts } from '../../../shared/exchange/plan.ts'
import type { PageRequest } from '../../../shared/page.ts'
import type { Store } from '../db/open.ts'
import { containing } from '../lib/like.ts'
import { parseValues, showChanges } from '../lib/show-changes.ts'
import { nameOfRow } from './row-name.ts'

const columns = [
  'id',
  'kind',
  'fileName',
  'fileHash',
  'sheet',
  'actor',
  'at',
  'rowCount',
  'createdCount',
  'changedCount',
  'sameCount',
  'skippedCount',
  'undoneAt',
] as const

/** Of batches that were undone before it was kept which lines are meant, nothing can be tried again. */
const remaining =
  sql<number>`(SELECT count(*) FROM json_each(undoReport, '$.impossible') WHERE json_type(value, '$.lines') IS NOT NULL)`.as('remaining')

/** Newest first. */
export async function listBatches({ db }: Store, { search, page, pageSize }: PageRequest): Promise<{ rows: Batch[]; total: number }> {
  let matching = db.selectFrom('importBatch')
  if (search)
    matching = matching.where((eb) =>
      eb.or([eb('fileName', 'like', containing(search)), eb('fileHash', 'like', `${search.toLowerCase()}%`)]),
    )
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .select(columns)
    .select(remaining)
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { rows: rows as Batch[], total }
}

/** The imports of one file, known by its hash, newest first. */
export async function listBatchesOf({ db }: Store, hash: string): Promise<Batch[]> {
  const rows = await db
    .selectFrom('importBatch')
    .select(columns)
    .select(remaining)
    .where('fileHash', '=', hash)
    .orderBy('id', 'desc')
    .limit(5)
    .execute()
  return rows as Batch[]
}

export async function findBatch({ db }: Store, id: number): Promise<BatchDetails | undefined> {
  const row = await db
    .selectFrom('importBatch')
    .select([...columns, 'corrections', 'omitted', 'undoneBy', 'undoReason', 'undoReport'])
    .select(remaining)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { corrections, omitted, undoneBy, undoReason, undoReport, ...batch } = row
  const report = undoReport === null ? null : (JSON.parse(undoReport) as UndoReport)
  return {
    ...(batch as Batch),
    corrections: JSON.parse(corrections) as KeptCorrection[],
    omitted: JSON.parse(omitted) as OmittedRow[],
    undone: report && { by: undoneBy ?? '', reason: undoReason ?? '', report },
  }
}

type NewBatch = { kind: ImportKindName; fileName: string; hash: string } & Readonly<{
  sheet: string
  counts: VerdictCounts
  corrections: readonly KeptCorrection[]
  omitted: readonly OmittedRow[]
}>

/** Writes the batch that the rows to come belong to. */
export function createBatch({ sqlite, actor, now }: Store, { counts, corrections, omitted, ...source }: NewBatch): number {
  const batch = {
    ...source,
    actor,
    at: now().toISOString(),
    rows: counts.total - counts.leftOut,
    created: counts.new,
    changed: counts.changed,
    same: counts.same,
    skipped: counts.doubtful + counts.wrong,
    corrections: JSON.stringify(corrections),
    omitted: JSON.stringify(omitted),
  }
  const result = sqlite
    .prepare(
      `INSERT INTO importBatch (kind, fileName, fileHash, sheet, actor, at, rowCount, createdCount, changedCount, sameCount, skippedCount, corrections, omitted)
       VALUES (@kind, @fileName, @hash, @sheet, @actor, @at, @rows, @created, @changed, @same, @skipped, @corrections, @omitted)`,
    )
    .run(batch)
  return Number(result.lastInsertRowid)
}

/** Keeps what became of everything with the batch, for whoever asks later. */
export function markUndone({ sqlite, actor, now }: Store, id: number, { reason, report }: { reason: string; report: UndoReport }): void {
  sqlite
    .prepare('UPDATE importBatch SET undoneAt = ?, undoneBy = ?, undoReason = ?, undoReport = ? WHERE id = ?')
    .run(now().toISOString(), actor, reason, JSON.stringify(report), id)
}

type Stored = Pick<BatchLine, 'id' | 'subject' | 'subjectId' | 'action'> & { before: string | null; after: string | null }

/** How the reason of every line begins that an undo writes. */
export const undoing = '撤销导入：'

/**
 * What a batch wrote, without what undoing it wrote, and without that a row waits no more: what was written for it is there. The posting of a new
 * teacher belongs to the teacher, the end of a posting to the transfer. The plus keeps SQLite from reading the whole batch for every posting.
 */
export async function listBatchLines(store: Store, batchId: number, page: PageRequest): Promise<{ rows: BatchLine[]; total: number }> {
  const matching = sql`FROM auditEntry AS line WHERE batchId = ${batchId} AND coalesce(reason, '') NOT LIKE ${`${undoing}%`}
    AND NOT (subject IN ('waitingRow', 'pendingHours') AND action = 'change') AND NOT (subject = 'posting' AND (action = 'change' OR
      EXISTS (SELECT 1 FROM auditEntry AS teacher WHERE +teacher.batchId = ${batchId} AND teacher.subject = 'teacher' AND teacher.action = 'create'
      AND teacher.subjectId = json_extract(line.after, '$.teacherId'))))`
  const counted = await sql<{ total: number }>`SELECT count(*) AS total ${matching}`.execute(store.db)
  const { rows } = await sql<Stored>`SELECT id, subject, subjectId, action, before, after ${matching} ORDER BY id
    LIMIT ${page.pageSize} OFFSET ${(page.page - 1) * page.pageSize}`.execute(store.db)
  return { rows: rows.map((line) => toLine(store, line)), total: counted.rows[0]?.total ?? 0 }
}

function toLine(store: Store, { before, after, ...line }: Stored): BatchLine {
  const values = parseValues(after ?? before)
  const changes =
    line.action === 'change' ? showChanges(store, { table: line.subject, before: parseValues(before), after: parseValues(after) }) : []
  return { ...line, name: nameOfRow(store, line, values), changes }
}
