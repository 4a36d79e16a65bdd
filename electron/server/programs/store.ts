import { type ExpressionBuilder, sql } from 'kysely'
import type { ProgramQuery } from '../../../shared/programs/contract.ts'
import type { Program, ProgramCohort, ProgramDraft, ProgramRow } from '../../../shared/programs/model.ts'
import { understand } from '../../../shared/programs/understand.ts'
import type { Store } from '../db/open.ts'
import type { Schema } from '../db/schema.ts'
import { changeRow, createRow, removeRow, type Why } from '../db/write.ts'
import { containing } from '../lib/like.ts'

/** Numbers of the plan are text ("12", "3-1"); they are sorted as the numbers they begin with. */
const bySequence = sql`CAST(program.sequence AS INTEGER)`
/** The plan's own order: teacher training before cadre training (教 sorts after 干), then the line's number. */
const sortable = {
  sequence: bySequence,
  peopleText: sql`program.peopleMin`,
  hoursText: sql`coalesce(program.hoursMin, program.daysMin * (SELECT hoursPerDay FROM office) / 10)`,
  timeText: sql`program.monthFrom`,
  department: sql`program.department`,
  cohortCount: sql`cohortCount`,
} as const
const cohortCount = sql<number>`(SELECT count(*) FROM cohort WHERE cohort.programId = program.id)`.as('cohortCount')

export async function listPrograms({ db }: Store, query: ProgramQuery): Promise<{ rows: ProgramRow[]; total: number }> {
  let matching = db.selectFrom('program')
  if (query.year) matching = matching.where('program.year', '=', query.year)
  if (query.department) matching = matching.where('program.department', 'like', containing(query.department))
  if (query.search) matching = matching.where((eb) => isFound(eb, query.search))
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const order = sortable[query.sortBy as keyof typeof sortable]
  const sorted = order ? matching.orderBy(order, query.sortOrder) : matching
  const rows = await sorted
    .selectAll('program')
    .select(cohortCount)
    .orderBy('program.year', 'desc')
    .orderBy('program.planSheet', 'desc')
    .orderBy(bySequence)
    .orderBy('program.id')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  return { rows, total }
}

export async function listProgramYears({ db }: Store): Promise<number[]> {
  const rows = await db.selectFrom('program').select('year').distinct().orderBy('year', 'desc').execute()
  return rows.map(({ year }) => year)
}

/** The departments by themselves, also where two share a program ("组人科、研训中心"). */
export async function listDepartments({ db }: Store, year?: number): Promise<string[]> {
  const all = db.selectFrom('program').select('department').distinct().where('department', 'is not', null)
  const rows = await (year ? all.where('year', '=', year) : all).execute()
  const names = rows.flatMap(({ department }) => (department ?? '').split(/[\n、,，;；/]+/).map((name) => name.trim()))
  return [...new Set(names.filter(Boolean))].sort((a, b) => a.localeCompare(b, 'zh'))
}

export function listProgramChoices({ db }: Store, year?: number): Promise<{ id: number; name: string; year: number }[]> {
  const all = db.selectFrom('program').select(['id', 'name', 'year'])
  return (year ? all.where('year', '=', year) : all)
    .orderBy('year', 'desc')
    .orderBy('planSheet', 'desc')
    .orderBy(bySequence)
    .orderBy('id')
    .execute()
}

export function findProgram({ db }: Store, id: number): Promise<Program | undefined> {
  return db.selectFrom('program').selectAll().where('id', '=', id).executeTakeFirst()
}

export function listProgramCohorts({ db }: Store, id: number): Promise<ProgramCohort[]> {
  return db
    .selectFrom('cohort')
    .select(['id', 'name', 'startDate', 'endDate', 'state'])
    .where('programId', '=', id)
    .orderBy('startDate')
    .orderBy('id')
    .execute()
}

/** A plan can name two lines alike if their numbers differ; the same name and number again is the same line. */
export async function isProgramTaken({ db }: Store, draft: ProgramDraft, except?: number): Promise<boolean> {
  const { year, planSheet, name, sequence } = draft
  const others = await db
    .selectFrom('program')
    .select('id')
    .where((eb) => eb.and({ year, planSheet, name }))
    .where('sequence', 'is', sequence)
    .execute()
  return others.some(({ id }) => id !== except)
}

export function createProgram(store: Store, draft: ProgramDraft, why: Why = {}): Program {
  return programOf(store, createRow(store, 'program', { ...draft, ...understand(draft) }, why))
}

/** The words are read anew, so that what was understood never differs from what is written; what a draft leaves out stays. */
export function changeProgram(store: Store, id: number, draft: ProgramDraft, why: Why): Program {
  const { offlineHours, onlineHours } = programOf(store, id)
  changeRow(store, 'program', id, { ...draft, ...understand({ offlineHours, onlineHours, ...draft }) }, why)
  return programOf(store, id)
}

function programOf({ sqlite }: Store, id: number): Program {
  return sqlite.prepare('SELECT * FROM program WHERE id = ?').get(id) as Program
}

export async function isProgramInUse({ db }: Store, id: number): Promise<boolean> {
  return Boolean(await db.selectFrom('cohort').select('id').where('programId', '=', id).executeTakeFirst())
}

export function removeProgram(store: Store, id: number, why: Why): void {
  removeRow(store, 'program', id, why)
}

function isFound(eb: ExpressionBuilder<Schema, 'program'>, search: string) {
  const pattern = containing(search)
  return eb.or((['name', 'content', 'audience', 'code'] as const).map((column) => eb(`program.${column}`, 'like', pattern)))
}
