import { dayOf } from '../../../shared/dates.ts'
import { entryOf, whatIsMissing } from '../../../shared/reports/catalogue.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import type { Store } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import type { ReportBook } from '../lib/report-sheet.ts'
import { writeBook } from '../lib/write-workbook.ts'
import { type ReportRefusal, reportMakers } from '../report-catalogue.ts'
import { countPeople, editionOf } from './edition.ts'
import { describeRequest } from './parameters.ts'
import { countRows, previewBook } from './preview.ts'
import { listExports, registerExport } from './register.ts'

const reports = withStore.reports
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const signature = '填表人：　　　　　　　　审核人：　　　　　　　　日期：　　　　年　　月　　日'

export const reportsRouter = {
  preview: reports.preview.handler(async ({ input, context, errors }) =>
    previewBook(await make(context.store, input, (refusal) => errors[refusal]())),
  ),

  write: reports.write.handler(async ({ input, context: { store }, errors }) => {
    const entry = entryOf(input.id)
    const made = await make(store, input, (refusal) => errors[refusal]())
    const { book, numbers } = editionOf(made, entry, { ...input, today: dayOf(store.now()) })
    const rowCount = countRows(book)
    if (rowCount === 0) throw errors.NOTHING_TO_EXPORT()
    const bytes = await writeBook(book.sheets.map((sheet) => bookSheet(book, sheet)))
    const fileName = `${book.fileName}.xlsx`
    const { id: reportId, label } = entry
    const reason = numbers === 'full' && input.reason !== '' ? input.reason : null
    const parameters = describeRequest(store, entry, input)
    await registerExport(store, { reportId, label, parameters, fileName, rowCount, people: countPeople(book), numbers, reason })
    return new File([new Uint8Array(bytes)], fileName, { type: workbookType })
  }),

  exports: reports.exports.handler(({ input, context }) => listExports(context.store, input)),
}

function bookSheet({ look }: ReportBook, { sheetName, ...sheet }: ReportBook['sheets'][number]) {
  return look === 'table'
    ? { ...sheet, look, sheetName: sheetName ?? '导入数据' }
    : { signature, ...sheet, look, sheetName: sheetName ?? sheet.title }
}

async function make(store: Store, request: ReportRequest, refuse: (refusal: ReportRefusal) => Error): Promise<ReportBook> {
  if (whatIsMissing(entryOf(request.id), request)) throw refuse('PARAMETER_MISSING')
  const made = await reportMakers[request.id](store, request)
  if (typeof made === 'string') throw refuse(made)
  return made
}
