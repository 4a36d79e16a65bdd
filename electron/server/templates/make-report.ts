import { entryOf, whatIsMissing } from '../../../shared/reports/catalogue.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import type { Store } from '../db/open.ts'
import type { ReportBook } from '../lib/report-sheet.ts'
import { type ReportRefusal, reportHeaders, reportMakers } from '../report-catalogue.ts'

type Refuse = (refusal: ReportRefusal) => Error

/** The report that a template is filled with. */
export async function makeReport(store: Store, request: ReportRequest, refuse: Refuse): Promise<ReportBook> {
  if (whatIsMissing(entryOf(request.id), request)) throw refuse('PARAMETER_MISSING')
  const made = await reportMakers[request.id](store, request)
  if (typeof made === 'string') throw refuse(made)
  return made
}

/** What its columns are called, sheet by sheet: as they are known, else as they come out. */
export async function findHeaders(store: Store, request: ReportRequest, refuse: Refuse): Promise<{ name: string; headers: string[] }[]> {
  const known = reportHeaders[request.id]?.(request)
  if (known) return [{ name: entryOf(request.id).label, headers: [...known] }]
  const { sheets } = await makeReport(store, request, refuse)
  return sheets.map(({ sheetName, title, columns }) => ({ name: sheetName ?? title, headers: columns.map(({ header }) => header) }))
}
