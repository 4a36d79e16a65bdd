import type { ReportId, ReportRequest } from '../../shared/reports/model.ts'
import { nationalHoursColumns } from '../../shared/reports/national-hours.ts'
import { reportActivities } from './activities/report.ts'
import { reportBaseActivities } from './bases/report.ts'
import { reportBases } from './bases/report-list.ts'
import { reportCertificates } from './certificates/report.ts'
import { reportNationalHours } from './cohorts/report-national.ts'
import { reportRoster, rosterHeaders } from './cohorts/report-roster.ts'
import { reportScores, scoresHeaders } from './cohorts/report-scores.ts'
import { reportSignIn } from './cohorts/report-sign-in.ts'
import type { Store } from './db/open.ts'
import { reportShortages } from './hours/report.ts'
import { reportHoursStatement } from './hours/report-statement.ts'
import type { ReportBook } from './lib/report-sheet.ts'
import { reportNumbers } from './numbering/report-numbers.ts'
import { reportPaper } from './numbering/report-paper.ts'
import { reportPairings } from './pairings/report.ts'
import { reportAnnualPlan } from './programs/report.ts'
import { reportReceipt } from './registration/report-receipt.ts'
import { reportSchools } from './schools/report.ts'
import { reportNationalTeachers } from './teachers/report-national.ts'
import { reportTeacherRoster } from './teachers/report-roster.ts'
import { reportTitles } from './titles/report.ts'
import { reportYearSummary } from './year-summary.ts'

/** What keeps a report from being made; a router turns it into the refusal of that name. */
export type ReportRefusal = 'NOT_FOUND' | 'PARAMETER_MISSING' | 'COHORT_NOT_COMPLETED'

/** The headers of the reports whose columns are the same for every cohort, known without one. */
export const reportHeaders: Partial<Record<ReportId, (request: ReportRequest) => readonly string[]>> = {
  'cohort-roster': () => rosterHeaders,
  scores: () => scoresHeaders,
  'national-hours': ({ trainingDays }) => nationalHoursColumns(trainingDays).map(({ header }) => header),
}

/** One maker for each entry of the catalogue; they live with the feature whose data they read. */
export const reportMakers: Record<ReportId, (store: Store, request: ReportRequest) => Promise<ReportBook | ReportRefusal>> = {
  'cohort-roster': reportRoster,
  'sign-in': reportSignIn,
  scores: reportScores,
  'teacher-roster': reportTeacherRoster,
  schools: reportSchools,
  titles: reportTitles,
  pairings: reportPairings,
  'hours-statement': reportHoursStatement,
  shortages: reportShortages,
  certificates: reportCertificates,
  'certificate-numbers': reportNumbers,
  'blank-certificates': reportPaper,
  'registration-receipt': reportReceipt,
  'annual-plan': reportAnnualPlan,
  'year-summary': reportYearSummary,
  bases: reportBases,
  'base-activities': reportBaseActivities,
  activities: reportActivities,
  'national-hours': reportNationalHours,
  'national-teachers': reportNationalTeachers,
}
