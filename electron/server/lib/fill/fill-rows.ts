import { refOf } from '../package/cell-place.ts'
import type { Edit } from '../package/edit-text.ts'
import { escapeText, withAttribute } from '../package/xml-text.ts'
import { cellXml } from './fill-cell.ts'
import { placeCells } from './fill-cells.ts'
import { moveCell, moveRow } from './move-row.ts'
import type { CellFormula, SheetPlaces, TemplateCell, TemplateRow } from './read-sheet-places.ts'
import type { FillRow, RowFilling } from './row-filling.ts'
import { copyFormula, type FormulaPlace, shiftFormula } from './shift-formula.ts'

/** The edits that write rows of values into a sheet: into the template's own rows first, then into copies of the first one below them. */
export function fillRows(filling: RowFilling): Edit[] {
  const { places, insertion, rows } = filling
  const { first, last } = insertion
  const own = new Map(places.rows.map((row) => [row.line, row]))
  const pattern = own.get(first)
  const isFilled = (line: number) => line >= first && line <= last && rows[line - first] !== undefined
  const moved = places.rows.filter(({ line }) => !isFilled(line)).flatMap((row) => moveRow(filling, row))
  const written = rows.map((values, i) => {
    const line = first + i
    const row = line <= last ? own.get(line) : undefined
    if (row) return { from: row.element.start, to: row.element.end, text: refillRow(filling, { row, pattern, values }) }
    return insertAt(filling, Math.min(line, last + 1), copyRow(filling, { pattern, line, values }))
  })
  const cells = placeCells(filling)
  return joined(filling, [...moved, ...cells.above, ...written, ...cells.below])
}

/** New rows go before the first row of the template that stands below them. */
function insertAt({ places: { sheetData, rows } }: RowFilling, line: number, xml: string): Edit {
  const at = rows.find((row) => row.line >= line)?.element.start ?? sheetData.closeStart
  return { from: at, to: at, text: xml }
}

/** A sheet without any row has a tag that closes itself, and is written as a whole. */
function joined({ text, places: { sheetData, prefix } }: RowFilling, edits: readonly Edit[]): Edit[] {
  const { start, openEnd, end } = sheetData
  if (openEnd !== end) return [...edits]
  const opening = text.slice(start, openEnd).replace(/\s*\/>$/, '>')
  return [{ from: start, to: end, text: `${opening}${edits.map((edit) => edit.text).join('')}</${prefix}sheetData>` }]
}

type Refilled = { row: TemplateRow; pattern: TemplateRow | undefined; values: FillRow }

/** One of the template's own rows with values; a formula that only the first row has is written out in this one too. */
function refillRow(filling: RowFilling, { row, pattern, values }: Refilled): string {
  const { text, places } = filling
  const own = new Map(row.cells.map((cell) => [cell.column, cell]))
  const formulas = new Map((pattern?.cells ?? []).filter(({ formula }) => formula).map((cell) => [cell.column, cell]))
  const columns = [...new Set([...own.keys(), ...formulas.keys(), ...values.keys()])].toSorted((a, b) => a - b)
  const cells = columns.map((column) => {
    const cell = own.get(column)
    const ref = refOf({ line: row.line, column })
    const style = cell?.element.attributes['s'] ?? styleOf(places, row, column)
    const value = values.get(column)
    if (value !== undefined) return cellXml(ref, style, value, places.prefix)
    const first = formulas.get(column)
    if (cell?.hasValue || !first?.formula) return cell ? keptCell(filling, cell) : ''
    return formulaCell(filling, { ref, style: style ?? first.element.attributes['s'], formula: first.formula, down: row.line - first.line })
  })
  return wrapRow(text, row.element, row.line, cells.join(''))
}

function keptCell(filling: RowFilling, cell: TemplateCell): string {
  const { start, end } = cell.element
  return moveCell(filling, cell, cell.line)
    .toSorted((a, b) => b.from - a.from)
    .reduce((xml, edit) => xml.slice(0, edit.from - start) + edit.text + xml.slice(edit.to - start), filling.text.slice(start, end))
}

/** A row like the template's first: its height, the styles of its cells and its formulas, and none of its texts. */
function copyRow(
  filling: RowFilling,
  { pattern, line, values }: { pattern: TemplateRow | undefined; line: number; values: FillRow },
): string {
  const { text, places } = filling
  const own = new Map((pattern?.cells ?? []).map((cell) => [cell.column, cell]))
  const columns = [...new Set([...own.keys(), ...values.keys()])].toSorted((a, b) => a - b)
  const cells = columns.map((column) => {
    const cell = own.get(column)
    const ref = refOf({ line, column })
    const style = cell?.element.attributes['s'] ?? styleOf(places, pattern, column)
    const value = values.get(column)
    if (value === undefined && cell?.formula) return formulaCell(filling, { ref, style, formula: cell.formula, down: line - cell.line })
    return cellXml(ref, style, value ?? null, places.prefix)
  })
  return pattern
    ? wrapRow(text, pattern.element, line, cells.join(''))
    : `<${places.prefix}row r="${line}">${cells.join('')}</${places.prefix}row>`
}

/** What a cell that is not there looks like: as its row is styled, else as its column is. */
function styleOf({ columnStyle }: SheetPlaces, row: TemplateRow | undefined, column: number): string | undefined {
  const { s, customFormat } = row?.element.attributes ?? {}
  return s !== undefined && /^(1|true)$/.test(customFormat ?? '') ? s : columnStyle(column)
}

type CopiedFormula = { ref: string; style: string | undefined; formula: CellFormula; down: number }

function formulaCell({ places: { prefix }, insertion, sheet }: RowFilling, { ref, style, formula, down }: CopiedFormula): string {
  const place: FormulaPlace = { own: sheet, changed: sheet, insertion, stands: 'in the data' }
  // shifted first: what it points at below the data is one cell for all rows, wherever that goes
  const copied = copyFormula(shiftFormula(formula.text, place), { down, below: insertion.last + insertion.by })
  const array = formula.element.attributes['t'] === 'array' ? ` t="array" ref="${ref}"` : ''
  const s = style === undefined ? '' : ` s="${style}"`
  return `<${prefix}c r="${ref}"${s}><${prefix}f${array}>${escapeText(copied)}</${prefix}f></${prefix}c>`
}

function wrapRow(text: string, { start, openEnd, end }: TemplateRow['element'], line: number, cells: string): string {
  const opening = withAttribute(withAttribute(text.slice(start, openEnd), 'r', String(line)), 'spans', undefined)
  const name = /^<([^\s/>]+)/.exec(opening)?.[1] ?? 'row'
  const open = openEnd === end ? `${opening.slice(0, -2).trimEnd()}>` : opening
  return `${open}${cells}</${name}>`
}
