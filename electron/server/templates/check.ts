import { columnIndex } from '../../../shared/exchange/sheet.ts'
import type { FillCheck } from '../../../shared/templates/contract.ts'
import type { TemplateLayout } from '../../../shared/templates/layout.ts'
import type { TemplateMapping } from '../../../shared/templates/model.ts'
import { type FillPlan, findBrokenRules, findUnfilled } from '../../../shared/templates/plan-fill.ts'
import type { ReportBook } from '../lib/report-sheet.ts'
import { sheetOf } from './fill.ts'

const shownRows = 20

type Checked = { mapping: TemplateMapping; layout: TemplateLayout | undefined; book: ReportBook; plan: FillPlan; masked: FillPlan }

/** What is said before a template is filled. `masked` is the plan with the numbers of people masked: only that is shown. */
export function checkFill({ mapping, layout, book, plan, masked }: Checked): FillCheck {
  const known = new Set(sheetOf(book, mapping)?.columns.map(({ header }) => header))
  const columns = layout?.columns ?? []
  const filled = Object.keys(mapping.columns).toSorted((a, b) => columnIndex(a) - columnIndex(b))
  return {
    total: plan.rows.length,
    inserted: Math.max(0, plan.rows.length - (mapping.lastLine - mapping.firstLine + 1)),
    leftOut: [...book.leftOut],
    notes: [...book.notes],
    gone: Object.values(mapping.columns).flatMap((source) => (source.kind === 'field' && !known.has(source.header) ? [source.header] : [])),
    unfilled: findUnfilled(plan, columns),
    broken: findBrokenRules(plan, columns),
    columns: filled.map((column) => ({ column, label: columns.find((one) => one.column === column)?.label ?? column })),
    rows: masked.rows.slice(0, shownRows).map((row) => filled.map((column) => String(row.get(column) ?? ''))),
    cells: masked.cells.map(({ ref, value }) => ({ ref, value: String(value ?? '') })),
    hasNumbers: takesNumbers(mapping, book),
  }
}

/** Whether a column with ID or phone numbers goes into the template. */
export function takesNumbers(mapping: TemplateMapping, book: ReportBook): boolean {
  const taken = new Set(Object.values(mapping.columns).map((source) => (source.kind === 'field' ? source.header : '')))
  return sheetOf(book, mapping)?.columns.some(({ header, hides }) => hides !== undefined && taken.has(header)) ?? false
}
