import type { DocumentData } from '../../../shared/documents/template.ts'
import type { DocumentSource } from '../lib/document-source.ts'
import { valuesOf } from '../lib/values-of.ts'

/** Certificates that were issued, as they were issued: a cohort's valid ones, or chosen ones. */
export const completionDocuments: DocumentSource = {
  gather: async ({ db }, { cohortId, certificateIds }) => {
    if (cohortId === undefined && certificateIds === undefined) return 'DOCUMENT_CHOICE_MISSING'
    let wanted = db
      .selectFrom('certificate')
      .innerJoin('teacher', 'teacher.id', 'certificate.teacherId')
      .innerJoin('enrollment', 'enrollment.id', 'certificate.enrollmentId')
      .innerJoin('cohort', 'cohort.id', 'certificate.cohortId')
      .leftJoin('school', 'school.id', 'enrollment.schoolId')
      .where('certificate.state', '=', 'issued')
    if (cohortId !== undefined) wanted = wanted.where('certificate.cohortId', '=', cohortId)
    if (certificateIds !== undefined) wanted = wanted.where('certificate.id', 'in', valuesOf(certificateIds))
    const rows = await wanted
      .select(['certificate.id', 'certificate.number', 'certificate.teacherName', 'layoutId', 'layoutVersion', 'issuedContent'])
      .select(['school.name as schoolName', 'school.sortOrder as schoolOrder', 'teacher.pinyin', 'teacher.cardNumber'])
      .select('cohort.name as cohortName')
      .orderBy('certificate.id')
      .execute()
    const [first] = rows
    if (!first) return 'NOTHING_TO_PRINT'
    const cohorts = new Set(rows.map(({ cohortName }) => cohortName))
    return {
      name: `${cohorts.size === 1 ? first.cohortName : `${cohorts.size} 个班次`} 结业证书`,
      documents: rows.map(
        ({ id, number, teacherName, schoolName, schoolOrder, pinyin, cardNumber, layoutId, layoutVersion, issuedContent }) => ({
          ...{ label: teacherName, number, schoolName, schoolOrder, pinyin, cardNumber },
          about: { subject: 'certificate' as const, subjectId: id },
          layout: { id: layoutId, version: layoutVersion },
          data: JSON.parse(issuedContent) as DocumentData,
        }),
      ),
    }
  },

  objections: ({ sqlite }, ids) => {
    const rows = sqlite
      .prepare("SELECT id, voidReason FROM certificate WHERE state = 'void' AND id IN (SELECT value FROM json_each(?))")
      .all(JSON.stringify(ids)) as { id: number; voidReason: string }[]
    return new Map(rows.map(({ id, voidReason }) => [id, `证书已作废：${voidReason}`]))
  },
}
