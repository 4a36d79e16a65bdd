import { type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { columnLetter } from '../../../shared/exchange/sheet.ts'
import type { ReportColumn } from './report-column.ts'
import { cellStyle, columnsBefore, headerStyle, pageSetup, rowHeight, signatureStyle, subtitleStyle, titleStyle } from './report-style.ts'
import { type Grid, startGrid } from './sheet-grid.ts'
import { withoutControls } from './without-controls.ts'
import { printTitles } from './write-workbook.ts'

/**
 * A column to be filled in. What is there is locked ('filled': a blank cell stays open), or can be changed; `words` are offered: 'any' lets
 * others be written, 'these' refuses them.
 */
export type FormColumn = Omit<ReportColumn, 'kind'> & {
  locks: 'always' | 'filled' | 'never'
  words?: { from: readonly string[]; allow: 'any' | 'these' }
  check?: FormCheck
  isHidden?: true
}

/** What may stand in a cell that is open, held against what is typed; `from` and `to` are included, days are 'YYYY-MM-DD'. */
type FormCheck = { advice: string } & (
  | { holds: 'number'; from: number; to: number }
  | { holds: 'day'; from: string; to: string }
  | { holds: 'text'; most: number }
)

/** A row above the others that says something of whole columns: what has a value is locked, the columns with a `check` of their own are open. */
type FormHeadRow = { values: readonly (string | null)[]; check: FormCheck; height: number }

/**
 * A sheet to be filled in by others. All cells are text but those with a check of numbers or days. `marks` stand in a sheet of its own that only a
 * program can show.
 */
export type Form = {
  sheetName: string
  title: string
  subtitle: { left: string; right: string }
  notes: readonly string[]
  columns: readonly FormColumn[]
  headRows?: readonly FormHeadRow[]
  rows: readonly (readonly (string | null)[])[]
  blankRows: number
  signature: string
  marks: { sheetName: string; texts: readonly string[] }
}

const headerRow = 3
const lockedFill: CellStyle = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF2F2F2' } } }

/** Writes a workbook with locked cells and drop-downs; protection without a password keeps from slips, not from intent. */
export function writeForm(form: Form): Promise<Uint8Array> {
  const sheet = formSheet(form)
  return writeXlsx({ sheets: [sheet, markSheet(form.marks)], namedRanges: [printTitles(sheet)], defaultFont: { name: '宋体', size: 11 } })
}

function formSheet(form: Form): WriteSheet {
  const { sheetName: name, title, subtitle, notes, columns, headRows = [], rows, blankRows, signature } = form
  const shown = columns.filter(({ isHidden }) => !isHidden)
  const asText = shown.map((column) => ({ ...column, kind: 'text' as const }))
  const note = notes.join('\n')
  const grid = startGrid()
  grid.spread(0, shown.length, withoutControls(title), titleStyle)
  const left = withoutControls(subtitle.left)
  const from = columnsBefore(left, subtitle.right, asText)
  grid.spread(1, from === 0 ? shown.length : from, from === 0 ? `${left}　　${subtitle.right}` : left, subtitleStyle('left'))
  if (from > 0) grid.spread(1, shown.length - from, subtitle.right, subtitleStyle('right'), from)
  grid.spread(2, shown.length, withoutControls(note), noteStyle)
  putTable(grid, form)
  const top = headerRow + 1 + headRows.length
  const end = top + rows.length + blankRows
  grid.spread(end, shown.length, signature, signatureStyle)
  const width = shown.reduce((total, column) => total + column.width, 0)
  const noteHeight = rowHeight([note], [{ header: '', width, kind: 'text' }]) + 8
  const heads = headRows.map(({ height }) => height)
  const ofRows = [...rows.map((values) => rowHeight(values, asText)), ...Array<number>(blankRows).fill(18)]
  const heights = [32, 20, noteHeight, 30, ...heads, ...ofRows, 28]
  return {
    name,
    ...grid.content(),
    columns: columns.map((column) => ({ width: column.width, ...(column.isHidden && { hidden: true }) })),
    rowDefs: new Map(heights.map((height, row) => [row, { height }])),
    freezePane: { rows: top, columns: 2 },
    dataValidations: validationsOf(form, { first: top + 1, last: end }),
    protection: { sheet: true, formatColumns: true, formatRows: true, selectLockedCells: true, selectUnlockedCells: true },
    pageSetup: pageSetup({}),
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  }
}

const noteStyle: CellStyle = { ...subtitleStyle('left'), alignment: { horizontal: 'left', vertical: 'top', wrapText: true } }

function putTable(grid: Grid, { columns, headRows = [], rows, blankRows }: Form): void {
  const styles = columns.map((column) => ({ locked: lockedStyle(column), open: openStyle(column, column.check) }))
  for (const [column, { header }] of columns.entries()) grid.put(headerRow, column, header, headerStyle('bordered'))
  for (const [i, head] of headRows.entries()) putHeadRow(grid, headerRow + 1 + i, { columns, head })
  const top = headerRow + 1 + headRows.length
  for (let row = 0; row < rows.length + blankRows; row += 1)
    for (const [column, { locks }] of columns.entries()) {
      const value = rows[row]?.[column] ?? null
      const isLocked = locks === 'always' || (locks === 'filled' && value !== null)
      const style = styles[column]?.[isLocked && row < rows.length ? 'locked' : 'open'] ?? {}
      grid.put(top + row, column, value === null ? null : withoutControls(value), style)
    }
}

function putHeadRow(grid: Grid, row: number, { columns, head }: { columns: readonly FormColumn[]; head: FormHeadRow }): void {
  for (const [i, column] of columns.entries()) {
    const value = head.values[i] ?? null
    const style = column.check ? openStyle({ ...column, align: 'center' }, head.check) : lockedStyle(column)
    grid.put(row, i, value === null ? null : withoutControls(value), style)
  }
}

function lockedStyle(column: FormColumn): CellStyle {
  return { ...cellStyle({ ...column, kind: 'text' }, 'bordered'), ...lockedFill, protection: { locked: true } }
}

/** What is checked as a number or a day must not be a text to the spreadsheet, or the check refuses everything. */
function openStyle(column: FormColumn, check?: FormCheck): CellStyle {
  const style = {
    ...cellStyle({ ...column, kind: check?.holds === 'number' ? 'hours' : 'text' }, 'bordered'),
    protection: { locked: false },
  }
  return check?.holds === 'day' ? { ...style, numFmt: 'yyyy-mm-dd' } : style
}

type Lines = { first: number; last: number }

/** Lines are 1-based. */
function validationsOf({ columns, headRows = [] }: Form, lines: Lines): DataValidation[] {
  const ofColumns = columns.flatMap((column, i) => [
    ...wordsValidation(column, columnLetter(i), lines),
    ...(column.check ? [checkValidation(column.check, { column, letter: columnLetter(i), lines })] : []),
  ])
  const ofHeads = headRows.flatMap(({ check }, row) => {
    const line = headerRow + 2 + row
    return columns.flatMap((column, i) =>
      column.check ? [checkValidation(check, { column, letter: columnLetter(i), lines: { first: line, last: line } })] : [],
    )
  })
  return [...ofColumns, ...ofHeads]
}

function checkValidation(
  check: FormCheck,
  { column, letter, lines }: { column: FormColumn; letter: string; lines: Lines },
): DataValidation {
  const common = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: column.header,
    errorMessage: check.advice,
  } as const
  const range = `${letter}${lines.first}:${letter}${lines.last}`
  if (check.holds === 'text') return { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(check.most), ...common, range }
  const ends = check.holds === 'day' ? [serialOf(check.from), serialOf(check.to)] : [check.from, check.to]
  const [formula1, formula2] = ends.map(String)
  return {
    type: check.holds === 'day' ? 'date' : 'decimal',
    operator: 'between',
    formula1: formula1 ?? '',
    formula2: formula2 ?? '',
    ...common,
    range,
  }
}

/** Days since 1899-12-30, as spreadsheets count. */
function serialOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
}

function wordsValidation({ header, words }: FormColumn, letter: string, { first, last }: Lines): DataValidation[] {
  if (!words) return []
  const refusal = {
    errorTitle: header,
    errorMessage: words.allow === 'these' ? '请从下拉列表里选。' : '下拉列表里没有这个写法，确定这样填吗？',
  }
  return [
    {
      type: 'list',
      values: [...words.from],
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: words.allow === 'these' ? 'stop' : 'warning',
      ...refusal,
      range: `${letter}${first}:${letter}${last}`,
    },
  ]
}

function markSheet({ sheetName: name, texts }: Form['marks']): WriteSheet {
  return { name, rows: texts.map((text) => [text]), veryHidden: true, protection: { sheet: true } }
}
