import { type HeaderIndex, matchHeaders } from './match-headers.ts'
import type { Merge, Sheet } from './sheet.ts'

/** A header of one or two rows: 1-based lines, the labels to match by column (best first), and the fields by 0-based column. */
export type Header<Field extends string> = {
  firstLine: number
  lastLine: number
  labels: readonly (readonly string[])[]
  columns: ReadonlyMap<number, Field>
}

const deepest = 30

/** Finds the header by meaning in the first 30 rows: the row where most known column names stand, or two rows where they name more together. */
export function findHeader<Field extends string>(sheet: Sheet, index: HeaderIndex<Field>): Header<Field> | undefined {
  const lines = sheet.rows.slice(0, deepest).map(({ line }) => line)
  const read = (firstLine: number, lastLine: number, labels: string[][]) => ({
    firstLine,
    lastLine,
    labels,
    columns: matchHeaders(labels, index),
  })
  const ofOneRow = lines.map((line) => read(line, line, labelsOf(sheet, line)))
  const ofTwoRows = lines.slice(0, -1).map((line) => read(line, line + 1, labelsOfTwo(sheet, line)))
  const best = [...ofOneRow, ...ofTwoRows].reduce<Header<Field> | undefined>(
    (most, header) => (header.columns.size > (most?.columns.size ?? 0) ? header : most),
    undefined,
  )
  return best && isEnough(best, index) ? withGroupRow(sheet, withSubHeader(sheet, best), read) : undefined
}

/** Two known names make a header; one does where the kind has no more, or the row has nothing else. */
function isEnough<Field extends string>(header: Header<Field>, index: HeaderIndex<Field>): boolean {
  if (header.columns.size >= 2) return true
  const fields = new Set([...index.values()].map(({ field }) => field))
  const written = header.labels.filter((spellings) => spellings.length > 0).length
  return fields.size === 1 || (written === 1 && header.columns.size === 1)
}

/** A one-row match whose cells are merged into the row below has a second row, even where that row names nothing known. */
function withSubHeader<Field extends string>(sheet: Sheet, header: Header<Field>): Header<Field> {
  const { firstLine, lastLine } = header
  if (lastLine !== firstLine) return header
  const reachesDown = sheet.merges.some(
    (merge) => merge.firstLine === firstLine && merge.lastLine === firstLine + 1 && merge.firstColumn === merge.lastColumn,
  )
  return reachesDown ? { ...header, lastLine: firstLine + 1 } : header
}

type Read<Field extends string> = (firstLine: number, lastLine: number, labels: string[][]) => Header<Field>

/**
 * A one-row match may stand below a row of groups that names nothing more. Where cells of that row are merged down into it, both are the header,
 * so that a column such as 序号 keeps its name.
 */
function withGroupRow<Field extends string>(sheet: Sheet, header: Header<Field>, read: Read<Field>): Header<Field> {
  const { firstLine, lastLine } = header
  if (lastLine !== firstLine) return header
  const reachesDown = sheet.merges.some(
    (merge) => merge.firstLine === firstLine - 1 && merge.lastLine === firstLine && merge.firstColumn === merge.lastColumn,
  )
  if (!reachesDown) return header
  const both = read(firstLine - 1, firstLine, labelsOfTwo(sheet, firstLine - 1))
  return both.columns.size >= header.columns.size ? both : header
}

/** The labels of a header of one or two lines by column, best first; none where there is no header. */
export function labelsAt(sheet: Sheet, line: number, rows: 0 | 1 | 2): string[][] {
  if (rows === 0) return []
  return rows === 1 ? labelsOf(sheet, line) : labelsOfTwo(sheet, line)
}

function labelsOf(sheet: Sheet, line: number): string[][] {
  return Array.from({ length: widthOf(sheet, line) }, (_, column) => {
    const text = textAt(sheet, line, column)
    return text === '' ? [] : [text]
  })
}

/** Below a merged group (所在地区 over 省 市 县) a column is known by its own name, or by both together. */
function labelsOfTwo(sheet: Sheet, line: number): string[][] {
  const width = Math.max(widthOf(sheet, line), widthOf(sheet, line + 1))
  return Array.from({ length: width }, (_, column) => {
    const merge = mergeAt(sheet, line, column)
    const top = textAt(sheet, merge?.firstLine ?? line, merge?.firstColumn ?? column)
    if (merge && merge.lastLine > line) return top === '' ? [] : [top]
    const bottom = textAt(sheet, line + 1, column)
    if (bottom === '') return top === '' || (merge && merge.firstColumn !== column) ? [] : [top]
    return top === '' ? [bottom] : [top + bottom, bottom]
  })
}

function mergeAt(sheet: Sheet, line: number, column: number): Merge | undefined {
  return sheet.merges.find((m) => m.firstLine <= line && m.lastLine >= line && m.firstColumn <= column && m.lastColumn >= column)
}

function textAt(sheet: Sheet, line: number, column: number): string {
  return sheet.rows[line - 1]?.cells[column]?.text.trim() ?? ''
}

function widthOf(sheet: Sheet, line: number): number {
  return sheet.rows[line - 1]?.cells.length ?? 0
}
