import { type ExpressionBuilder, sql } from 'kysely'
import type { CohortQuery } from '../../../shared/cohorts/contract.ts'
import type { Cohort, CohortDraft, CohortRow } from '../../../shared/cohorts/model.ts'
import type { PlannedProgram } from '../../../shared/cohorts/suggestion.ts'
import type { Store } from '../db/open.ts'
import type { Schema } from '../db/schema.ts'
import { changeRow, createRow, removeRow, type Why } from '../db/write.ts'
import { containing } from '../lib/like.ts'

const sortable = {
  name: 'cohort.name',
  programName: 'program.name',
  startDate: 'cohort.startDate',
  endDate: 'cohort.endDate',
  state: 'cohort.state',
  enrolled: 'enrolled',
} as const

export async function listCohorts({ db }: Store, query: CohortQuery): Promise<{ rows: CohortRow[]; total: number }> {
  const { year, state, programId, search } = query
  let matching = db.selectFrom('cohort').innerJoin('program', 'program.id', 'cohort.programId')
  if (year) matching = matching.where('cohort.endDate', '>=', `${year}-01-01`).where('cohort.endDate', '<=', `${year}-12-31`)
  if (state) matching = matching.where('cohort.state', '=', state)
  if (programId) matching = matching.where('cohort.programId', '=', programId)
  if (search) matching = matching.where((eb) => eb.or(['cohort.name', 'program.name'].map((name) => isLike(eb, name, search))))
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const order = sortable[query.sortBy as keyof typeof sortable]
  const rows = await matching
    .select(['cohort.id', 'cohort.name', 'cohort.startDate', 'cohort.endDate', 'cohort.category', 'cohort.level', 'cohort.state'])
    .select(['program.name as programName', countIn('enrollment').as('enrolled')])
    .orderBy(sql.ref(order ?? 'cohort.startDate'), order ? query.sortOrder : 'desc')
    .orderBy('cohort.id', 'desc')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  return { rows, total }
}

/** The years in which cohorts end, newest first. */
export async function listCohortYears({ db }: Store): Promise<number[]> {
  const year = sql<number>`CAST(substr(endDate, 1, 4) AS INTEGER)`
  const rows = await db.selectFrom('cohort').select(year.as('year')).distinct().orderBy('year', 'desc').execute()
  return rows.map((row) => row.year)
}

export async function findCohort({ db }: Store, id: number): Promise<Cohort | undefined> {
  const row = await db
    .selectFrom('cohort')
    .innerJoin('program', 'program.id', 'cohort.programId')
    .selectAll('cohort')
    .select(['program.name as programName', countIn('enrollment').as('enrolled'), countIn('session').as('sessions')])
    .select([countIn('schemeComponent').as('components'), sessionHours.as('sessionHours'), marks.as('marks'), scores.as('scores')])
    .where('cohort.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { enrolled, sessions, sessionHours: hours, marks: marked, components, scores: scored, ...cohort } = row
  return { ...cohort, progress: { state: row.state, enrolled, sessions, sessionHours: hours, marks: marked, components, scores: scored } }
}

/** The program as the plan has it, and the names of all cohorts, which no new one may bear. */
export async function programForCohort({ db }: Store, id: number): Promise<{ program: PlannedProgram; namesTaken: string[] } | undefined> {
  const program = await db
    .selectFrom('program')
    .select(['id', 'name', 'year', 'hoursMin', 'daysMin', 'monthFrom', 'monthTo', 'place'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!program) return undefined
  const cohorts = await db.selectFrom('cohort').select('name').execute()
  return { program, namesTaken: cohorts.map(({ name }) => name) }
}

export async function isNameTaken({ db }: Store, name: string, except?: number): Promise<boolean> {
  const other = await db.selectFrom('cohort').select('id').where('name', '=', name).executeTakeFirst()
  return other !== undefined && other.id !== except
}

export function openCohort(store: Store, draft: CohortDraft, why: Why = {}): number {
  return createRow(store, 'cohort', { ...draft, state: 'open', completedOn: null }, why)
}

export function changeCohort(store: Store, id: number, draft: CohortDraft, why: Why): void {
  changeRow(store, 'cohort', id, draft, why)
}

/** Removes a cohort without trainees, with its sessions and its scheme. */
export async function removeCohort(store: Store, id: number, why: Why): Promise<void> {
  for (const table of ['session', 'schemeComponent'] as const) {
    const parts = await store.db.selectFrom(table).select('id').where('cohortId', '=', id).execute()
    for (const part of parts) removeRow(store, table, part.id, why)
  }
  removeRow(store, 'cohort', id, why)
}

function isLike(eb: ExpressionBuilder<Schema, 'cohort' | 'program'>, name: string, search: string) {
  return eb(sql<string>`${sql.ref(name)}`, 'like', containing(search))
}

function countIn(table: 'enrollment' | 'session' | 'schemeComponent') {
  return sql<number>`(SELECT count(*) FROM ${sql.table(table)} AS part WHERE part.cohortId = cohort.id)`
}

const sessionHours = sql<number>`(SELECT coalesce(sum(hours), 0) FROM session WHERE session.cohortId = cohort.id)`
const marks = sql<number>`(SELECT count(*) FROM enrollment JOIN attendance ON attendance.enrollmentId = enrollment.id
  WHERE enrollment.cohortId = cohort.id)`
const scores = sql<number>`(SELECT count(*) FROM enrollment JOIN score ON score.enrollmentId = enrollment.id
  WHERE enrollment.cohortId = cohort.id)`
