import { type SelectQueryBuilder, sql } from 'kysely'
import type { TeacherQuery } from '../../../shared/teachers/contract.ts'
import { maskIdNumber } from '../../../shared/teachers/mask-id-number.ts'
import type { TeacherRow } from '../../../shared/teachers/model.ts'
import type { Db, Store } from '../db/open.ts'
import type { Schema } from '../db/schema.ts'
import { isMeantBy } from '../lib/find-teacher.ts'
import { titlesOfTeacher } from '../lib/titles-text.ts'
import { teachersAtSchools } from './current-school.ts'

const columns = [
  'teacher.id',
  'teacher.name',
  'teacher.idNumber',
  'teacher.sex',
  'teacher.cardNumber',
  'teacher.stage',
  'teacher.subject',
  'teacher.professionalTitle',
  'teacher.post',
  'teacher.workStartDate',
  'teacher.education',
  'teacher.status',
  'school.id as schoolId',
  'school.name as schoolName',
] as const

const sortable = {
  name: 'teacher.pinyin',
  schoolName: 'school.pinyin',
  sex: 'teacher.sex',
  cardNumber: 'teacher.cardNumber',
  stage: 'teacher.stage',
  subject: 'teacher.subject',
  professionalTitle: 'teacher.professionalTitle',
  post: 'teacher.post',
  workStartDate: 'teacher.workStartDate',
  education: 'teacher.education',
  title: 'title',
  status: 'teacher.status',
} as const

type Matching = SelectQueryBuilder<Schema, 'teacher', object>

/** One page of teachers. The page's ids are found first, so that schools are looked up for its rows alone, however far one pages. */
export async function listTeachers({ db }: Store, query: TeacherQuery): Promise<{ rows: TeacherRow[]; total: number }> {
  const matching = teachersMatching(db, query)
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await teachersAtSchools(db)
    .select(columns)
    .select(titlesOfTeacher.as('title'))
    .where('teacher.id', 'in', pageOfIds(matching, query))
    .orderBy(expressionOf(orderOf(query)), query.sortOrder)
    .orderBy('teacher.id', query.sortOrder)
    .execute()
  return { rows: rows.map(({ idNumber, ...row }) => ({ ...row, maskedId: idNumber && maskIdNumber(idNumber) })), total }
}

function teachersMatching(db: Db, { search, schoolId, stage, post, status }: TeacherQuery): Matching {
  let matching: Matching = db.selectFrom('teacher')
  if (schoolId !== undefined) matching = matching.where('teacher.id', 'in', idsAt(db, schoolId))
  if (stage) matching = matching.where('teacher.stage', '=', stage)
  if (post) matching = matching.where('teacher.post', '=', post)
  if (status) matching = matching.where('teacher.status', '=', status)
  if (search) matching = matching.where(isMeantBy(search))
  return matching
}

function idsAt(db: Db, schoolId: number) {
  return db.selectFrom('posting').select('posting.teacherId').where('posting.schoolId', '=', schoolId).where('posting.toDate', 'is', null)
}

function pageOfIds(matching: Matching, query: TeacherQuery) {
  const order = orderOf(query)
  const joined = order.startsWith('school.')
    ? matching
        .leftJoin('posting', (join) => join.onRef('posting.teacherId', '=', 'teacher.id').on('posting.toDate', 'is', null))
        .leftJoin('school', 'school.id', 'posting.schoolId')
    : matching
  return (joined as Matching)
    .select('teacher.id')
    .orderBy(expressionOf(order), query.sortOrder)
    .orderBy('teacher.id', query.sortOrder)
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
}

/** Titles are rows of their own; everything else is a column. */
function expressionOf(order: string) {
  return order === 'title' ? titlesOfTeacher : sql.ref(order)
}

function orderOf(query: TeacherQuery): string {
  return sortable[query.sortBy as keyof typeof sortable] ?? sortable.name
}
