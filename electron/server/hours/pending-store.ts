import { keyOfEntry } from '../../../shared/hours/import.ts'
import type { WrittenEntry } from '../../../shared/hours/import-entries.ts'
import type { PendingHours, PendingQuery, PendingState } from '../../../shared/hours/pending.ts'
import { keyOfWho, openFinder, type Who } from '../../../shared/teachers/find-in-row.ts'
import { maskIdNumber } from '../../../shared/teachers/mask-id-number.ts'
import type { TeacherChoice } from '../../../shared/teachers/model.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow } from '../db/write.ts'
import { containing } from '../lib/like.ts'
import { listTeachersMeant } from '../lib/listed-teachers.ts'
import { listSchoolNames } from '../lib/school-names.ts'
import { listStanding } from './standing.ts'

/** A row as it is kept. */
export type StoredPending = Who &
  WrittenEntry & {
    id: number
    batchId: number
    state: PendingState
    teacherId: number | null
    entryId: number | null
    reason: string | null
  }

/** Rows under some names that wait or were matched; what was dismissed may come in again. */
export function listUnderNames({ sqlite }: Store, names: readonly string[]): StoredPending[] {
  return sqlite
    .prepare(`SELECT * FROM pendingHours WHERE state <> 'dismissed' AND name IN (SELECT value FROM json_each(?)) ORDER BY id`)
    .all(JSON.stringify(names)) as StoredPending[]
}

export async function listPending(
  store: Store,
  { state, search, page, pageSize }: PendingQuery,
): Promise<{ rows: PendingHours[]; total: number }> {
  let matching = store.db.selectFrom('pendingHours').where('pendingHours.state', '=', state)
  if (search)
    matching = matching.where((eb) =>
      eb.or([eb('pendingHours.name', 'like', containing(search)), eb('school', 'like', containing(search))]),
    )
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const stored = await matching
    .leftJoin('teacher', 'teacher.id', 'pendingHours.teacherId')
    .selectAll('pendingHours')
    .select('teacher.name as teacherName')
    .orderBy('pendingHours.name')
    .orderBy('pendingHours.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const rows = stored as (StoredPending & { teacherName: string | null })[]
  const proposed = state === 'waiting' ? proposeFor(store, rows) : new Map<number, TeacherChoice>()
  return { rows: rows.map((row) => toPending(row, proposed.get(row.id))), total }
}

/** Row → the teacher it surely means by now, by ID number, card number, or name and school. */
export function proposeFor(store: Store, rows: readonly StoredPending[]): Map<number, TeacherChoice> {
  const names = rows.map(({ name }) => name)
  const numbers = rows.flatMap(({ idNumber, cardNumber }) => [idNumber, cardNumber]).filter((number) => number !== null)
  const teachers = listTeachersMeant(store, { names, numbers })
  const find = openFinder({ teachers, schools: listSchoolNames(store) }, {})
  const choices = new Map(teachers.map(({ choice }) => [choice.id, choice]))
  return new Map(
    rows.flatMap((row) => {
      const found = find(row)
      const choice = found.kind === 'found' ? choices.get(found.teacherId) : undefined
      return choice ? [[row.id, choice] as const] : []
    }),
  )
}

export function listWaiting({ sqlite }: Store): StoredPending[] {
  return sqlite.prepare(`SELECT * FROM pendingHours WHERE state = 'waiting' ORDER BY id`).all() as StoredPending[]
}

export function findPending({ sqlite }: Store, id: number): StoredPending | undefined {
  return sqlite.prepare('SELECT * FROM pendingHours WHERE id = ?').get(id) as StoredPending | undefined
}

/** Everything that waits under the same written person. */
export function listOfSamePerson(store: Store, row: StoredPending): StoredPending[] {
  return listWaiting(store).filter((other) => other.name === row.name && keyOfWho(other) === keyOfWho(row))
}

/** Makes a row an entry of the teacher's ledger, of the batch it came with; an entry that is there already is not doubled. */
export function matchPending(store: Store, row: StoredPending, teacherId: number): void {
  const { batchId, category, date, hours, description } = row
  const entry = { category, date, hours, description }
  const there = listStanding(store, [teacherId]).find((other) => keyOfEntry(teacherId, other) === keyOfEntry(teacherId, entry))
  const why = { reason: '待匹配的学时找到了老师', batchId }
  const enteredAt = store.now().toISOString()
  const entryId = there?.id ?? createRow(store, 'hoursEntry', { teacherId, ...entry, batchId, source: 'import', enteredAt }, why)
  changeRow(store, 'pendingHours', row.id, { state: 'matched', teacherId, entryId }, why)
}

export function dismissPending(store: Store, row: StoredPending, reason: string): void {
  changeRow(store, 'pendingHours', row.id, { state: 'dismissed', reason }, { reason })
}

function toPending(
  { idNumber, cardNumber: _card, entryId: _entry, ...row }: StoredPending & { teacherName: string | null },
  proposed: TeacherChoice | undefined,
): PendingHours {
  return { ...row, maskedId: idNumber && maskIdNumber(idNumber), proposed: proposed ?? null }
}
