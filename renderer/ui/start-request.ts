import type { ReportEntry } from '../../shared/reports/catalogue.ts'
import { ReportRequest } from '../../shared/reports/model.ts'

/** A report as it is asked for before anything is chosen: this year, and the cohort that one comes from. */
export function startRequest({ id, parameters }: ReportEntry, cohortId?: number): ReportRequest {
  return ReportRequest.parse({ id, cohortId, ...(parameters.includes('year') ? { year: new Date().getFullYear() } : {}) })
}
