import { sql } from 'kysely'
import type { Enrolled, RosterQuery, RosterRow } from '../../../shared/cohorts/roster.ts'
import type { Store } from '../db/open.ts'
import { createRow, removeRow, type Why } from '../db/write.ts'
import { isMeantBy } from '../lib/find-teacher.ts'
import { patternOf } from '../lib/is-named.ts'
import { titlesOfTeacher } from '../lib/titles-text.ts'

const sortable = {
  name: 'teacher.pinyin',
  schoolName: 'school.sortOrder',
  stage: 'teacher.stage',
  subject: 'teacher.subject',
  post: 'teacher.post',
  title: 'title',
  finalScore: 'enrollment.finalScore',
  earnedHours: 'enrollment.earnedHours',
} as const

/** One page of a cohort's roster, by school and name. */
export async function listRoster({ db }: Store, query: RosterQuery): Promise<{ rows: RosterRow[]; total: number }> {
  let matching = db
    .selectFrom('enrollment')
    .innerJoin('teacher', 'teacher.id', 'enrollment.teacherId')
    .leftJoin('school', 'school.id', 'enrollment.schoolId')
    .where('enrollment.cohortId', '=', query.cohortId)
  if (query.result) matching = matching.where('enrollment.result', '=', query.result)
  const { search } = query
  if (search) matching = matching.where((eb) => eb.or([isMeantBy(search), eb('school.name', 'like', patternOf(search))]))
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .select(['enrollment.id', 'enrollment.teacherId', 'enrollment.result', 'enrollment.finalScore', 'enrollment.earnedHours'])
    .select(['enrollment.reasons', 'teacher.name', 'teacher.stage', 'teacher.subject', 'teacher.post'])
    .select(['teacher.cardNumber', 'school.name as schoolName', titlesOfTeacher.as('title')])
    .orderBy(sql.ref(sortable[query.sortBy as keyof typeof sortable] ?? 'school.sortOrder'), query.sortOrder)
    .orderBy('teacher.pinyin')
    .orderBy('enrollment.id')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  return { rows, total }
}

/** Puts teachers on the roster, each with the school of today; who is on it already stays as he is. The caller holds the transaction. */
export function enroll(store: Store, cohortId: number, teacherIds: readonly number[], why: Why = {}): Enrolled {
  const isThere = store.sqlite.prepare('SELECT 1 FROM enrollment WHERE cohortId = ? AND teacherId = ?')
  const currentSchool = store.sqlite.prepare('SELECT schoolId FROM posting WHERE teacherId = ? AND toDate IS NULL')
  let already = 0
  for (const teacherId of new Set(teacherIds)) {
    if (isThere.get(cohortId, teacherId)) {
      already += 1
      continue
    }
    const posting = currentSchool.get(teacherId) as { schoolId: number } | undefined
    createRow(store, 'enrollment', { cohortId, teacherId, schoolId: posting?.schoolId ?? null }, why)
  }
  const asked = new Set(teacherIds).size
  return { added: asked - already, already }
}

/** Takes a trainee off the roster, with the marks and scores entered so far; the audit trail keeps them. */
export function withdraw(store: Store, enrollmentId: number, why: Why): void {
  for (const table of ['attendance', 'score'] as const) {
    const parts = store.sqlite.prepare(`SELECT id FROM ${table} WHERE enrollmentId = ?`).all(enrollmentId) as { id: number }[]
    for (const { id } of parts) removeRow(store, table, id, why)
  }
  removeRow(store, 'enrollment', enrollmentId, why)
}

/** Which of these are not enrollments of the cohort. */
export function findStrangers(store: Store, cohortId: number, enrollmentIds: readonly number[]): number[] {
  const rows = store.sqlite.prepare('SELECT id FROM enrollment WHERE cohortId = ?').all(cohortId) as { id: number }[]
  const own = new Set(rows.map(({ id }) => id))
  return enrollmentIds.filter((id) => !own.has(id))
}
