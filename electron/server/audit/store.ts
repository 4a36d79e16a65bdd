import { sql } from 'kysely'
import type { AuditLine, AuditSubject } from '../../../shared/audit/contract.ts'
import type { Store } from '../db/open.ts'
import { showChanges, type Values } from './show-changes.ts'

const mostLines = 200

/** Parts whose lines are shown on the page of the thing they belong to: the column of the part that points at it. */
const parts: Readonly<Record<AuditSubject, readonly { table: string; column: string }[]>> = {
  office: [],
  school: [{ table: 'schoolAlias', column: 'schoolId' }],
  teacher: [
    { table: 'posting', column: 'teacherId' },
    { table: 'membership', column: 'teacherId' },
    { table: 'hoursEntry', column: 'teacherId' },
  ],
  program: [{ table: 'cohort', column: 'programId' }],
  cohort: [
    { table: 'enrollment', column: 'cohortId' },
    { table: 'session', column: 'cohortId' },
    { table: 'schemeComponent', column: 'cohortId' },
  ],
  pairing: [{ table: 'activityEntry', column: 'pairingId' }],
  base: [{ table: 'activityEntry', column: 'baseId' }],
  certificate: [],
  printProfile: [],
}

type Stored = Pick<AuditLine, 'id' | 'at' | 'actor' | 'subject' | 'action' | 'reason' | 'batchId'> & {
  before: string | null
  after: string | null
}

/** The newest lines of a thing and its parts, newest first, with names in place of ids. */
export async function listAudit(store: Store, subject: AuditSubject, id: number): Promise<AuditLine[]> {
  const own = sql`SELECT id FROM auditEntry WHERE subject = ${subject} AND subjectId = ${id}`
  const ids = [
    own,
    ...parts[subject].flatMap(({ table, column }) => [linesOfParts(table, column, id), linesOfRemovedParts(table, column, id)]),
  ]
  const { rows } = await sql<Stored>`
    SELECT id, at, actor, subject, action, before, after, reason, batchId FROM auditEntry
    WHERE id IN (${sql.join(ids, sql` UNION ALL `)}) ORDER BY id DESC LIMIT ${mostLines}`.execute(store.db)
  return rows.map(({ before, after, ...line }) => ({ ...line, changes: showChanges(store, line.subject, parse(before), parse(after)) }))
}

function linesOfParts(table: string, column: string, id: number) {
  return sql`SELECT line.id FROM ${sql.table(table)} AS part JOIN auditEntry AS line ON line.subject = ${table} AND line.subjectId = part.id
    WHERE ${sql.ref(`part.${column}`)} = ${id}`
}

/** A part that was removed points at nothing any more, but its last values are in the line itself. */
function linesOfRemovedParts(table: string, column: string, id: number) {
  return sql`SELECT line.id FROM auditEntry AS removal JOIN auditEntry AS line ON line.subject = ${table} AND line.subjectId = removal.subjectId
    WHERE removal.subject = ${table} AND removal.action = 'remove' AND json_extract(removal.before, ${`$.${column}`}) = ${id}`
}

const parse = (text: string | null): Values => (text ? (JSON.parse(text) as Values) : {})
