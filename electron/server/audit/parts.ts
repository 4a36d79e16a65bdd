import { type RawBuilder, sql } from 'kysely'
import type { AuditSubject } from '../../../shared/audit/contract.ts'

/** A part whose lines are shown on the page of the thing it belongs to: its column that points at the thing, or at another part (`through`) that does. */
type Part = { table: string; column: string; through?: { table: string; column: string } }

const roster = { table: 'enrollment', column: 'cohortId' }

const parts: Readonly<Record<AuditSubject, readonly Part[]>> = {
  office: [],
  school: [{ table: 'schoolAlias', column: 'schoolId' }],
  teacher: [
    { table: 'posting', column: 'teacherId' },
    { table: 'title', column: 'teacherId' },
    { table: 'membership', column: 'teacherId' },
    { table: 'hoursEntry', column: 'teacherId' },
    { table: 'registration', column: 'teacherId' },
    { table: 'booklet', column: 'teacherId' },
  ],
  program: [{ table: 'cohort', column: 'programId' }],
  cohort: [
    roster,
    { table: 'session', column: 'cohortId' },
    { table: 'schemeComponent', column: 'cohortId' },
    { table: 'attendance', column: 'enrollmentId', through: roster },
    { table: 'score', column: 'enrollmentId', through: roster },
  ],
  pairing: [{ table: 'activityEntry', column: 'pairingId' }],
  base: [{ table: 'activityEntry', column: 'baseId' }],
  certificate: [{ table: 'paperSheet', column: 'certificateId' }],
  numberSeries: [{ table: 'numberRange', column: 'seriesId' }],
  registrationYear: [],
  booklet: [{ table: 'bookletLine', column: 'bookletId' }],
  printProfile: [],
  codeMapping: [],
  template: [],
  packRound: [],
}

/** Tables that one page shows as a whole: their lines are shown together, whatever the id. */
const wholes: ReadonlySet<AuditSubject> = new Set<AuditSubject>(['codeMapping'])

/** The ids of a thing's audit lines and of those of its parts. */
export function linesOf(subject: AuditSubject, id: number): RawBuilder<unknown> {
  if (wholes.has(subject)) return sql`(SELECT id FROM auditEntry WHERE subject = ${subject})`
  const own = sql`SELECT id FROM auditEntry WHERE subject = ${subject} AND subjectId = ${id}`
  const ofParts = parts[subject].flatMap((part) => {
    const owner = ownerOf(part, id)
    return [linesOfParts(part, owner), linesOfRemovedParts(part, owner)]
  })
  return sql`(${sql.join([own, ...ofParts], sql` UNION ALL `)})`
}

function linesOfParts({ table, column }: Part, owner: RawBuilder<unknown>) {
  return sql`SELECT line.id FROM ${sql.table(table)} AS part JOIN auditEntry AS line ON line.subject = ${table} AND line.subjectId = part.id
    WHERE ${sql.ref(`part.${column}`)} IN ${owner}`
}

/** A part that was removed points at nothing any more, but its last values are in the line itself. */
function linesOfRemovedParts({ table, column }: Part, owner: RawBuilder<unknown>) {
  return sql`SELECT line.id FROM auditEntry AS removal JOIN auditEntry AS line ON line.subject = ${table} AND line.subjectId = removal.subjectId
    WHERE removal.subject = ${table} AND removal.action = 'remove' AND json_extract(removal.before, ${`$.${column}`}) IN ${owner}`
}

/** What the column of a part holds: the thing itself, or those other parts of it that are there or once were. */
function ownerOf({ through }: Part, id: number): RawBuilder<unknown> {
  if (!through) return sql`(${id})`
  const { table, column } = through
  return sql`(SELECT id FROM ${sql.table(table)} WHERE ${sql.ref(column)} = ${id} UNION ALL
    SELECT subjectId FROM auditEntry WHERE subject = ${table} AND action = 'remove' AND json_extract(before, ${`$.${column}`}) = ${id})`
}
