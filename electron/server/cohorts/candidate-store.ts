import { sql } from 'kysely'
import type { CandidateChoices, CandidateFilter, CandidateQuery, CandidateRow } from '../../../shared/cohorts/roster.ts'
import type { Db, Store } from '../db/open.ts'
import { isMeantBy } from '../lib/find-teacher.ts'
import { titlesOfTeacher } from '../lib/titles-text.ts'
import { valuesOf } from '../lib/values-of.ts'

const sortable = {
  name: 'teacher.pinyin',
  schoolName: 'school.sortOrder',
  stage: 'teacher.stage',
  subject: 'teacher.subject',
  post: 'teacher.post',
  title: 'title',
  status: 'teacher.status',
} as const

/** One page of the teachers who match, how many there are, and how many of them are on the cohort's roster already. */
export async function listCandidates(
  { db }: Store,
  query: CandidateQuery,
): Promise<{ rows: CandidateRow[]; total: number; enrolled: number }> {
  const matching = matchingTeachers(db, query)
  const isEnrolled = sql<number>`EXISTS (SELECT 1 FROM enrollment WHERE enrollment.teacherId = teacher.id AND cohortId = ${query.cohortId})`
  const counts = await matching
    .select((eb) => [eb.fn.countAll<number>().as('total'), sql<number>`coalesce(sum(${isEnrolled}), 0)`.as('enrolled')])
    .executeTakeFirstOrThrow()
  const rows = await matching
    .select(['teacher.id', 'teacher.name', 'teacher.stage', 'teacher.subject', 'teacher.post', 'teacher.status'])
    .select(['school.name as schoolName', titlesOfTeacher.as('title'), isEnrolled.as('isEnrolled')])
    .orderBy(sql.ref(sortable[query.sortBy as keyof typeof sortable] ?? 'school.sortOrder'), query.sortOrder)
    .orderBy('teacher.pinyin')
    .orderBy('teacher.id')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  return { ...counts, rows: rows.map((row) => ({ ...row, isEnrolled: row.isEnrolled === 1 })) }
}

export async function idsMatching({ db }: Store, filter: CandidateFilter): Promise<number[]> {
  const rows = await matchingTeachers(db, filter).select('teacher.id').orderBy('school.sortOrder').orderBy('teacher.pinyin').execute()
  return rows.map(({ id }) => id)
}

/** What stands in the teachers' columns today. */
export async function listCandidateChoices(store: Store): Promise<CandidateChoices> {
  const [stages, subjects, posts, statuses] = await Promise.all(
    (['stage', 'subject', 'post', 'status'] as const).map((column) => distinctValues(store, column)),
  )
  return { stages: stages ?? [], subjects: subjects ?? [], posts: posts ?? [], titles: await validTitles(store), statuses: statuses ?? [] }
}

async function validTitles({ db }: Store): Promise<string[]> {
  const rows = await db
    .selectFrom('title')
    .select('name')
    .where('state', '=', 'valid')
    .groupBy('name')
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .orderBy('name')
    .execute()
  return rows.map(({ name }) => name)
}

async function distinctValues({ db }: Store, column: 'stage' | 'subject' | 'post' | 'status'): Promise<string[]> {
  const rows = await db
    .selectFrom('teacher')
    .select(column)
    .where(column, 'is not', null)
    .groupBy(column)
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .execute()
  return rows.flatMap((row) => (Object.values(row) as (string | null)[]).filter((value) => value !== null))
}

function matchingTeachers(db: Db, filter: CandidateFilter) {
  const lists = [
    ['posting.schoolId', filter.schoolIds],
    ['teacher.stage', filter.stages],
    ['teacher.subject', filter.subjects],
    ['teacher.post', filter.posts],
    ['teacher.status', filter.statuses],
  ] as const
  let matching = db
    .selectFrom('teacher')
    .leftJoin('posting', (join) => join.onRef('posting.teacherId', '=', 'teacher.id').on('posting.toDate', 'is', null))
    .leftJoin('school', 'school.id', 'posting.schoolId')
  for (const [column, values] of lists) {
    if (values.length > 0) matching = matching.where(sql.ref(column), 'in', valuesOf<string | number>(values))
  }
  if (filter.titles.length > 0) matching = matching.where('teacher.id', 'in', bearersOf(db, filter.titles))
  return filter.search ? matching.where(isMeantBy(filter.search)) : matching
}

function bearersOf(db: Db, names: readonly string[]) {
  return db.selectFrom('title').select('title.teacherId').where('title.state', '=', 'valid').where('title.name', 'in', valuesOf(names))
}
