import type { Issuable, IssueRequest } from '../../../shared/certificates/contract.ts'
import { issueDaysOf, refusalOfIssueDay } from '../../../shared/certificates/issue-days.ts'
import { dayOf } from '../../../shared/dates.ts'
import type { Store } from '../db/open.ts'
import { gatherNumbering, type IssueGround, type NumberRefusal } from './issue-documents.ts'
import { pileOrder } from './pile-order.ts'

type IssueRefusal = 'NOT_FOUND' | 'COHORT_NOT_COMPLETED' | 'NOTHING_TO_ISSUE' | 'ISSUED_TOO_EARLY' | 'ISSUED_TOO_LATE' | NumberRefusal

export async function findIssuable(store: Store, cohortId: number): Promise<Issuable | undefined> {
  const cohort = await findCohort(store, cohortId)
  if (!cohort) return undefined
  const people = cohort.state === 'completed' ? await listRecipients(store, cohortId) : []
  const counts = await countByState(store, cohortId)
  const today = dayOf(store.now())
  const { earliest, latest } = issueDaysOf(cohort.endDate, today)
  const isOver = today >= earliest
  return {
    isCompleted: cohort.state === 'completed',
    earliestDay: earliest,
    latestDay: latest,
    suggestedDay: isOver ? today : earliest,
    people: people.map(({ enrollmentId, teacherName, schoolName }) => ({ enrollmentId, teacherName, schoolName })),
    ...counts,
  }
}

/** Gathers what an issue of completion certificates needs, or says why there can be none. */
export async function gatherIssue(store: Store, request: IssueRequest): Promise<IssueGround | IssueRefusal> {
  const { cohortId, issuedOn, enrollmentIds, rangeId, usesPaper } = request
  const cohort = await findCohort(store, cohortId)
  if (!cohort) return 'NOT_FOUND'
  if (cohort.state !== 'completed') return 'COHORT_NOT_COMPLETED'
  const refusal = refusalOfIssueDay(issuedOn, issueDaysOf(cohort.endDate, dayOf(store.now())))
  if (refusal) return refusal
  const chosen = enrollmentIds && new Set(enrollmentIds)
  const recipients = (await listRecipients(store, cohortId)).filter(({ enrollmentId }) => chosen?.has(enrollmentId) ?? true)
  if (recipients.length === 0) return 'NOTHING_TO_ISSUE'
  const numbering = await gatherNumbering(store, 'completion', { issuedOn, programCode: cohort.programCode })
  if (typeof numbering === 'string') return numbering
  const { centerName: issuer } = await store.db.selectFrom('office').select('centerName').executeTakeFirstOrThrow()
  const shared = { kind: 'completion' as const, startsOn: cohort.startDate, endsOn: cohort.endDate, programName: cohort.programName }
  const drafts = recipients.map(({ enrollmentId, teacherId, schoolId, teacherName, hours }) => ({
    ...{ enrollmentId, cohortId, teacherId, schoolId },
    content: { ...shared, teacherName, hours, issuer, issuedOn },
  }))
  return { kind: 'completion', drafts, ...numbering, rangeId, usesPaper }
}

function findCohort({ db }: Store, id: number) {
  return db
    .selectFrom('cohort')
    .innerJoin('program', 'program.id', 'cohort.programId')
    .select(['cohort.state', 'cohort.startDate', 'cohort.endDate', 'program.name as programName', 'program.code as programCode'])
    .where('cohort.id', '=', id)
    .executeTakeFirst()
}

/** Who passed and has no valid certificate, in the order of the pile. */
function listRecipients({ db }: Store, cohortId: number) {
  return db
    .selectFrom('enrollment')
    .innerJoin('cohort', 'cohort.id', 'enrollment.cohortId')
    .innerJoin('teacher', 'teacher.id', 'enrollment.teacherId')
    .leftJoin('school', 'school.id', 'enrollment.schoolId')
    .select(['enrollment.id as enrollmentId', 'teacher.id as teacherId', 'teacher.name as teacherName'])
    .select(['enrollment.schoolId', 'school.name as schoolName'])
    .select((eb) => eb.fn.coalesce('enrollment.earnedHours', 'cohort.plannedHours').as('hours'))
    .where('enrollment.cohortId', '=', cohortId)
    .where('enrollment.result', '=', '合格')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('certificate')
            .select('certificate.id')
            .whereRef('certificate.enrollmentId', '=', 'enrollment.id')
            .where('certificate.state', '=', 'issued'),
        ),
      ),
    )
    .orderBy(pileOrder)
    .execute()
}

async function countByState({ db }: Store, cohortId: number): Promise<{ issued: number; voided: number }> {
  const rows = await db
    .selectFrom('certificate')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('cohortId', '=', cohortId)
    .groupBy('state')
    .execute()
  const countOf = (state: string) => rows.find((row) => row.state === state)?.count ?? 0
  return { issued: countOf('issued'), voided: countOf('void') }
}
