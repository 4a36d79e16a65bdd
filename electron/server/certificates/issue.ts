import type { Issuable, Issued, IssueRequest } from '../../../shared/certificates/contract.ts'
import { issueDaysOf, refusalOfIssueDay } from '../../../shared/certificates/issue-days.ts'
import { counterScope, defaultNumberResets } from '../../../shared/certificates/numbering.ts'
import {
  completionSeries,
  type IssueTerms,
  type PlannedCertificate,
  planIssue,
  type Recipient,
  scopeOf,
} from '../../../shared/certificates/plan-issue.ts'
import { dayOf } from '../../../shared/dates.ts'
import type { Store } from '../db/open.ts'
import { createRow } from '../db/write.ts'
import { chosenLayout } from '../lib/layouts.ts'
import { drawSerials, peekSerial } from './counter.ts'
import { pileOrder } from './pile-order.ts'

/** What an issue is decided from, but for the serials. */
export type IssueGround = { cohortId: number; recipients: Recipient[]; terms: Omit<IssueTerms, 'firstSerial'> }
type IssueRefusal = 'NOT_FOUND' | 'COHORT_NOT_COMPLETED' | 'NOTHING_TO_ISSUE' | 'ISSUED_TOO_EARLY' | 'ISSUED_TOO_LATE'

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

/** Gathers what an issue needs, or says why there can be none. */
export async function gatherIssue(store: Store, request: IssueRequest): Promise<IssueGround | IssueRefusal> {
  const { cohortId, issuedOn, enrollmentIds } = request
  const cohort = await findCohort(store, cohortId)
  if (!cohort) return 'NOT_FOUND'
  if (cohort.state !== 'completed') return 'COHORT_NOT_COMPLETED'
  const refusal = refusalOfIssueDay(issuedOn, issueDaysOf(cohort.endDate, dayOf(store.now())))
  if (refusal) return refusal
  const chosen = enrollmentIds && new Set(enrollmentIds)
  const recipients = (await listRecipients(store, cohortId)).filter(({ enrollmentId }) => chosen?.has(enrollmentId) ?? true)
  if (recipients.length === 0) return 'NOTHING_TO_ISSUE'
  const { startDate: startsOn, endDate: endsOn, programName, programCode } = cohort
  const { pattern, organization, issuer } = await store.db
    .selectFrom('office')
    .select(['numberPattern as pattern', 'abbreviation as organization', 'centerName as issuer'])
    .executeTakeFirstOrThrow()
  return { cohortId, recipients, terms: { pattern, organization, issuer, programName, programCode, startsOn, endsOn, issuedOn } }
}

/** The certificates as they would be numbered if they were issued now. */
export function planAhead(store: Store, { recipients, terms }: IssueGround): PlannedCertificate[] {
  return planIssue(recipients, { ...terms, firstSerial: peekSerial(store, counterOf(terms)) })
}

/** Draws the numbers and writes the certificates. To be called within the transaction that gathered the ground. */
export function writeIssue(store: Store, { cohortId, recipients, terms }: IssueGround): Issued {
  const planned = planIssue(recipients, { ...terms, firstSerial: drawSerials(store, counterOf(terms), recipients.length) })
  const layout = chosenLayout(store, 'completion-certificate')
  const issuedAt = store.now().toISOString()
  for (const { recipient, content } of planned) {
    createRow(store, 'certificate', {
      number: content.number,
      enrollmentId: recipient.enrollmentId,
      cohortId,
      teacherId: recipient.teacherId,
      teacherName: content.teacherName,
      layoutId: layout.id,
      layoutVersion: layout.version,
      issuedContent: JSON.stringify(content),
      issuedOn: content.issuedOn,
      issuedAt,
      state: 'issued',
    })
  }
  return { count: planned.length, firstNumber: planned[0]?.content.number ?? '', lastNumber: planned.at(-1)?.content.number ?? '' }
}

function counterOf(terms: IssueGround['terms']): string {
  return counterScope(completionSeries, defaultNumberResets, scopeOf(terms))
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
function listRecipients({ db }: Store, cohortId: number): Promise<(Recipient & { schoolName: string | null })[]> {
  return db
    .selectFrom('enrollment')
    .innerJoin('cohort', 'cohort.id', 'enrollment.cohortId')
    .innerJoin('teacher', 'teacher.id', 'enrollment.teacherId')
    .leftJoin('school', 'school.id', 'enrollment.schoolId')
    .select(['enrollment.id as enrollmentId', 'teacher.id as teacherId', 'teacher.name as teacherName', 'school.name as schoolName'])
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
