import type { FieldList } from './fields.ts'
import { findHeader, type Header } from './find-header.ts'
import { headerText } from './header-text.ts'
import { type LeftOutReason, whyLeftOut, writtenColumns } from './leave-out.ts'
import { headerOf, type Mapping } from './mapping.ts'
import { findMatch, type HeaderIndex, indexHeaders } from './match-headers.ts'
import { takeFromAbove } from './same-as-above.ts'
import { type Cell, columnLetter, emptyCell, type Sheet, type SheetRow } from './sheet.ts'
import { valueKindsFrom } from './value-kinds.ts'
import { saysNothing } from './values/says-nothing.ts'

/** A row of data: its 1-based line, and a cell for each field that has a column in this sheet. A field without a column has no key. */
export type Row<Field extends string> = { line: number; hidden?: true; cells: Readonly<Partial<Record<Field, Cell>>> }

/** A column that gives no field: a numbering column, a second one for the same field, or one that is not known. */
export type SpareColumn = { column: string; header: string; why: 'numbering' | 'repeated' | 'unknown' }

/** A row that is not data, and why; `text` is what stands in it. */
export type LeftOut = { line: number; why: LeftOutReason; text: string }

/** What was recognised in a sheet. `rows` and `leftOut` together are all the rows of the sheet. */
export type Recognised<Field extends string> = {
  sheet: string
  /** None where the sheet has no header. */
  headerLines: readonly number[]
  /** Column letters by field. */
  columns: Readonly<Partial<Record<Field, string>>>
  /** Header texts as the sender wrote them, by field. */
  headers: Readonly<Partial<Record<Field, string>>>
  spareColumns: readonly SpareColumn[]
  /** Letters of recognised columns that are hidden in the sheet. */
  hiddenColumns: readonly string[]
  rows: readonly Row<Field>[]
  leftOut: readonly LeftOut[]
  /** Labels of required fields without a column. */
  missing: readonly string[]
  dateSystem: '1900' | '1904'
  /** True where the sheet goes on beyond what was read. */
  cut: boolean
}

const numberingNames = new Set(['序号', '编号', '序', '号', '行号', 'NO', 'ID', '№'].map(headerText))

/**
 * Finds header, columns and data rows of a sheet by the fields' known names, or takes them as a person says; undefined where no header is
 * found.
 */
