import { setImmediate } from 'node:timers/promises'
import { teacherFields } from '../../../shared/teachers/fields.ts'
import { planTeachers, type TeacherRegistry } from '../../../shared/teachers/import.ts'
import type { ExistingTeacher } from '../../../shared/teachers/import-identity.ts'
import type { TeacherValues } from '../../../shared/teachers/import-values.ts'
import { keysOfRows } from '../../../shared/teachers/keys-of-rows.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow, type Why } from '../db/write.ts'
import { readCodeBook } from '../lib/code-book.ts'
import { importKind } from '../lib/import-kind.ts'
import { listPlaces, listSchoolNames, rememberAlias } from '../lib/school-names.ts'
import { searchTextOf } from '../lib/search-text.ts'
import { listTitlesBorne } from '../lib/titles-borne.ts'
import { applyTransfer } from './store.ts'

export const teachersImport = importKind({
  kind: 'teachers',
  fields: teacherFields,

  refuse: async (store, { columns }, { options: { schoolId } }) => {
    if (columns.school !== undefined) return undefined
    if (schoolId === undefined) return { refusal: 'IMPORT_OPTION_MISSING', detail: '请选择这张表是哪所学校的。' }
    return store.sqlite.prepare('SELECT 1 FROM school WHERE id = ?').get(schoolId) ? undefined : { refusal: 'NOT_FOUND' }
  },

  gather: async (store, { rows }): Promise<TeacherRegistry> => ({
    teachers: await listMeant(store, rows),
    schools: listSchoolNames(store),
    places: listPlaces(store),
    codes: await readCodeBook(store),
  }),

  plan: planTeachers,

  apply: (store, { draft: { values, titles, schoolId, transfer, alias }, existingId }, why) => {
    if (alias) rememberAlias(store, alias, why)
    const teacherId = existingId ?? createImported(store, { values, schoolId }, why)
    if (existingId !== undefined) {
      changeRow(store, 'teacher', existingId, values.name ? { ...values, ...searchTextOf(values.name) } : values, why)
      if (transfer) applyTransfer(store, existingId, transfer, why)
    }
    for (const title of titles) createRow(store, 'title', { teacherId, ...title }, why)
  },
})

type Stored = Omit<ExistingTeacher, 'schoolId' | 'schoolName' | 'postings' | 'titles'>
type StoredPosting = ExistingTeacher['postings'][number] & { teacherId: number }

/** For so many rows a few reads of some 10 ms together; then other requests are let through. */
const rowsAtOnce = 1_000

/**
 * The teachers whom a name or a number of the sheet may mean, with their postings and titles. Where the sheet is as long as the list of all, all
 * are read: to look each of its names and numbers up takes longer.
 */
async function listMeant(store: Store, rows: Parameters<typeof keysOfRows>[0]): Promise<ExistingTeacher[]> {
  const { count } = store.sqlite.prepare('SELECT count(*) AS count FROM teacher').get() as { count: number }
  return rows.length < count ? listKeyed(store, rows) : listAll(store)
}

async function listKeyed(store: Store, rows: Parameters<typeof keysOfRows>[0]): Promise<ExistingTeacher[]> {
  const found = new Map<number, ExistingTeacher>()
  for (let first = 0; first < rows.length; first += rowsAtOnce) {
    const { names, numbers } = keysOfRows(rows.slice(first, first + rowsAtOnce))
    const teachers = store.sqlite
      .prepare(
        `SELECT * FROM teacher WHERE name IN (SELECT value FROM json_each(@names)) OR idNumber IN (SELECT value FROM json_each(@numbers))
         OR cardNumber IN (SELECT value FROM json_each(@numbers))`,
      )
      .all({ names: JSON.stringify(names), numbers: JSON.stringify(numbers) }) as Stored[]
    for (const teacher of completeAll(store, teachers)) found.set(teacher.id, teacher)
    await setImmediate()
  }
  return [...found.values()].toSorted((a, b) => a.id - b.id)
}

async function listAll(store: Store): Promise<ExistingTeacher[]> {
  const found: ExistingTeacher[] = []
  const next = store.sqlite.prepare('SELECT * FROM teacher WHERE id > ? ORDER BY id LIMIT ?')
  for (;;) {
    const teachers = next.all(found.at(-1)?.id ?? 0, rowsAtOnce) as Stored[]
    if (teachers.length === 0) return found
    found.push(...completeAll(store, teachers))
    await setImmediate()
  }
}

/** Teachers with their postings and titles. */
function completeAll(store: Store, teachers: readonly Stored[]): ExistingTeacher[] {
  const { sqlite } = store
  const schools = sqlite.prepare('SELECT id, name FROM school').all() as { id: number; name: string }[]
  const nameOf = new Map(schools.map(({ id, name }) => [id, name]))
  const ids = teachers.map(({ id }) => id)
  const titles = listTitlesBorne(store, ids)
  const postings = sqlite
    .prepare('SELECT id, teacherId, schoolId, fromDate, toDate FROM posting WHERE teacherId IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(ids)) as StoredPosting[]
  const byTeacher = Map.groupBy(postings, ({ teacherId }) => teacherId)
  return teachers.map((teacher) => {
    const own = byTeacher.get(teacher.id) ?? []
    const schoolId = own.find(({ toDate }) => toDate === null)?.schoolId ?? null
    return { ...teacher, schoolId, schoolName: nameOf.get(schoolId ?? 0) ?? null, postings: own, titles: titles.get(teacher.id) ?? [] }
  })
}

/** Every column is named, so that one statement serves rows of every filling; answers the teacher's id. */
function createImported(store: Store, { values, schoolId }: { values: TeacherValues; schoolId: number | undefined }, why: Why): number {
  const { name } = values
  if (name === undefined || schoolId === undefined) throw new Error('createImported: a new teacher needs a name and a school')
  const { pinyin, initials } = searchTextOf(name)
  const row = {
    name,
    pinyin,
    initials,
    idType: values.idType ?? '居民身份证',
    idNumber: values.idNumber ?? null,
    sex: values.sex ?? null,
    birthDate: values.birthDate ?? null,
    phone: values.phone ?? null,
    cardNumber: values.cardNumber ?? null,
    stage: values.stage ?? null,
    subject: values.subject ?? null,
    professionalTitle: values.professionalTitle ?? null,
    post: values.post ?? null,
    workStartDate: values.workStartDate ?? null,
    education: values.education ?? null,
    status: values.status ?? '在职',
    note: values.note ?? null,
  }
  const teacherId = createRow(store, 'teacher', row, why)
  createRow(store, 'posting', { teacherId, schoolId, fromDate: null, toDate: null }, why)
  return teacherId
}
