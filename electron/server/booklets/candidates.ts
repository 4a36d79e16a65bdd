import type { Source } from '../../../shared/booklets/contract.ts'
import type { HoursContent, ReviewContent } from '../../../shared/booklets/model.ts'
import { hoursToCredits } from '../../../shared/rules/credits.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'

export type Owner = { teacherId: number; teacherName: string; schoolName: string | null; cardNumber: string | null }

/** What may go onto a line of somebody's booklet, in the order in which it is written there. */
export type Candidate = Owner & { hoursEntryId: number | null; year: number | null; content: HoursContent | ReviewContent }

/** Of everybody, or of one teacher alone. */
export type Wanted = Source & { teacherId?: number | undefined }

/** Everything of the source that stands and is on no valid line yet, in the order of the pile, the oldest first for each teacher. */
export async function listCandidates(store: Store, source: Wanted): Promise<Candidate[] | 'PARAMETER_MISSING'> {
  if (source.kind === 'cohort') return source.cohortId === undefined ? 'PARAMETER_MISSING' : listHours(store, source)
  if (source.year === undefined) return 'PARAMETER_MISSING'
  return source.kind === 'year' ? listHours(store, source) : listReviews(store, source)
}

const owner = `teacher.id AS teacherId, teacher.name AS teacherName, school.name AS schoolName, teacher.cardNumber`
const school = `JOIN teacher ON teacher.id = source.teacherId
  LEFT JOIN posting ON posting.teacherId = teacher.id AND posting.toDate IS NULL LEFT JOIN school ON school.id = posting.schoolId`
const pile = `school.sortOrder IS NULL, school.sortOrder, school.id, teacher.pinyin, teacher.cardNumber, teacher.id`

type HoursRow = Owner & {
  id: number
  date: string
  hours: number
  description: string
  startDate: string | null
  endDate: string | null
  mode: string | null
  organizer: string | null
}

async function listHours(store: Store, { kind, cohortId, year, schoolId, teacherId }: Wanted): Promise<Candidate[]> {
  const { hoursPerCredit } = await officeOrThrow(store)
  const rows = store.sqlite
    .prepare(
      `SELECT ${owner}, source.id, source.date, source.hours, source.description, cohort.startDate, cohort.endDate, cohort.mode, cohort.organizer
       FROM hoursEntry AS source ${school} LEFT JOIN cohort ON cohort.id = source.cohortId
       WHERE ${kind === 'cohort' ? 'source.cohortId = @cohortId' : 'source.date BETWEEN @from AND @to'}
         AND (@schoolId IS NULL OR posting.schoolId = @schoolId) AND (@teacherId IS NULL OR source.teacherId = @teacherId) AND source.reversesId IS NULL
         AND NOT EXISTS (SELECT 1 FROM hoursEntry AS reversal WHERE reversal.reversesId = source.id)
         AND NOT EXISTS (SELECT 1 FROM bookletLine WHERE hoursEntryId = source.id AND bookletLine.state = 'valid')
       ORDER BY ${pile}, source.date, source.id`,
    )
    .all({
      schoolId: schoolId ?? null,
      teacherId: teacherId ?? null,
      ...(kind === 'cohort' ? { cohortId } : { from: `${year}-01-01`, to: `${year}-12-31` }),
    }) as HoursRow[]
  return rows.map(({ id, date, hours, description, startDate, endDate, mode, organizer, ...person }) => ({
    ...person,
    hoursEntryId: id,
    year: null,
    content: {
      startsOn: startDate ?? date,
      endsOn: endDate ?? date,
      what: description,
      mode: mode ?? '',
      hours,
      credits: hoursToCredits(hours, hoursPerCredit),
      result: '合格',
      organizer: organizer ?? '',
      recorder: '',
    },
  }))
}

type ReviewRow = Owner & { year: number; owed: number; done: number; stampedOn: string }

/** Only who passed is stamped. */
function listReviews({ sqlite }: Store, { year, schoolId, teacherId }: Wanted): Candidate[] {
  const rows = sqlite
    .prepare(
      `SELECT ${owner}, source.year, json_extract(source.verdict, '$.asked') AS owed, json_extract(source.verdict, '$.hours') AS done,
         source.stampedOn
       FROM registration AS source ${school}
       WHERE source.year = @year AND source.decision = 'passed' AND (@schoolId IS NULL OR posting.schoolId = @schoolId) AND (@teacherId IS NULL OR source.teacherId = @teacherId)
         AND NOT EXISTS (SELECT 1 FROM bookletLine AS line WHERE line.teacherId = source.teacherId AND line.year = source.year AND line.state = 'valid')
       ORDER BY ${pile}`,
    )
    .all({ year, schoolId: schoolId ?? null, teacherId: teacherId ?? null }) as ReviewRow[]
  return rows.map(({ year: registered, owed, done, stampedOn, ...person }) => ({
    ...person,
    hoursEntryId: null,
    year: registered,
    content: { year: String(registered), owed, done, verdict: '合格', stampedOn, recorder: '' },
  }))
}
