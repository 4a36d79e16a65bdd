import { dayOf } from '../../../shared/dates.ts'
import type { DocumentRequest } from '../../../shared/documents/request.ts'
import type { DocumentData } from '../../../shared/documents/template.ts'
import type { Store } from '../db/open.ts'
import type { DocumentSource } from '../lib/document-source.ts'
import { officeOrThrow } from '../lib/office.ts'
import { listPilePeople, nameOfPile } from '../lib/pile-people.ts'
import { valuesOf } from '../lib/values-of.ts'

/** The data page of a booklet that is made new: who it belongs to, and where the teacher has worked. */
export const bookletDataDocuments: DocumentSource = {
  gather: (store, request) =>
    gatherFor(store, request, '继续教育证书资料页', ({ stage, subject, ...teacher }, transfers) => ({
      ...teacher,
      stageAndSubject: [stage, subject].filter(Boolean).join('') || null,
      transfers: transfers.map((transfer, i) => ({ ...transfer, line: i + 1 })),
    })),
}

/** The form on which a teacher applies for hours of self-study; what is applied for is written by pen. */
export const selfStudyDocuments: DocumentSource = {
  gather: (store, request) => gatherFor(store, request, '自主研修申请表', (teacher) => ({ ...teacher, ...byPen })),
}

/** What the applicant and whoever decides on it write by pen. */
const byPen = {
  number: null,
  topic: null,
  mode: null,
  startsOn: null,
  endsOn: null,
  appliedHours: null,
  grantedHours: null,
  issuedOn: null,
} as const

type Teacher = Awaited<ReturnType<typeof listTeachers>>[number]
type Transfer = { date: string; schoolName: string; post: string | null }
type Fill = (
  teacher: Omit<Teacher, 'id'> & { teacherName: string; schoolName: string | null },
  transfers: readonly Transfer[],
) => DocumentData

async function gatherFor(store: Store, { teacherIds, schoolId }: DocumentRequest, what: string, fill: Fill) {
  if (!teacherIds && schoolId === undefined) return 'DOCUMENT_CHOICE_MISSING'
  const people = listPilePeople(store, { teacherIds, schoolId })
  if (people.length === 0) return 'NOTHING_TO_PRINT'
  const ids = people.map(({ id }) => id)
  const teachers = new Map((await listTeachers(store, ids)).map((teacher) => [teacher.id, teacher]))
  const transfers = Map.groupBy(listTransfers(store, ids), ({ teacherId }) => teacherId)
  const { centerName: issuer } = await officeOrThrow(store)
  const documents = people.flatMap((person) => {
    const teacher = teachers.get(person.id)
    if (!teacher) return []
    const { id, ...facts } = teacher
    const filled = fill({ ...facts, teacherName: person.name, schoolName: person.schoolName }, transfers.get(id) ?? [])
    const data = { issuer, issuedOn: dayOf(store.now()), ...filled }
    return [{ ...person, label: person.name, number: null, about: null, data }]
  })
  return { name: nameOfPile(people, what), documents }
}

function listTeachers({ db }: Store, ids: readonly number[]) {
  return db
    .selectFrom('teacher')
    .select([
      'id',
      'sex',
      'birthDate',
      'idNumber',
      'education',
      'professionalTitle',
      'stage',
      'subject',
      'workStartDate',
      'phone',
      'cardNumber',
    ])
    .where('id', 'in', valuesOf(ids))
    .execute()
}

/** Where each has worked since the first posting that has a date; the post is today's and stands with the last one only. */
function listTransfers({ sqlite }: Store, ids: readonly number[]): (Transfer & { teacherId: number })[] {
  const postings = sqlite
    .prepare(
      `SELECT teacherId, fromDate AS date, school.name AS schoolName, CASE WHEN toDate IS NULL THEN teacher.post END AS post
       FROM posting JOIN school ON school.id = schoolId JOIN teacher ON teacher.id = teacherId
       WHERE fromDate IS NOT NULL AND teacherId IN (SELECT value FROM json_each(?)) ORDER BY teacherId, fromDate`,
    )
    .all(JSON.stringify(ids))
  return postings as (Transfer & { teacherId: number })[]
}
