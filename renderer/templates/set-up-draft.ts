import type { HeaderPlace } from '../../shared/exchange/mapping.ts'
import type { ReportRequest } from '../../shared/reports/model.ts'
import type { TemplateLayout } from '../../shared/templates/layout.ts'
import type { CellSource, ColumnSource, TemplateMapping } from '../../shared/templates/model.ts'

/** What a person has said so far; what is undefined is as it is recognised. `columns` has null where a column is to be left alone. */
export type SetUpDraft = {
  sheet: string | undefined
  reportSheet: number
  place: HeaderPlace | undefined
  firstLine: number | undefined
  lastLine: number | undefined
  columns: Readonly<Record<string, ColumnSource | null>>
  cells: readonly CellSource[] | undefined
  /** Of what was saved before, a column that is not listed is left alone; else it is filled with what is recognised. */
  others: 'left' | 'as recognised'
}

export function startDraft(mapping: TemplateMapping | null): SetUpDraft {
  if (!mapping) return nothingSaid(undefined)
  const { sheet, reportSheet, headerLine, headerRows, firstLine, lastLine, columns, cells } = mapping
  return { sheet, reportSheet, place: { headerLine, headerRows }, firstLine, lastLine, columns, cells, others: 'left' }
}

/** Everything as it is recognised: for another sheet, or another report. */
export function nothingSaid(sheet: string | undefined): SetUpDraft {
  const said = { place: undefined, firstLine: undefined, lastLine: undefined, columns: {}, cells: undefined }
  return { sheet, reportSheet: 0, ...said, others: 'as recognised' }
}

/** What fills a column as things stand. */
export function sourceOf({ columns, others }: SetUpDraft, { columns: known }: TemplateLayout, column: string): ColumnSource | null {
  const said = columns[column]
  if (said !== undefined) return said
  return others === 'left' ? null : (known.find((one) => one.column === column)?.proposed ?? null)
}

/** What would be saved. */
export function mappingOf(
  draft: SetUpDraft,
  layout: TemplateLayout,
  { sheet, request }: { sheet: string; request: ReportRequest },
): TemplateMapping {
  const letters = new Set([...layout.columns.map(({ column }) => column), ...Object.keys(draft.columns)])
  const columns = [...letters].flatMap((column) => {
    const source = sourceOf(draft, layout, column)
    return source ? [[column, source] as const] : []
  })
  const { headerLine, headerRows, firstLine, lastLine } = layout
  return {
    sheet,
    headerLine,
    headerRows,
    firstLine,
    lastLine: draft.lastLine ?? lastLine,
    reportId: request.id,
    reportSheet: draft.reportSheet,
    columns: Object.fromEntries(columns),
    cells: [...(draft.cells ?? layout.cells)],
  }
}
