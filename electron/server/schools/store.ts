import { sql } from 'kysely'
import { s0RuleSet } from '../../../shared/rules/presets/s0.ts'
import type { SchoolChoice, SchoolQuery } from '../../../shared/schools/contract.ts'
import type { School, SchoolDraft, SchoolRow } from '../../../shared/schools/model.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow, removeRow, type Why } from '../db/write.ts'
import { isNamed, patternOf } from '../lib/is-named.ts'
import { searchTextOf } from '../lib/search-text.ts'

const columns = ['school.id', 'school.code', 'school.name', 'school.kind', 'school.area', 'school.centralSchool', 'school.note'] as const
const sortable = {
  name: 'school.pinyin',
  code: 'school.code',
  kind: 'school.kind',
  area: 'school.area',
  teacherCount: 'teacherCount',
} as const
/** Who is posted to the school today and has not left (retired, moved away …); a posting outlives its teacher's work. */
const teacherCount = sql<number>`(SELECT count(*) FROM posting JOIN teacher ON teacher.id = posting.teacherId
  WHERE posting.schoolId = school.id AND posting.toDate IS NULL AND teacher.status NOT IN (${sql.join(s0RuleSet.leftStatuses)}))`.as(
  'teacherCount',
)

export async function listSchools({ db }: Store, query: SchoolQuery): Promise<{ rows: SchoolRow[]; total: number }> {
  let matching = db.selectFrom('school')
  if (query.area) matching = matching.where('school.area', '=', query.area)
  if (query.kind) matching = matching.where('school.kind', '=', query.kind)
  const { search } = query
  if (search) matching = matching.where((eb) => eb.or([isNamed('school', search), eb('school.code', 'like', patternOf(search))]))
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const order = sortable[query.sortBy as keyof typeof sortable] ?? 'school.sortOrder'
  const rows = await matching
    .select(columns)
    .select(teacherCount)
    .orderBy(sql.ref(order), query.sortOrder)
    .orderBy('school.id')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  return { rows, total }
}

export function listSchoolChoices({ db }: Store): Promise<SchoolChoice[]> {
  return db.selectFrom('school').select(['id', 'name', 'pinyin', 'initials']).orderBy('sortOrder').orderBy('id').execute()
}

export async function findSchool({ db }: Store, id: number): Promise<(SchoolRow & { aliases: string[] }) | undefined> {
  const school = await db.selectFrom('school').select(columns).select(teacherCount).where('school.id', '=', id).executeTakeFirst()
  if (!school) return undefined
  const aliases = await db.selectFrom('schoolAlias').select('alias').where('schoolId', '=', id).orderBy('alias').execute()
  return { ...school, aliases: aliases.map(({ alias }) => alias) }
}

/** Which of `name` and `code` already belongs to another school than `except`. */
export async function findTaken({ db }: Store, draft: SchoolDraft, except?: number): Promise<'name' | 'code' | undefined> {
  for (const column of ['name', 'code'] as const) {
    const value = draft[column]
    if (!value) continue
    const other = await db.selectFrom('school').select('id').where(column, '=', value).executeTakeFirst()
    if (other && other.id !== except) return column
  }
  return undefined
}

export function createSchool(store: Store, draft: SchoolDraft, why: Why = {}): School {
  const last = store.sqlite.prepare('SELECT coalesce(max(sortOrder), 0) AS value FROM school').get() as { value: number }
  const id = createRow(store, 'school', { ...draft, ...searchTextOf(draft.name, 'place'), sortOrder: last.value + 1 }, why)
  return { ...draft, id }
}

export function changeSchool(store: Store, id: number, draft: SchoolDraft, why: Why): void {
  changeRow(store, 'school', id, { ...draft, ...searchTextOf(draft.name, 'place') }, why)
}

/** True while a teacher, a base or anything else still refers to the school. */
export async function isSchoolInUse({ db }: Store, id: number): Promise<boolean> {
  const posting = await db.selectFrom('posting').select('id').where('schoolId', '=', id).executeTakeFirst()
  const base = await db.selectFrom('base').select('id').where('schoolId', '=', id).executeTakeFirst()
  const enrollment = await db.selectFrom('enrollment').select('id').where('schoolId', '=', id).executeTakeFirst()
  return Boolean(posting ?? base ?? enrollment)
}

export function removeSchool(store: Store, id: number, why: Why): void {
  const aliases = store.sqlite.prepare('SELECT id FROM schoolAlias WHERE schoolId = ?').all(id) as { id: number }[]
  for (const alias of aliases) removeRow(store, 'schoolAlias', alias.id, why)
  removeRow(store, 'school', id, why)
}
