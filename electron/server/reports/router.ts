import type { ReportRequest } from '../../../shared/reports/model.ts'
import type { Store } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import type { ReportSheet } from '../lib/report-sheet.ts'
import { type ReportValue, writeReport, writeTable } from '../lib/write-workbook.ts'
import { type ReportRefusal, reportMakers } from '../report-catalogue.ts'

const reports = withStore.reports
const shownRows = 20
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const reportsRouter = {
  preview: reports.preview.handler(async ({ input, context, errors }) => {
    const sheet = await make(context.store, input, (refusal) => errors[refusal]())
    return {
      title: sheet.title,
      columns: sheet.columns.map(({ header, kind }) => ({ header, kind })),
      rows: sheet.rows.slice(0, shownRows).map((row) => sheet.columns.map(({ kind }, column) => shown(row[column] ?? null, kind))),
      total: sheet.rows.length,
      leftOut: [...sheet.leftOut],
      notes: [...sheet.notes],
    }
  }),

  write: reports.write.handler(async ({ input, context, errors }) => {
    const sheet = await make(context.store, input, (refusal) => errors[refusal]())
    if (sheet.rows.length === 0) throw errors.NOTHING_TO_EXPORT()
    const bytes = await (sheet.look === 'table'
      ? writeTable({ ...sheet, sheetName: '导入数据' })
      : writeReport({ ...sheet, sheetName: sheet.title, signature }))
    return new File([new Uint8Array(bytes)], `${sheet.fileName}.xlsx`, { type: workbookType })
  }),
}

const signature = '填表人：　　　　　　　　审核人：　　　　　　　　日期：　　　　年　　月　　日'

async function make(store: Store, request: ReportRequest, refuse: (refusal: ReportRefusal) => Error): Promise<ReportSheet> {
  const made = await reportMakers[request.id](store, request)
  if (typeof made === 'string') throw refuse(made)
  return made
}

function shown(value: ReportValue, kind: string): string {
  if (value === null) return ''
  return kind === 'hours' && typeof value === 'number' ? String(value / 10) : String(value)
}
