import { sql } from 'kysely'
import type { AuditLine, AuditSubject } from '../../../shared/audit/contract.ts'
import { codeLabels, columnLabels, isTenths } from '../../../shared/audit/labels.ts'
import { formatTenths } from '../../../shared/hours/format.ts'
import type { Store } from '../db/open.ts'

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
}

type Stored = Pick<AuditLine, 'id' | 'at' | 'actor' | 'subject' | 'action' | 'reason' | 'batchId'> & {
  before: string | null
  after: string | null
}
type Values = Record<string, string | number | null>

/** The newest lines of a thing and its parts, newest first, with names in place of ids. */
export async function listAudit(store: Store, subject: AuditSubject, id: number): Promise<AuditLine[]> {
  const own = sql`(subject = ${subject} AND subjectId = ${id})`
  const ofParts = parts[subject].map(({ table, column }) => partLines(table, column, id))
  const { rows } = await sql<Stored>`
    SELECT id, at, actor, subject, action, before, after, reason, batchId FROM auditEntry
    WHERE ${sql.join([own, ...ofParts], sql` OR `)} ORDER BY id DESC LIMIT ${mostLines}`.execute(store.db)
  return rows.map(({ before, after, ...line }) => ({ ...line, changes: changesBetween(store, line.subject, parse(before), parse(after)) }))
}

/** Lines of the parts that are there, and of those that were removed (their last values are in the line itself). */
function partLines(table: string, column: string, id: number) {
  return sql`(subject = ${table} AND (subjectId IN (SELECT id FROM ${sql.table(table)} WHERE ${sql.ref(column)} = ${id})
    OR (action = 'remove' AND json_extract(before, ${`$.${column}`}) = ${id})))`
}

function changesBetween(store: Store, table: string, before: Values, after: Values): AuditLine['changes'] {
  const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((column) => column in columnLabels)
  return columns
    .map((column) => ({
      label: columnLabels[column] ?? column,
      before: shown(store, `${table}.${column}`, before[column] ?? null),
      after: shown(store, `${table}.${column}`, after[column] ?? null),
    }))
    .filter((change) => change.before !== null || change.after !== null)
}

const parse = (text: string | null): Values => (text ? (JSON.parse(text) as Values) : {})

const namesOf: Readonly<Record<string, string>> = {
  schoolId: 'school',
  teacherId: 'teacher',
  leaderId: 'teacher',
  mentorId: 'teacher',
  menteeId: 'teacher',
}

/** `place` is table and column: 'cohort.state'. */
function shown({ sqlite }: Store, place: string, value: string | number | null): string | null {
  if (value === null) return null
  const column = place.slice(place.indexOf('.') + 1)
  const named = namesOf[column]
  if (named)
    return (
      (sqlite.prepare(`SELECT name FROM ${named} WHERE id = ?`).get(value) as { name: string } | undefined)?.name ?? `（已删除，${value}）`
    )
  return isTenths(column) && typeof value === 'number'
    ? formatTenths(value)
    : ((codeLabels[place] ?? codeLabels[column])?.[value] ?? String(value))
}
