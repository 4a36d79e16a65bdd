import { sql } from 'kysely'
import type { CertificateQuery, RegisterChoices } from '../../../shared/certificates/contract.ts'
import { type Certificate, CertificateContent, type CertificateRow } from '../../../shared/certificates/model.ts'
import type { Store } from '../db/open.ts'
import { changeRow } from '../db/write.ts'
import { isMeantBy } from '../lib/find-teacher.ts'
import { patternOf } from '../lib/is-named.ts'

const columns = [
  'certificate.id',
  'certificate.number',
  'certificate.teacherId',
  'certificate.teacherName',
  'certificate.cohortId',
  'certificate.issuedOn',
  'certificate.state',
  'school.name as schoolName',
  'cohort.name as cohortName',
] as const
const sortable = {
  number: 'certificate.id',
  teacherName: 'teacher.pinyin',
  schoolName: 'school.pinyin',
  cohortName: 'cohort.name',
  issuedOn: 'certificate.issuedOn',
  state: 'certificate.state',
} as const

/** The register. Without a wish for another order the newest issue stands first, by number within it. */
export async function listCertificates(store: Store, query: CertificateQuery): Promise<{ rows: CertificateRow[]; total: number }> {
  const { year, state, cohortId, teacherId, search } = query
  let matching = register(store)
  if (year) matching = matching.where('certificate.issuedOn', '>=', `${year}-01-01`).where('certificate.issuedOn', '<=', `${year}-12-31`)
  if (state) matching = matching.where('certificate.state', '=', state)
  if (cohortId) matching = matching.where('certificate.cohortId', '=', cohortId)
  if (teacherId) matching = matching.where('certificate.teacherId', '=', teacherId)
  if (search)
    matching = matching.where((eb) => {
      const pattern = patternOf(search)
      return eb.or([eb('certificate.number', 'like', pattern), eb('certificate.teacherName', 'like', pattern), isMeantBy(search)])
    })
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const order = sortable[query.sortBy as keyof typeof sortable]
  const sorted = order ? matching.orderBy(sql.ref(order), query.sortOrder) : matching.orderBy('certificate.issuedAt', 'desc')
  const rows = await sorted
    .select(columns)
    .orderBy('certificate.id')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  return { rows, total }
}

export async function listRegisterChoices({ db }: Store): Promise<RegisterChoices> {
  const year = sql<number>`CAST(substr(issuedOn, 1, 4) AS INTEGER)`
  const years = await db.selectFrom('certificate').select(year.as('year')).distinct().orderBy('year', 'desc').execute()
  const cohorts = await db
    .selectFrom('cohort')
    .select(['id', 'name'])
    .where('id', 'in', db.selectFrom('certificate').select('cohortId').distinct())
    .orderBy('endDate', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return { years: years.map((row) => row.year), cohorts }
}

export async function findCertificate(store: Store, id: number): Promise<Certificate | undefined> {
  const row = await register(store)
    .select(columns)
    .select([
      'certificate.enrollmentId',
      'certificate.issuedContent',
      'certificate.issuedAt',
      'certificate.voidedAt',
      'certificate.voidReason',
    ])
    .where('certificate.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { issuedContent, enrollmentId, ...certificate } = row
  const others = await store.db
    .selectFrom('certificate')
    .select(['id', 'number', 'state'])
    .where('enrollmentId', '=', enrollmentId)
    .where('id', '<>', id)
    .orderBy('id')
    .execute()
  return { ...certificate, content: CertificateContent.parse(JSON.parse(issuedContent)), others }
}

export function voidCertificate(store: Store, id: number, reason: string): void {
  changeRow(store, 'certificate', id, { state: 'void', voidedAt: store.now().toISOString(), voidReason: reason }, { reason })
}

function register({ db }: Store) {
  return db
    .selectFrom('certificate')
    .innerJoin('enrollment', 'enrollment.id', 'certificate.enrollmentId')
    .innerJoin('teacher', 'teacher.id', 'certificate.teacherId')
    .innerJoin('cohort', 'cohort.id', 'certificate.cohortId')
    .leftJoin('school', 'school.id', 'enrollment.schoolId')
}
