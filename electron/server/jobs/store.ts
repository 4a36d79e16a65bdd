import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { DocumentKind, documentKinds } from '../../../shared/documents/kinds.ts'
import type { EventQuery, JobQuery, SheetQuery } from '../../../shared/jobs/contract.ts'
import type { Job, JobCounts, JobEvent, JobRow, JobSheet, RunOnItsWay } from '../../../shared/jobs/model.ts'
import { nextPlace } from '../../../shared/jobs/portions.ts'
import type { Store } from '../db/open.ts'
import { changeRow } from '../db/write.ts'
import { containing } from '../lib/like.ts'
import type { Objections } from './objections.ts'

const countOf = (state: string) => sql<number>`coalesce(sum(printSheet.state = ${state}), 0)`
const counts = [
  countOf('waiting').as('waiting'),
  countOf('sent').as('sent'),
  countOf('out').as('out'),
  countOf('skipped').as('skipped'),
  sql<number>`coalesce(sum(printSheet.spoiled), 0)`.as('spoiled'),
] as const

/** The newest first; within a state that is asked for. */
export async function listJobs({ db }: Store, query: JobQuery): Promise<{ rows: JobRow[]; total: number }> {
  let matching = db.selectFrom('printJob')
  if (query.state) matching = matching.where('printJob.state', '=', query.state)
  if (query.search) matching = matching.where('printJob.name', 'like', containing(query.search))
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .innerJoin('printSheet', 'printSheet.jobId', 'printJob.id')
    .select(['printJob.id', 'printJob.name', 'printJob.documentKind', 'printJob.state', 'printJob.createdAt'])
    .select(counts)
    .groupBy('printJob.id')
    .orderBy('printJob.id', 'desc')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  return { rows: rows.map(rowOf), total }
}

type Counted = Omit<JobRow, 'kindLabel' | 'counts'> & JobCounts & { documentKind: string }

function rowOf({ documentKind, waiting, sent, out, skipped, spoiled, ...row }: Counted): JobRow {
  return { ...row, kindLabel: documentKinds[DocumentKind.parse(documentKind)].label, counts: { waiting, sent, out, skipped, spoiled } }
}

/** `objected` are ids of sheets that something has happened to since: they wait, but are not sent. */
export async function findJob({ db, sqlite }: Store, id: number, objected: ReadonlySet<number> = new Set()): Promise<Job | undefined> {
  const job = await db
    .selectFrom('printJob')
    .innerJoin('printSheet', 'printSheet.jobId', 'printJob.id')
    .selectAll('printJob')
    .select(counts)
    .select(sql<number>`count(DISTINCT printSheet.schoolName)`.as('schools'))
    .where('printJob.id', '=', id)
    .groupBy('printJob.id')
    .executeTakeFirst()
  if (!job) return undefined
  const { endReason, pileOrder, paper, schools, ...row } = job
  const waiting = listWaiting({ sqlite }, id)
  const free = waiting.filter((sheet) => !objected.has(sheet.id))
  const sizes = sqlite
    .prepare('SELECT DISTINCT width, height FROM printSheet WHERE jobId = ? ORDER BY width, height')
    .all(id) as Job['sizes']
  return {
    ...rowOf(row),
    documentKind: DocumentKind.parse(job.documentKind),
    endReason,
    pileOrder,
    paper,
    sizes,
    onItsWay: findRunOnItsWay({ sqlite }, id) ?? null,
    next: nextPlace(
      free.map(({ position }) => position),
      startOfLastRun({ sqlite }, id),
    ),
    heldBack: waiting.length - free.length,
    schools,
  }
}

function listWaiting({ sqlite }: Pick<Store, 'sqlite'>, jobId: number): { id: number; position: number }[] {
  const waiting = sqlite.prepare("SELECT id, position FROM printSheet WHERE jobId = ? AND state = 'waiting'").all(jobId)
  return waiting as { id: number; position: number }[]
}

/** The first place of the last portion that was sent; 1 before the first. */
function startOfLastRun({ sqlite }: Pick<Store, 'sqlite'>, jobId: number): number {
  const { start } = sqlite
    .prepare(
      `SELECT min(position) AS start FROM printEvent JOIN printSheet ON printSheet.id = sheetId
       WHERE event = 'sent' AND runId = (SELECT max(id) FROM printRun WHERE jobId = ?)`,
    )
    .get(jobId) as { start: number | null }
  return start ?? 1
}

/** The portion of a job of which nobody has said yet what came out. */
export function findRunOnItsWay({ sqlite }: Pick<Store, 'sqlite'>, jobId: number): RunOnItsWay | undefined {
  const run = sqlite.prepare('SELECT id, sentAt, profileName FROM printRun WHERE jobId = ? AND settledAt IS NULL').get(jobId) as
    | Omit<RunOnItsWay, 'sheets'>
    | undefined
  if (!run) return undefined
  const sent = sqlite.prepare("SELECT position, label FROM printSheet WHERE jobId = ? AND state = 'sent' ORDER BY position").all(jobId)
  return { ...run, sheets: sent as RunOnItsWay['sheets'] }
}

export async function listSheets(store: Store, query: SheetQuery, objections: Objections): Promise<{ rows: JobSheet[]; total: number }> {
  let matching = store.db.selectFrom('printSheet').where('jobId', '=', query.jobId)
  if (query.state) matching = matching.where('state', '=', query.state)
  if (query.search) matching = matching.where(isMeant(query.search))
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .select(['id', 'position', 'label', 'number', 'schoolName', 'pages', 'state', 'spoiled', 'subjectId'])
    .orderBy('position')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  const raised = objections(rows.flatMap(({ subjectId }) => subjectId ?? []))
  return { rows: rows.map(({ subjectId, ...row }) => ({ ...row, objection: raised.get(subjectId ?? 0) ?? null })), total }
}

function isMeant(search: string): RawBuilder<SqlBool> {
  const pattern = containing(search)
  return sql`(label LIKE ${pattern} OR number LIKE ${pattern} OR schoolName LIKE ${pattern})`
}

/** The ledger of a job, the newest line first. */
export async function listEvents({ db }: Store, query: EventQuery): Promise<{ rows: JobEvent[]; total: number }> {
  let matching = db.selectFrom('printEvent').innerJoin('printSheet', 'printSheet.id', 'printEvent.sheetId').where('jobId', '=', query.jobId)
  if (query.event) matching = matching.where('event', '=', query.event)
  if (query.search) matching = matching.where('label', 'like', containing(query.search))
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .select(['printEvent.id', 'printEvent.at', 'printEvent.actor', 'position', 'label', 'event', 'reason'])
    .orderBy('printEvent.id', 'desc')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  return { rows, total }
}

/** No more is printed of a job; its ledger stays. */
export function endJob(store: Store, id: number, reason: string): void {
  changeRow(store, 'printJob', id, { state: 'ended', endReason: reason }, { reason })
}
