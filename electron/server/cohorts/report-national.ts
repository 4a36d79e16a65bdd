import { hoursCategories } from '../../../shared/hours/categories.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import { fillNationalHours, nationalHoursColumns } from '../../../shared/reports/national-hours.ts'
import type { Store } from '../db/open.ts'
import { readCodeBook } from '../lib/code-book.ts'
import { officeOrThrow } from '../lib/office.ts'
import { subtitleOf } from '../lib/report-layout.ts'
import type { ReportBook } from '../lib/report-sheet.ts'
import { listTrainees, peopleOf } from './report-trainees.ts'
import { findCohort } from './store.ts'

type Refusal = 'NOT_FOUND' | 'PARAMETER_MISSING' | 'COHORT_NOT_COMPLETED'

/** Who passed a completed cohort, in the layout of the national teachers' system (国内培训). */
export async function reportNationalHours(store: Store, request: ReportRequest): Promise<ReportBook | Refusal> {
  const { cohortId, fractions, trainingDays } = request
  if (cohortId === undefined) return 'PARAMETER_MISSING'
  const cohort = await findCohort(store, cohortId)
  if (!cohort) return 'NOT_FOUND'
  if (cohort.state !== 'completed') return 'COHORT_NOT_COMPLETED'
  const office = await officeOrThrow(store)
  const people = await listTrainees(store, cohortId)
  const passed = people.filter(({ standingHours }) => standingHours > 0).map((person) => ({ ...person, hours: person.standingHours }))
  const without = people
    .filter(({ standingHours }) => standingHours === 0)
    .map(({ name, schoolName, result }) => ({
      name,
      schoolName,
      why: result === '合格' ? '台账里没有这个班次的学时（可能已冲正）' : '结果不合格，没有学时',
    }))
  const { programName, organizer, mode, startDate, endDate } = cohort
  const category = hoursCategories[cohort.category]
  const { hoursPerCredit } = office
  const training = { year: Number(endDate.slice(0, 4)), category, programName, organizer, mode, hoursPerCredit, startDate, endDate }
  const filled = fillNationalHours(passed, training, { fractions, trainingDays, codes: await readCodeBook(store) })
  return {
    look: 'table',
    fileName: `国内培训_${cohort.name}`,
    sheets: [
      {
        title: `国内培训：${cohort.name}`,
        subtitle: subtitleOf(store, office),
        columns: nationalHoursColumns(trainingDays),
        rows: filled.rows,
      },
    ],
    people: peopleOf(filled.people),
    leftOut: [...filled.leftOut, ...without],
    notes: filled.notes,
    codeGaps: filled.codeGaps,
  }
}
