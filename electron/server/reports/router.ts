import { setImmediate } from 'node:timers/promises'
import { dayOf } from '../../../shared/dates.ts'
import { entryOf, whatIsMissing } from '../../../shared/reports/catalogue.ts'
import type { WriteRequest } from '../../../shared/reports/exports.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import type { Store } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { describeRequest } from '../lib/describe-request.ts'
import { keepFinishedFile, takeFinishedFile } from '../lib/finished-files.ts'
import { type Report, withProgress } from '../lib/progress.ts'
import { registerExport } from '../lib/register-export.ts'
import { countPeople, editionOf } from '../lib/report-edition.ts'
import type { ReportBook } from '../lib/report-sheet.ts'
import { writeBookAside } from '../lib/write-book-aside.ts'
import { type ReportRefusal, reportMakers } from '../report-catalogue.ts'
import { countRows, previewBook } from './preview.ts'
import { listExports } from './register.ts'

const reports = withStore.reports
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const signature = '填表人：　　　　　　　　审核人：　　　　　　　　日期：　　　　年　　月　　日'

export const reportsRouter = {
  preview: reports.preview.handler(async ({ input, context, errors }) =>
    previewBook(await make(context.store, input, (refusal) => errors[refusal]())),
  ),

  write: reports.write.handler(async ({ input, context: { store }, errors, signal }) => {
    const made = await make(store, input, (refusal) => errors[refusal]())
    const edition = editionOf(made, entryOf(input.id), { ...input, today: dayOf(store.now()) })
    if (countRows(edition.book) === 0) throw errors.NOTHING_TO_EXPORT()
    return withProgress(signal, async (report, signal) => ({ fileId: await writeFile(store, input, { ...edition, report, signal }) }))
  }),

  take: reports.take.handler(({ input, errors }) => {
    const file = takeFinishedFile(input.fileId)
    if (!file) throw errors.NOT_FOUND()
    return file
  }),

  exports: reports.exports.handler(({ input, context }) => listExports(context.store, input)),
}

type Writing = ReturnType<typeof editionOf> & { report: Report; signal: AbortSignal }

/** Makes the file, then registers it, then keeps it to be fetched: no file leaves without its line, and no line stands for work that was ended. */
async function writeFile(store: Store, input: WriteRequest, { book, numbers, report, signal }: Writing): Promise<string> {
  const sheets = book.sheets.map((sheet) => bookSheet(book, sheet))
  const bytes = await writeBookAside(sheets, report, signal)
  signal.throwIfAborted()
  const entry = entryOf(input.id)
  const fileName = `${book.fileName}.xlsx`
  const { id: reportId, label } = entry
  const reason = numbers === 'full' && input.reason !== '' ? input.reason : null
  const parameters = describeRequest(store, entry, input)
  const [rowCount, people] = [countRows(book), countPeople(book)]
  await registerExport(store, { reportId, label, parameters, fileName, rowCount, people, numbers, reason })
  return keepFinishedFile(new File([bytes], fileName, { type: workbookType }))
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
  await setImmediate() // a county's rows were made: others are answered before they are gone through again
  return made
}
