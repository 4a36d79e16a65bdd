import type { ReportId, ReportRequest } from '../../shared/reports/model.ts'
import { reportBaseActivities } from './bases/report.ts'
import { reportNationalHours } from './cohorts/report-national.ts'
import { reportRoster } from './cohorts/report-roster.ts'
import type { Store } from './db/open.ts'
import { reportShortages } from './hours/report.ts'
import type { ReportBook } from './lib/report-sheet.ts'

/** What keeps a report from being made; a router turns it into the refusal of that name. */
export type ReportRefusal = 'NOT_FOUND' | 'PARAMETER_MISSING' | 'COHORT_NOT_COMPLETED'

/** One query for each entry of the catalogue; they live with the feature whose data they read. */
export const reportMakers: Record<ReportId, (store: Store, request: ReportRequest) => Promise<ReportBook | ReportRefusal>> = {
  'cohort-roster': reportRoster,
  'national-hours': reportNationalHours,
  shortages: reportShortages,
  'base-activities': reportBaseActivities,
}
