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
import { placeOf } from '../lib/package/cell-place.ts'
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

/** What the words in braces stand for, for one request. */
export async function wordsOf(store: Store, { year, cohortId }: ReportRequest): Promise<FillWords> {
  const { centerName, countyName } = await officeOrThrow(store)
  const today = dayOf(store.now())
  const cohort = cohortId === undefined ? undefined : await findNames(store, cohortId)
  const ofCohort = cohort && { 班次: cohort.name, 项目: cohort.programName }
  const yearMeant = year ?? (cohort?.endDate ?? today).slice(0, 4)
  return { 单位: centerName, 县: countyName, 年度: String(yearMeant), 日期: chineseDay(today), ...ofCohort }
}

function findNames({ db }: Store, cohortId: number) {
  return db
    .selectFrom('cohort')
    .innerJoin('program', 'program.id', 'cohort.programId')
    .select(['cohort.name', 'program.name as programName', 'cohort.endDate'])
    .where('cohort.id', '=', cohortId)
    .executeTakeFirst()
}

/** Writes a plan into the template's file. */
export async function writePlan(content: Uint8Array, mapping: TemplateMapping, plan: FillPlan): Promise<Uint8Array<ArrayBuffer>> {
  const { sheet, firstLine, lastLine } = mapping
  const box = openPackage(content)
  const workbook = await readWorkbookPart(box)
  const part = workbook.sheets.find(({ name }) => name === sheet)?.part
  const places = part === undefined ? undefined : await readSheetPlaces(box.text(part))
  const days = readDayStyles(box.text(workbook.styles), box.text(workbook.path))
  const styles = places ? stylesOf(places) : () => 0
  const rows = plan.rows.map(
    (row) => new Map([...row].map(([letter, value]) => [columnIndex(letter), toCell(value, styles(firstLine, columnIndex(letter)), days)])),
  )
  const cells = new Map(
    plan.cells.map(({ ref, value }) => {
      const { line = 0, column = 0 } = placeOf(ref) ?? {}
      return [ref, toCell(value, styles(line, column), days)]
    }),
  )
  return fillTemplate(content, { sheet, firstLine, lastLine, rows, cells })
}

/** Styles of a sheet's cells, by 1-based line and 0-based column. */
function stylesOf({ rows, columnStyle }: SheetPlaces): (line: number, column: number) => number {
  const styles = new Map(
    rows.map(({ line, cells }) => [line, new Map(cells.map(({ column, element }) => [column, element.attributes['s']]))]),
  )
  return (line, column) => Number(styles.get(line)?.get(column) ?? columnStyle(column) ?? 0)
}
