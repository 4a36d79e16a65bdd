import { type AwardRequest, type AwardTerms, aboutOfTerms } from '../../../shared/certificates/award.ts'
import { issueDaysOf, refusalOfIssueDay } from '../../../shared/certificates/issue-days.ts'
import { dayOf } from '../../../shared/dates.ts'
import { maskIdNumber } from '../../../shared/teachers/mask-id-number.ts'
import type { TeacherChoice } from '../../../shared/teachers/model.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { valuesOf } from '../lib/values-of.ts'
import { gatherNumbering, type IssueGround, type NumberRefusal } from './issue-documents.ts'
import { pileOrder } from './pile-order.ts'

type AwardRefusal = 'NOT_FOUND' | 'ISSUED_TOO_EARLY' | 'ISSUED_TOO_LATE' | NumberRefusal
type Holder = { name: string }

/** No paper is dated before this: an older year is a slip of the finger. */
const earliestDay = '1990-01-01'

/** Gathers what an issue of titles, honours or appointments needs, or says why there can be none; `holders` have the same one already. */
export async function gatherAward(store: Store, request: AwardRequest): Promise<IssueGround | AwardRefusal | { holders: Holder[] }> {
  const { terms, issuedOn, teacherIds, rangeId, usesPaper } = request
  const { latest } = issueDaysOf(earliestDay, dayOf(store.now()))
  const refusal = refusalOfIssueDay(issuedOn, { earliest: earliestDay, latest })
  if (refusal) return refusal
  const people = await listRecipients(store, teacherIds)
  if (people.length < new Set(teacherIds).size) return 'NOT_FOUND'
  const holders = listHolders(store, request)
  if (holders.length > 0) return { holders }
  const numbering = await gatherNumbering(store, terms.kind, { issuedOn, programCode: null })
  if (typeof numbering === 'string') return numbering
  const { centerName: issuer } = await officeOrThrow(store)
  const drafts = people.map(({ teacherId, teacherName, schoolId }) => ({
    ...{ teacherId, schoolId, enrollmentId: null, cohortId: null },
    content: { ...terms, teacherName, issuer, issuedOn },
  }))
  return { kind: terms.kind, drafts, ...numbering, rangeId, usesPaper }
}

/** The titles that teachers have in the registry today. */
export function listTitles({ sqlite }: Store): string[] {
  const rows = sqlite.prepare("SELECT DISTINCT name FROM title WHERE state = 'valid' ORDER BY name").all()
  return (rows as { name: string }[]).map(({ name }) => name)
}

/** Who has a title in the registry and no valid certificate of it. */
export function listUncertified({ sqlite }: Store, title: string): TeacherChoice[] {
  const rows = sqlite
    .prepare(
      `SELECT teacher.id, teacher.name, teacher.status, teacher.idNumber, school.name AS schoolName FROM teacher
       LEFT JOIN posting ON posting.teacherId = teacher.id AND posting.toDate IS NULL LEFT JOIN school ON school.id = posting.schoolId
       WHERE teacher.id IN (SELECT teacherId FROM title WHERE name = @title AND state = 'valid') AND NOT EXISTS (SELECT 1 FROM certificate
         WHERE certificate.teacherId = teacher.id AND certificate.kind = 'title' AND certificate.state = 'issued' AND certificate.about = @title)
       ORDER BY school.sortOrder IS NULL, school.sortOrder, school.id, teacher.pinyin, teacher.id`,
    )
    .all({ title }) as (Omit<TeacherChoice, 'maskedId'> & { idNumber: string | null })[]
  return rows.map(({ idNumber, ...choice }) => ({ ...choice, maskedId: idNumber && maskIdNumber(idNumber) }))
}

function listRecipients({ db }: Store, ids: readonly number[]) {
  return db
    .selectFrom('teacher')
    .leftJoin('posting', (join) => join.onRef('posting.teacherId', '=', 'teacher.id').on('posting.toDate', 'is', null))
    .leftJoin('school', 'school.id', 'posting.schoolId')
    .select(['teacher.id as teacherId', 'teacher.name as teacherName', 'school.id as schoolId'])
    .where('teacher.id', 'in', valuesOf(ids))
    .orderBy(pileOrder)
    .execute()
}

/** A title is certified once; an honour or an appointment may come again, but not twice on one day. */
function listHolders({ sqlite }: Store, { terms, issuedOn, teacherIds }: AwardRequest): Holder[] {
  return sqlite
    .prepare(
      `SELECT DISTINCT teacherName AS name FROM certificate WHERE kind = ? AND about = ? AND state = 'issued'
         AND teacherId IN (SELECT value FROM json_each(?)) AND (kind = 'title' OR issuedOn = ?) ORDER BY id`,
    )
    .all(terms.kind, aboutOfTerms(terms satisfies AwardTerms), JSON.stringify(teacherIds), issuedOn) as Holder[]
}
