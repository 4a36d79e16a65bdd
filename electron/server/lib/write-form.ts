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
  isHidden?: true
}

/** A sheet to be filled in by others. All cells are text. `marks` stand in a sheet of its own that only a program can show. */
export type Form = {
  sheetName: string
  title: string
  subtitle: { left: string; right: string }
  notes: readonly string[]
  columns: readonly FormColumn[]
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
  const { sheetName: name, title, subtitle, notes, columns, rows, blankRows, signature } = form
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
  const end = headerRow + 1 + rows.length + blankRows
  grid.spread(end, shown.length, signature, signatureStyle)
  const width = shown.reduce((total, column) => total + column.width, 0)
  const noteHeight = rowHeight([note], [{ header: '', width, kind: 'text' }]) + 8
  const heights = [32, 20, noteHeight, 30, ...rows.map((values) => rowHeight(values, asText)), ...Array<number>(blankRows).fill(18), 28]
  return {
    name,
    ...grid.content(),
    columns: columns.map((column) => ({ width: column.width, ...(column.isHidden && { hidden: true }) })),
    rowDefs: new Map(heights.map((height, row) => [row, { height }])),
    freezePane: { rows: headerRow + 1, columns: 2 },
    dataValidations: columns.flatMap((column, i) => validationOf(column, columnLetter(i), { first: headerRow + 2, last: end })),
    protection: { sheet: true, formatColumns: true, formatRows: true, selectLockedCells: true, selectUnlockedCells: true },
    pageSetup: pageSetup({}),
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  }
}

const noteStyle: CellStyle = { ...subtitleStyle('left'), alignment: { horizontal: 'left', vertical: 'top', wrapText: true } }

function putTable(grid: Grid, { columns, rows, blankRows }: Form): void {
  const styles = columns.map((column) => ({ locked: lockedStyle(column), open: openStyle(column) }))
  for (const [column, { header }] of columns.entries()) grid.put(headerRow, column, header, headerStyle('bordered'))
  for (let row = 0; row < rows.length + blankRows; row += 1)
    for (const [column, { locks }] of columns.entries()) {
      const value = rows[row]?.[column] ?? null
      const isLocked = locks === 'always' || (locks === 'filled' && value !== null)
      const style = styles[column]?.[isLocked && row < rows.length ? 'locked' : 'open'] ?? {}
      grid.put(headerRow + 1 + row, column, value === null ? null : withoutControls(value), style)
    }
}

function lockedStyle(column: FormColumn): CellStyle {
  return { ...cellStyle({ ...column, kind: 'text' }, 'bordered'), ...lockedFill, protection: { locked: true } }
}

function openStyle(column: FormColumn): CellStyle {
  return { ...cellStyle({ ...column, kind: 'text' }, 'bordered'), protection: { locked: false } }
}

function validationOf({ header, words }: FormColumn, letter: string, { first, last }: { first: number; last: number }): DataValidation[] {
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
