import type { NewTeacher } from '../../../shared/teachers/contract.ts'
import type { Posting, TeacherDetail, TeacherDraft } from '../../../shared/teachers/model.ts'
import type { TransferPlan } from '../../../shared/teachers/plan-transfer.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow, type Why } from '../db/write.ts'
import { searchTextOf } from '../lib/search-text.ts'
import { titlesOfTeacher } from '../lib/titles-text.ts'

export async function findTeacher(store: Store, id: number): Promise<TeacherDetail | undefined> {
  const row = await store.db.selectFrom('teacher').selectAll().select(titlesOfTeacher.as('title')).where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const { pinyin: _pinyin, initials: _initials, ...teacher } = row
  const postings = await listPostings(store, id)
  const current = postings.find(({ toDate }) => toDate === null)
  return { ...teacher, school: current ? { id: current.schoolId, name: current.schoolName, since: current.fromDate } : null, postings }
}

export async function findTeacherOrThrow(store: Store, id: number): Promise<TeacherDetail> {
  const teacher = await findTeacher(store, id)
  if (!teacher) throw new Error(`findTeacherOrThrow: no teacher ${id}`)
  return teacher
}

/** Newest first; the one that is open stands before all. */
function listPostings({ db }: Store, teacherId: number): Promise<Posting[]> {
  return db
    .selectFrom('posting')
    .innerJoin('school', 'school.id', 'posting.schoolId')
    .select(['posting.id', 'posting.schoolId', 'school.name as schoolName', 'posting.fromDate', 'posting.toDate'])
    .where('posting.teacherId', '=', teacherId)
    .orderBy('posting.toDate', (order) => order.desc().nullsFirst())
    .orderBy('posting.id', 'desc')
    .execute()
}

/** Which number of the draft already belongs to another teacher than `except`, and to whom. */
export async function findOwner(
  { db }: Store,
  draft: TeacherDraft,
  except?: number,
): Promise<{ column: 'idNumber' | 'cardNumber'; id: number; name: string } | undefined> {
  for (const column of ['idNumber', 'cardNumber'] as const) {
    const value = draft[column]
    if (!value) continue
    const owner = await db.selectFrom('teacher').select(['id', 'name']).where(column, '=', value).executeTakeFirst()
    if (owner && owner.id !== except) return { column, ...owner }
  }
  return undefined
}

/** Writes a teacher and the posting at the school; answers the teacher's id. */
export function createTeacher(store: Store, { teacher, schoolId, fromDate }: NewTeacher, why: Why = {}): number {
  const teacherId = createRow(store, 'teacher', { ...teacher, ...searchTextOf(teacher.name) }, why)
  createRow(store, 'posting', { teacherId, schoolId, fromDate, toDate: null }, why)
  return teacherId
}

export function changeTeacher(store: Store, id: number, draft: TeacherDraft, why: Why): void {
  changeRow(store, 'teacher', id, { ...draft, ...searchTextOf(draft.name) }, why)
}

/** Does what `planTransfer` decided. */
export function applyTransfer(store: Store, teacherId: number, plan: Extract<TransferPlan, { open: unknown }>, why: Why): void {
  if (plan.close) changeRow(store, 'posting', plan.close.postingId, { toDate: plan.close.toDate }, why)
  createRow(store, 'posting', { teacherId, ...plan.open, toDate: null }, why)
}
