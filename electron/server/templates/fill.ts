import { chineseDay, dayOf } from '../../../shared/dates.ts'
import { columnIndex } from '../../../shared/exchange/sheet.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import type { TemplateMapping } from '../../../shared/templates/model.ts'
import { type FillPlan, type FillWords, planFill } from '../../../shared/templates/plan-fill.ts'
import type { Store } from '../db/open.ts'
import { fillTemplate } from '../lib/fill/fill-template.ts'
import { readSheetPlaces, type SheetPlaces } from '../lib/fill/read-sheet-places.ts'
import { readDayStyles, toCell } from '../lib/fill/to-cell.ts'
import { officeOrThrow } from '../lib/office.ts'
import { openPackage } from '../lib/package/open-package.ts'
import { readWorkbookPart } from '../lib/package/workbook-part.ts'
import type { ReportBook, ReportSheet } from '../lib/report-sheet.ts'

/** The sheet of a report that goes into a template. */
export function sheetOf({ sheets }: ReportBook, { reportSheet }: TemplateMapping): ReportSheet | undefined {
  return sheets[reportSheet]
}

/** What a report's rows become in a template. */
export async function planTemplate(
  store: Store,
  { mapping, book, request }: { mapping: TemplateMapping; book: ReportBook; request: ReportRequest },
): Promise<FillPlan> {
  const sheet = sheetOf(book, mapping)
  return planFill(mapping, sheet ?? { columns: [], rows: [] }, await wordsOf(store, request))
}

async function wordsOf(store: Store, { year }: ReportRequest): Promise<FillWords> {
  const { centerName, countyName } = await officeOrThrow(store)
  const today = store.now()
  return { 单位: centerName, 县: countyName, 年度: String(year ?? today.getFullYear()), 日期: chineseDay(dayOf(today)) }
}

/** Writes a plan into the template's file. */
export async function writePlan(content: Uint8Array, mapping: TemplateMapping, plan: FillPlan): Promise<Uint8Array<ArrayBuffer>> {
  const { sheet, firstLine, lastLine } = mapping
  const box = openPackage(content)
  const workbook = await readWorkbookPart(box)
  const part = workbook.sheets.find(({ name }) => name === sheet)?.part
  const places = part === undefined ? undefined : await readSheetPlaces(box.text(part))
  const days = readDayStyles(box.text(workbook.styles), box.text(workbook.path))
  const styles = places ? stylesOf(places, firstLine) : () => 0
  const rows = plan.rows.map(
    (row) => new Map([...row].map(([letter, value]) => [columnIndex(letter), toCell(value, styles(columnIndex(letter)), days)])),
  )
  const cells = new Map(plan.cells.map(({ ref, value }) => [ref, toCell(value, 0, days)]))
  return fillTemplate(content, { sheet, firstLine, lastLine, rows, cells })
}

/** Styles of the first row of data, by 0-based column. */
function stylesOf({ rows, columnStyle }: SheetPlaces, firstLine: number): (column: number) => number {
  const cells = new Map(rows.find(({ line }) => line === firstLine)?.cells.map(({ column, element }) => [column, element.attributes['s']]))
  return (column) => Number(cells.get(column) ?? columnStyle(column) ?? 0)
}
