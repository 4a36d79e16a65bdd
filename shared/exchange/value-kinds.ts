import { writtenColumns } from './leave-out.ts'
import type { Cell, Sheet, SheetRow } from './sheet.ts'
import { parseDate } from './values/date.ts'
import { normaliseIdNumber } from './values/id-number.ts'
import { compact } from './values/plain-text.ts'

/** What the values of a column plainly are, whatever the sender calls it and whoever is registered here. */
type ValueKind = 'idNumber' | 'phone' | 'date' | 'sex' | 'numbering' | 'number' | 'text' | 'empty'

/** So many rows tell what a column holds. */
const mostRows = 200
const mostTitles = 30
/** A few cells of a column may be blank, mistaken or the sum at the end. */
const most = 0.8

/**
 * The first row of data of a sheet that has no header: it holds a number, a phone, a day or a sex, and above it is nothing but titles. Nothing where
 * a row above has several cells, for that may be a header with names nobody knows.
 */
export function findFirstRecord({ rows }: Pick<Sheet, 'rows'>): number | undefined {
  const first = rows.slice(0, mostTitles).find((row) => writtenColumns(row).length > 1)
  return first?.cells.some((cell) => cell !== undefined && isTelling(kindOf(cell))) ? first.line : undefined
}

/** The kinds of the columns from a line on, by 0-based column, without blank columns at the end. */
export function valueKindsFrom({ rows }: Pick<Sheet, 'rows'>, line: number): ValueKind[] {
  const data = rows.slice(line - 1, line - 1 + mostRows).filter((row) => writtenColumns(row).length > 1)
  const width = Math.max(0, ...data.map(({ cells }) => cells.length))
  const kinds = Array.from({ length: width }, (_, column) => kindOfColumn(data, column))
  return kinds.slice(0, kinds.findLastIndex((kind) => kind !== 'empty') + 1)
}

function kindOfColumn(rows: readonly SheetRow[], column: number): ValueKind {
  const filled = rows.flatMap(({ cells }) => (cells[column] && cells[column].text.trim() !== '' ? [cells[column]] : []))
  if (filled.length === 0) return 'empty'
  if (isNumbering(filled)) return 'numbering'
  const counts = Map.groupBy(filled, kindOf)
  const [best] = [...counts].find(([, cells]) => cells.length >= filled.length * most) ?? ['text' as const]
  return best
}

function kindOf(cell: Cell): ValueKind {
  const text = compact(cell.text)
  if (cell.damage === 'digits' || /^(\d{17}[\dX]|\d{15})$/.test(normaliseIdNumber(text))) return 'idNumber'
  if (/^(\+?86)?1[3-9]\d{9}$/.test(text.replaceAll('-', ''))) return 'phone'
  if (text === '男' || text === '女') return 'sex'
  if (isDate(cell, text)) return 'date'
  return /^-?\d+(\.\d+)?$/.test(text) ? 'number' : 'text'
}

/** Six digits, or a year alone, may be anything. */
function isDate(cell: Cell, text: string): boolean {
  if (cell.kind === 'date') return true
  if (!/^(19|20)\d{2}([./年-]\d{1,2}|\d{4}$)/.test(text)) return false
  const result = parseDate({ text, kind: 'text' })
  return 'value' in result && result.value !== null
}

function isTelling(kind: ValueKind): boolean {
  return kind === 'idNumber' || kind === 'phone' || kind === 'date' || kind === 'sex'
}

/** 1, 2, 3 … one after the other. */
function isNumbering(cells: readonly Cell[]): boolean {
  const numbers = cells.map(({ text }) => (/^\d{1,6}$/.test(compact(text)) ? Number(compact(text)) : undefined))
  const steps = numbers.filter((number, i) => number !== undefined && number === (i === 0 ? 1 : (numbers[i - 1] ?? Number.NaN) + 1))
  return steps.length >= numbers.length * most
}
