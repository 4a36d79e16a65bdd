import type { TeacherYear } from '../../../shared/registration/contract.ts'
import { type Registration, type RegistrationDecision, YearVerdict } from '../../../shared/registration/model.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow, removeRow, type Why } from '../db/write.ts'

/** Everything decided for a year, by teacher, without what was found. */
export function listRegistrations({ sqlite }: Store, year: number): Map<number, Registration> {
  const rows = sqlite
    .prepare('SELECT teacherId, id, decision, unmet, reason, stampedOn, decidedAt, decidedBy FROM registration WHERE year = ?')
    .all(year) as (Registration & { teacherId: number })[]
  return new Map(rows.map(({ teacherId, ...registration }) => [teacherId, registration]))
}

/** What was found for each teacher when the year was decided. */
export function listVerdicts({ sqlite }: Store, year: number): Map<number, YearVerdict> {
  const rows = sqlite.prepare('SELECT teacherId, verdict FROM registration WHERE year = ?').all(year) as {
    teacherId: number
    verdict: string
  }[]
  return new Map(rows.map(({ teacherId, verdict }) => [teacherId, YearVerdict.parse(JSON.parse(verdict))]))
}

export async function findRegistration({ db }: Store, year: number, teacherId: number): Promise<TeacherYear | undefined> {
  const row = await db
    .selectFrom('registration')
    .select(columns)
    .where('year', '=', year)
    .where('teacherId', '=', teacherId)
    .executeTakeFirst()
  return row && withVerdict(row)
}

/** A teacher's years, the newest first. */
export async function listYearsOf({ db }: Store, teacherId: number): Promise<TeacherYear[]> {
  const rows = await db.selectFrom('registration').select(columns).where('teacherId', '=', teacherId).orderBy('year', 'desc').execute()
  return rows.map(withVerdict)
}

/** What is written when a year is decided for a teacher: `verdict` is what was found, frozen with the decision. */
export type DecisionToWrite = {
  year: number
  teacherId: number
  schoolId: number | null
  decision: RegistrationDecision
  verdict: YearVerdict
  unmet: number
  reason: string | null
  stampedOn: string | null
}

export function writeDecision(store: Store, { verdict, ...values }: DecisionToWrite, earlierId: number | undefined, why: Why): void {
  const row = { ...values, verdict: JSON.stringify(verdict), decidedAt: store.now().toISOString(), decidedBy: store.actor }
  if (earlierId === undefined) createRow(store, 'registration', row, why)
  else changeRow(store, 'registration', earlierId, row, why)
}

export function withdrawDecision(store: Store, id: number, why: Why): void {
  removeRow(store, 'registration', id, why)
}

const columns = ['id', 'year', 'decision', 'unmet', 'reason', 'stampedOn', 'decidedAt', 'decidedBy', 'verdict'] as const

function withVerdict<Row extends { verdict: string }>({ verdict, ...row }: Row): Omit<Row, 'verdict'> & { verdict: YearVerdict } {
  return { ...row, verdict: YearVerdict.parse(JSON.parse(verdict)) }
}