export function recognise<Field extends string>(sheet: Sheet, fields: FieldList<Field>, mapping?: Mapping): Recognised<Field> | undefined {
  const steps = recogniseInSteps(sheet, fields, mapping)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** So many rows take 2 or 3 ms. */
const rowsAtOnce = 2_000

/** `recognise` that can be left and taken up again every few milliseconds, for whoever has others to answer meanwhile. */
export function* recogniseInSteps<Field extends string>(
  sheet: Sheet,
  fields: FieldList<Field>,
  mapping?: Mapping,
): Generator<void, Recognised<Field> | undefined> {
  const index = indexHeaders(fields)
  const header = mapping ? headerOf(sheet, mapping, Object.keys(fields) as Field[]) : findHeader(sheet, index)
  if (!header) return undefined
  const isHeaderless = header.lastLine < header.firstLine
  const spareColumns = isHeaderless ? listSpareByValues(sheet, header) : listSpareColumns(header, index)
  const { dataRows, leftOut } = yield* splitRows(sheet, header, spareColumns)
  const columns = [...header.columns]
  const byField = <T>(value: (column: number) => T) =>
    Object.fromEntries(columns.map(([column, field]) => [field, value(column)])) as Partial<Record<Field, T>>
  return {
    sheet: sheet.name,
    headerLines: Array.from({ length: header.lastLine - header.firstLine + 1 }, (_, i) => header.firstLine + i),
    columns: byField(columnLetter),
    headers: byField((column) => header.labels[column]?.[0] ?? ''),
    spareColumns: spareColumns.map(({ column, header: text, why }) => ({ column: columnLetter(column), header: text, why })),
    hiddenColumns: columns.filter(([column]) => sheet.hiddenColumns.includes(column)).map(([column]) => columnLetter(column)),
    rows: yield* toRows(sheet, dataRows, header.columns, fields),
    leftOut,
    missing: (Object.keys(fields) as Field[])
      .filter((field) => fields[field].required && !columns.some(([, present]) => present === field))
      .map((field) => fields[field].label),
    dateSystem: sheet.dateSystem,
    cut: sheet.cut,
  }
}

type Spare = { column: number; header: string; why: SpareColumn['why'] }

function listSpareColumns<Field extends string>(header: Header<Field>, index: HeaderIndex<Field>): Spare[] {
  return header.labels.flatMap((spellings, column): Spare[] => {
    const [text] = spellings
    if (text === undefined || header.columns.has(column)) return []
    if (numberingNames.has(headerText(text))) return [{ column, header: text, why: 'numbering' }]
    return [{ column, header: text, why: findMatch(spellings, index) ? 'repeated' : 'unknown' }]
  })
}

/** Without a header a column is known by what stands in it. */
function listSpareByValues<Field extends string>(sheet: Sheet, header: Header<Field>): Spare[] {
  return valueKindsFrom(sheet, header.firstLine).flatMap((kind, column): Spare[] =>
    kind === 'empty' || header.columns.has(column) ? [] : [{ column, header: '', why: kind === 'numbering' ? 'numbering' : 'unknown' }],
  )
}

function* splitRows<Field extends string>(
  sheet: Sheet,
  header: Header<Field>,
  spare: readonly Spare[],
): Generator<void, { dataRows: SheetRow[]; leftOut: LeftOut[] }> {
  const known = [...header.columns.keys()]
  const numbering = spare.filter(({ why }) => why === 'numbering').map(({ column }) => column)
  const labels = header.labels.map((spellings) => spellings.map(headerText))
  const dataRows: SheetRow[] = []
  const leftOut: LeftOut[] = []
  for (const row of sheet.rows) {
    const why = row.line <= header.lastLine ? whyAbove(row, header) : whyLeftOut(sheet, row, { known, numbering, labels })
    if (why === undefined) dataRows.push(row)
    else leftOut.push({ line: row.line, why, text: textOf(row) })
    if (row.line % rowsAtOnce === 0) yield
  }
  return { dataRows, leftOut }
}

function whyAbove<Field extends string>(row: SheetRow, header: Header<Field>): LeftOutReason {
  if (row.line >= header.firstLine) return 'header'
  return writtenColumns(row).length === 0 ? 'empty' : 'title'
}

function textOf(row: SheetRow): string {
  const text = writtenColumns(row)
    .map((column) => row.cells[column]?.text.trim().replace(/\s+/g, ' '))
    .join(' ')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function* toRows<Field extends string>(
  sheet: Sheet,
  dataRows: readonly SheetRow[],
  columns: ReadonlyMap<number, Field>,
  fields: FieldList<Field>,
): Generator<void, Row<Field>[]> {
  const filled: [Field, Cell[]][] = []
  for (const [column, field] of columns) {
    const { sameAsAbove: rule, nothing } = fields[field]
    const cells = rule ? takeFromAbove(sheet, column, dataRows, rule) : dataRows.map((row) => row.cells[column] ?? emptyCell)
    filled.push([field, nothing === 'kept' ? cells : cells.map(withoutNothing)])
    if (dataRows.length > rowsAtOnce) yield
  }
  const rows: Row<Field>[] = []
  for (const [i, { line, hidden }] of dataRows.entries()) {
    const own: Partial<Record<Field, Cell>> = {}
    for (const [field, cells] of filled) own[field] = cells[i] ?? emptyCell
    rows.push(hidden ? { line, hidden, cells: own } : { line, cells: own })
    if (rows.length % rowsAtOnce === 0) yield
  }
  return rows
}

/** A cell that is filled in to say that there is nothing to say is empty for every reader; `written` keeps what stood there. */
function withoutNothing(cell: Cell): Cell {
  return cell.kind === 'text' && saysNothing(cell.text) ? { ...emptyCell, written: cell.written ?? cell.text } : cell
}
