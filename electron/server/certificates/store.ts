import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { readContent } from '../../../shared/certificates/content.ts'
import type { CertificateQuery, RegisterChoices } from '../../../shared/certificates/contract.ts'
import type { Certificate, CertificateRow } from '../../../shared/certificates/model.ts'
import { readProof } from '../../../shared/verification/code.ts'
import type { Store } from '../db/open.ts'
import { changeRow } from '../db/write.ts'
import { isMeantBy } from '../lib/find-teacher.ts'
import { patternOf } from '../lib/is-named.ts'

const paper = sql<string | null>`paperPack.prefix || printf('%0*d', paperPack.digits, paperSheet.paperNumber)`
/** A completion is known by its cohort, other documents by what they are for. */
const about = sql<string>`coalesce(cohort.name, certificate.about)`
const columns = [
  'certificate.id',
  'certificate.kind',
  'certificate.number',
  'certificate.teacherId',
  'certificate.teacherName',
  'certificate.cohortId',
  'certificate.issuedOn',
  'certificate.state',
  'school.name as schoolName',
  'replacement.number as replacedBy',
] as const
const sortable = {
  number: 'certificate.id',
  kind: 'certificate.kind',
  teacherName: 'teacher.pinyin',
  schoolName: 'school.pinyin',
  about: 'cohort.name',
  issuedOn: 'certificate.issuedOn',
  state: 'certificate.state',
} as const

/** The register. Without a wish for another order the newest issue stands first, by number within it. */
export async function listCertificates(store: Store, query: CertificateQuery): Promise<{ rows: CertificateRow[]; total: number }> {
  const { year, kind, state, cohortId, teacherId, search } = query
  let matching = register(store)
  if (year) matching = matching.where('certificate.issuedOn', '>=', `${year}-01-01`).where('certificate.issuedOn', '<=', `${year}-12-31`)
  if (kind) matching = matching.where('certificate.kind', '=', kind)
  if (state) matching = matching.where('certificate.state', '=', state)
  if (cohortId) matching = matching.where('certificate.cohortId', '=', cohortId)
  if (teacherId) matching = matching.where('certificate.teacherId', '=', teacherId)
  if (search) matching = matching.where(isFoundBy(search))
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const order = sortable[query.sortBy as keyof typeof sortable]
  const sorted = order ? matching.orderBy(sql.ref(order), query.sortOrder) : matching.orderBy('certificate.issuedAt', 'desc')
  const rows = await sorted
    .select([...columns, about.as('about'), paper.as('paperNumber')])
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
    .select([...columns, about.as('about'), paper.as('paperNumber'), 'replacement.id as replacementId'])
    .select(['certificate.enrollmentId', 'certificate.issuedContent', 'certificate.issuedAt', 'certificate.verificationCode'])
    .select(['certificate.voidedAt', 'certificate.voidReason'])
    .select(['certificate.replacesId', 'certificate.reissueReason', 'certificate.reissueNote'])
    .where('certificate.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { issuedContent, enrollmentId, replacesId, reissueReason, reissueNote, replacementId, ...certificate } = row
  const replaced = replacesId && (await numberOf(store, replacesId))
  return {
    ...certificate,
    content: readContent(row.kind, issuedContent),
    replaces: replaced && reissueReason ? { ...replaced, reason: reissueReason, note: reissueNote } : null,
    replacement: replacementId && row.replacedBy ? { id: replacementId, number: row.replacedBy } : null,
    others: await listOthers(store, id, enrollmentId),
  }
}

export function voidCertificate(store: Store, id: number, reason: string): void {
  changeRow(store, 'certificate', id, { state: 'void', voidedAt: store.now().toISOString(), voidReason: reason }, { reason })
}

/** Found by number, name as issued and as it is now, pinyin, what it is for, verification code, and the number of its paper. */
function isFoundBy(search: string): RawBuilder<SqlBool> {
  const pattern = patternOf(search)
  const { code = '' } = readProof(search)
  return sql<SqlBool>`(certificate.number LIKE ${pattern} OR certificate.teacherName LIKE ${pattern} OR certificate.about LIKE ${pattern}
    OR cohort.name LIKE ${pattern} OR certificate.verificationCode = ${code} OR ${paper} LIKE ${pattern} OR ${isMeantBy(search)})`
}

function numberOf({ db }: Store, id: number) {
  return db.selectFrom('certificate').select(['id', 'number']).where('id', '=', id).executeTakeFirst()
}

async function listOthers({ db }: Store, id: number, enrollmentId: number | null): Promise<Certificate['others']> {
  if (enrollmentId === null) return []
  return db
    .selectFrom('certificate')
    .select(['id', 'number', 'state'])
    .where('enrollmentId', '=', enrollmentId)
    .where('id', '<>', id)
    .orderBy('id')
    .execute()
}

function register({ db }: Store) {
  return db
    .selectFrom('certificate')
    .innerJoin('teacher', 'teacher.id', 'certificate.teacherId')
    .leftJoin('cohort', 'cohort.id', 'certificate.cohortId')
    .leftJoin('school', 'school.id', 'certificate.schoolId')
    .leftJoin('certificate as replacement', 'replacement.replacesId', 'certificate.id')
    .leftJoin('paperSheet', (join) => join.onRef('paperSheet.certificateId', '=', 'certificate.id').on('paperSheet.state', '=', 'used'))
    .leftJoin('paperPack', 'paperPack.id', 'paperSheet.packId')
}
