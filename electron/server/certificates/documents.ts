import { readContent } from '../../../shared/certificates/content.ts'
import { type CertificateKind, certificateKinds } from '../../../shared/certificates/kinds.ts'
import { printedDataOf } from '../../../shared/certificates/printed-data.ts'
import type { DocumentRequest } from '../../../shared/documents/request.ts'
import type { Store } from '../db/open.ts'
import type { DocumentSource, GatheredDocument } from '../lib/document-source.ts'
import { valuesOf } from '../lib/values-of.ts'

/** Certificates of a kind that were issued, as they were issued: the valid ones of a cohort, of a year and school, or those that were ticked. */
export function certificateDocuments(kind: CertificateKind): DocumentSource {
  return {
    gather: async (store, request) => {
      const { cohortId, certificateIds, year } = request
      if (cohortId === undefined && certificateIds === undefined && year === undefined) return 'DOCUMENT_CHOICE_MISSING'
      const rows = await listIssued(store, kind, request)
      return rows.length > 0 ? { name: nameOf(kind, rows, request), documents: rows.map(documentOf) } : 'NOTHING_TO_PRINT'
    },

    objections: ({ sqlite }, ids) => {
      const rows = sqlite
        .prepare("SELECT id, voidReason FROM certificate WHERE state = 'void' AND id IN (SELECT value FROM json_each(?))")
        .all(JSON.stringify(ids)) as { id: number; voidReason: string }[]
      return new Map(rows.map(({ id, voidReason }) => [id, `证书已作废：${voidReason}`]))
    },
  }
}

type Issued = Awaited<ReturnType<typeof listIssued>>[number]

function listIssued({ db }: Store, kind: CertificateKind, { cohortId, certificateIds, year, schoolId }: DocumentRequest) {
  let wanted = db
    .selectFrom('certificate')
    .innerJoin('teacher', 'teacher.id', 'certificate.teacherId')
    .leftJoin('cohort', 'cohort.id', 'certificate.cohortId')
    .leftJoin('school', 'school.id', 'certificate.schoolId')
    .where('certificate.state', '=', 'issued')
    .where('certificate.kind', '=', kind)
  if (cohortId !== undefined) wanted = wanted.where('certificate.cohortId', '=', cohortId)
  if (year !== undefined) wanted = wanted.where('certificate.issuedOn', '>=', `${year}-01-01`).where('issuedOn', '<=', `${year}-12-31`)
  if (schoolId !== undefined) wanted = wanted.where('certificate.schoolId', '=', schoolId)
  if (certificateIds !== undefined) wanted = wanted.where('certificate.id', 'in', valuesOf(certificateIds))
  return wanted
    .select(['certificate.id', 'certificate.kind', 'certificate.number', 'certificate.teacherName', 'certificate.verificationCode'])
    .select(['layoutId', 'layoutVersion', 'issuedContent'])
    .select(['school.name as schoolName', 'school.sortOrder as schoolOrder', 'teacher.pinyin', 'teacher.cardNumber'])
    .select('cohort.name as cohortName')
    .orderBy('certificate.id')
    .execute()
}

function documentOf(issued: Issued): GatheredDocument {
  const { id, kind, number, teacherName, verificationCode, layoutId, layoutVersion, issuedContent } = issued
  const { schoolName, schoolOrder, pinyin, cardNumber } = issued
  return {
    ...{ label: teacherName, number, schoolName, schoolOrder, pinyin, cardNumber },
    about: { subject: 'certificate', subjectId: id },
    layout: { id: layoutId, version: layoutVersion },
    data: printedDataOf(readContent(kind, issuedContent), verificationCode),
  }
}

/** By the cohort, the year and school, or how many they are. */
function nameOf(kind: CertificateKind, rows: readonly Issued[], { year, schoolId }: DocumentRequest): string {
  const cohorts = new Set(rows.map(({ cohortName }) => cohortName))
  const [first] = rows
  const school = schoolId === undefined ? '' : (first?.schoolName ?? '')
  if (cohorts.size === 1 && first?.cohortName) return `${first.cohortName} ${certificateKinds[kind]}`
  return `${year === undefined ? `${rows.length} 张` : `${year} 年`}${school} ${certificateKinds[kind]}`
}
