import type { Mark, MarkEntry, ScoreEntry, Sheet, SheetLine } from '../../../shared/cohorts/sheet.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow, removeRow, type Why } from '../db/write.ts'
import { listComponents } from './scheme-store.ts'
import { listSessions } from './session-store.ts'

/** Sessions, scheme, and every trainee's marks and scores: one query each, whatever the size of the cohort. */
export async function readSheet(store: Store, cohortId: number): Promise<Sheet> {
  const { db } = store
  const sessions = await listSessions(store, cohortId)
  const components = await listComponents(store, cohortId)
  const trainees = await db
    .selectFrom('enrollment')
    .innerJoin('teacher', 'teacher.id', 'enrollment.teacherId')
    .leftJoin('school', 'school.id', 'enrollment.schoolId')
    .select(['enrollment.id as enrollmentId', 'enrollment.teacherId', 'teacher.name', 'school.name as schoolName'])
    .where('enrollment.cohortId', '=', cohortId)
    .orderBy('school.sortOrder')
    .orderBy('teacher.pinyin')
    .orderBy('enrollment.id')
    .execute()
  const lines = trainees.map((trainee): SheetLine => ({ ...trainee, marks: sessions.map(() => null), points: components.map(() => null) }))
  fillMarks(store, cohortId, { sessions, components, lines })
  fillPoints(store, cohortId, { sessions, components, lines })
  return { sessions, components, lines }
}

export function writeMarks(store: Store, entries: readonly MarkEntry[], why: Why = {}): void {
  const find = store.sqlite.prepare('SELECT id FROM attendance WHERE sessionId = ? AND enrollmentId = ?')
  for (const { sessionId, enrollmentId, mark } of entries) {
    const there = find.get(sessionId, enrollmentId) as { id: number } | undefined
    if (mark === null) there && removeRow(store, 'attendance', there.id, why)
    else if (there) changeRow(store, 'attendance', there.id, { mark }, why)
    else createRow(store, 'attendance', { sessionId, enrollmentId, mark }, why)
  }
}

export function writeScores(store: Store, entries: readonly ScoreEntry[], why: Why = {}): void {
  const find = store.sqlite.prepare('SELECT id FROM score WHERE enrollmentId = ? AND componentId = ?')
  for (const { enrollmentId, componentId, points } of entries) {
    const there = find.get(enrollmentId, componentId) as { id: number } | undefined
    if (points === null) there && removeRow(store, 'score', there.id, why)
    else if (there) changeRow(store, 'score', there.id, { points }, why)
    else createRow(store, 'score', { enrollmentId, componentId, points }, why)
  }
}

function fillMarks({ sqlite }: Store, cohortId: number, { sessions, lines }: Sheet): void {
  const sql = `SELECT enrollmentId, sessionId, mark FROM attendance
    WHERE enrollmentId IN (SELECT id FROM enrollment WHERE cohortId = ?)`
  const rows = sqlite.prepare(sql).all(cohortId) as { enrollmentId: number; sessionId: number; mark: Mark }[]
  const column = new Map(sessions.map(({ id }, i) => [id, i]))
  const byEnrollment = new Map(lines.map((line) => [line.enrollmentId, line]))
  for (const { enrollmentId, sessionId, mark } of rows) place(byEnrollment.get(enrollmentId)?.marks, column.get(sessionId), mark)
}

function fillPoints({ sqlite }: Store, cohortId: number, { components, lines }: Sheet): void {
  const sql = `SELECT enrollmentId, componentId, points FROM score
    WHERE enrollmentId IN (SELECT id FROM enrollment WHERE cohortId = ?)`
  const rows = sqlite.prepare(sql).all(cohortId) as { enrollmentId: number; componentId: number; points: number }[]
  const column = new Map(components.map(({ id }, i) => [id, i]))
  const byEnrollment = new Map(lines.map((line) => [line.enrollmentId, line]))
  for (const { enrollmentId, componentId, points } of rows) place(byEnrollment.get(enrollmentId)?.points, column.get(componentId), points)
}

function place<Value>(cells: Value[] | undefined, at: number | undefined, value: Value): void {
  if (!cells || at === undefined) throw new Error('place: an entry without its line or column')
  cells[at] = value
}
