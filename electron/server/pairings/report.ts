import type { PairingKind, PairingState } from '../../../shared/pairings/model.ts'
import { pairingStateLabels } from '../../../shared/pairings/model.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, type LayoutColumn, numbering, subtitleOf } from '../lib/report-layout.ts'
import { findPlace } from '../lib/report-place.ts'
import type { PeopleColumn, ReportBook } from '../lib/report-sheet.ts'

type Pair = {
  kind: PairingKind
  state: PairingState
  startDate: string
  endDate: string
  goals: string
  times: number
  mentorId: number
  mentorName: string
  mentorNumber: string | null
  mentorSchool: string | null
  menteeId: number
  menteeName: string
  menteeNumber: string | null
  menteeSchool: string | null
}

const layout: readonly LayoutColumn<Pair>[] = [
  numbering,
  { header: '结对类型', width: 12, value: ({ kind }) => kind },
  { header: '导师', width: 10, value: ({ mentorName }) => mentorName },
  { header: '导师学校', width: 24, value: ({ mentorSchool }) => mentorSchool },
  { header: '学员', width: 10, value: ({ menteeName }) => menteeName },
  { header: '学员学校', width: 24, value: ({ menteeSchool }) => menteeSchool },
  { header: '开始日期', width: 12, value: ({ startDate }) => startDate },
  { header: '结束日期', width: 12, value: ({ endDate }) => endDate },
  { header: '结对目标', width: 36, value: ({ goals }) => goals },
  { header: '本年活动次数', width: 10, kind: 'integer', value: ({ times }) => times },
  { header: '状态', width: 8, value: ({ state }) => pairingStateLabels[state] },
]

/** The pairings that stood on any day of a year, of the county or of one school, with what each did in it. */
export async function reportPairings(store: Store, request: ReportRequest): Promise<ReportBook | 'NOT_FOUND' | 'PARAMETER_MISSING'> {
  const { year, schoolId } = request
  if (year === undefined) return 'PARAMETER_MISSING'
  const office = await officeOrThrow(store)
  const place = await findPlace(store, office, schoolId)
  if (place === undefined) return 'NOT_FOUND'
  const pairs = listPairs(store, year, schoolId ?? null)
  const title = `${place}${year}年师徒结对名单`
  return {
    look: 'office',
    fileName: title,
    sheets: [{ title, subtitle: subtitleOf(store, office), ...fillRows(layout, pairs) }],
    people: peopleOf(pairs),
    leftOut: [],
    notes: [],
  }
}

function peopleOf(pairs: readonly Pair[]): PeopleColumn[] {
  const mentors = pairs.map((pair) => ({
    ...{ id: pair.mentorId, name: pair.mentorName },
    ...{ schoolName: pair.mentorSchool, idNumber: pair.mentorNumber },
  }))
  const mentees = pairs.map((pair) => ({
    ...{ id: pair.menteeId, name: pair.menteeName },
    ...{ schoolName: pair.menteeSchool, idNumber: pair.menteeNumber },
  }))
  return [
    { label: '导师', people: mentors },
    { label: '学员', people: mentees },
  ]
}

function listPairs({ sqlite }: Store, year: number, schoolId: number | null): Pair[] {
  return sqlite
    .prepare(
      `SELECT pairing.kind, pairing.state, pairing.startDate, pairing.endDate, pairing.goals, pairing.mentorId, pairing.menteeId,
         mentor.name AS mentorName, mentor.idNumber AS mentorNumber, mentorSchool.name AS mentorSchool,
         mentee.name AS menteeName, mentee.idNumber AS menteeNumber, menteeSchool.name AS menteeSchool,
         (SELECT coalesce(sum(times), 0) FROM activityEntry WHERE pairingId = pairing.id AND date BETWEEN @from AND @to) AS times
       FROM pairing
       JOIN teacher AS mentor ON mentor.id = pairing.mentorId JOIN teacher AS mentee ON mentee.id = pairing.menteeId
       LEFT JOIN posting AS mentorPosting ON mentorPosting.teacherId = mentor.id AND mentorPosting.toDate IS NULL
       LEFT JOIN posting AS menteePosting ON menteePosting.teacherId = mentee.id AND menteePosting.toDate IS NULL
       LEFT JOIN school AS mentorSchool ON mentorSchool.id = mentorPosting.schoolId
       LEFT JOIN school AS menteeSchool ON menteeSchool.id = menteePosting.schoolId
       WHERE pairing.startDate <= @to AND pairing.endDate >= @from
         AND (@schoolId IS NULL OR mentorSchool.id = @schoolId OR menteeSchool.id = @schoolId)
       ORDER BY pairing.kind, mentor.pinyin, pairing.startDate, pairing.id`,
    )
    .all({ from: `${year}-01-01`, to: `${year}-12-31`, schoolId }) as Pair[]
}
