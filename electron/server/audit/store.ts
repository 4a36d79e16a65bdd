import { sql } from 'kysely'
import { type AuditCard, type AuditLine, type AuditQuery, type AuditRun, summedUp } from '../../../shared/audit/contract.ts'
import type { Store } from '../db/open.ts'
import { parseValues, showChanges } from '../lib/show-changes.ts'
import { nameOfPart } from './name-of-part.ts'
import { linesOf } from './parts.ts'

type Stored = Pick<AuditLine, 'id' | 'at' | 'actor' | 'subject' | 'action' | 'reason' | 'batchId'> & {
  subjectId: number
  before: string | null
  after: string | null
}

const columns = sql`entry.id, entry.at, entry.actor, entry.subject, entry.subjectId, entry.action, entry.before, entry.after, entry.reason, entry.batchId`

/**
 * The newest cards of a thing and its parts, newest first. A card is one line, or a run of lines: marks or scores that one person entered
 * on one day with nothing else in between.
 */
export async function listAudit(store: Store, { subject, id, limit }: AuditQuery): Promise<AuditCard[]> {
  const key = sql`CASE WHEN subject IN (${sql.join(summedUp)})
    THEN json_array(subject, actor, reason, batchId, date(at, 'localtime')) ELSE id END`
  const { rows } = await sql<Stored & { count: number; firstId: number }>`
    WITH keyed AS (SELECT id, ${key} AS key FROM auditEntry WHERE id IN ${linesOf(subject, id)}),
      parted AS (SELECT id, key IS NOT lag(key) OVER (ORDER BY id DESC) AS isNext FROM keyed),
      numbered AS (SELECT id, sum(isNext) OVER (ORDER BY id DESC) AS number FROM parted),
      run AS (SELECT max(id) AS lastId, min(id) AS firstId, count(*) AS count FROM numbered GROUP BY number)
    SELECT ${columns}, run.count, run.firstId FROM run JOIN auditEntry AS entry ON entry.id = run.lastId
    ORDER BY entry.id DESC LIMIT ${limit}`.execute(store.db)
  return rows.map(({ count, firstId, ...line }) => ({ ...shown(store, line), count, firstId }))
}

/** The single lines of a run, newest first. */
export async function listRun(store: Store, { subject, id, part, firstId, lastId, limit }: AuditRun): Promise<AuditLine[]> {
  const { rows } = await sql<Stored>`
    SELECT ${columns} FROM auditEntry AS entry WHERE entry.id IN ${linesOf(subject, id)}
      AND entry.subject = ${part} AND entry.id BETWEEN ${firstId} AND ${lastId} ORDER BY entry.id DESC LIMIT ${limit}`.execute(store.db)
  return rows.map((line) => shown(store, line))
}

/** A line with names in place of ids. */
function shown(store: Store, { subjectId, before, after, ...line }: Stored): AuditLine {
  const { subject } = line
  return {
    ...line,
    about: nameOfPart(store, subject, subjectId),
    changes: showChanges(store, { table: subject, before: parseValues(before), after: parseValues(after) }),
  }
}
