import type { XmlElement } from '../package/scan-xml.ts'
import type { SheetPlaces, TemplateCell, TemplateRow } from './read-sheet-places.ts'

/**
 * The last line that a template has for data from `first` on: rows that look like the first one and have nothing in them but formulas and
 * a number of their own (1, 2, 3 …). Where the first is not formatted at all, every empty row down to what is written next.
 */
export function findLastLine({ rows }: SheetPlaces, first: number): number {
  const known = new Map(rows.map((row) => [row.line, row]))
  const pattern = known.get(first)
  const look = lookOf(pattern)
  if (look.size > 0) {
    let last = first
    for (let row = known.get(last + 1); row && isEmpty(row) && looksLike(row, look); row = known.get(last + 1)) last += 1
    return last
  }
  const next = rows.find((row) => row.line > first && !isEmpty(row))
  return next ? next.line - 1 : first
}

/** Whether a row has texts in it: an example that a receiver has filled in, say. */
export function hasTexts({ rows }: SheetPlaces, line: number): boolean {
  const row = rows.find((candidate) => candidate.line === line)
  return row !== undefined && !isEmpty(row)
}

/** Columns of a line with a formula in them, 0-based. */
export function formulaColumns({ rows }: SheetPlaces, line: number): ReadonlySet<number> {
  const cells = rows.find((row) => row.line === line)?.cells ?? []
  return new Set(cells.filter(({ formula }) => formula).map(({ column }) => column))
}

/** Styles of a row's cells by column; a row with no styled cell has none. */
function lookOf(row: TemplateRow | undefined): Map<number, string> {
  const styled = (row?.cells ?? []).flatMap(({ column, element }): [number, string][] => {
    const style = styleOf(element)
    return style === undefined ? [] : [[column, style]]
  })
  return new Map(styled)
}

function styleOf({ attributes }: XmlElement): string | undefined {
  return attributes['s'] === '0' ? undefined : attributes['s']
}

function looksLike(row: TemplateRow, look: ReadonlyMap<number, string>): boolean {
  const same = row.cells.filter(({ column, element }) => look.has(column) && look.get(column) === styleOf(element)).length
  return same * 2 >= look.size
}

function isEmpty({ cells }: TemplateRow): boolean {
  const written = cells.filter(({ hasValue, formula }) => hasValue && !formula)
  return written.length === 0 || (written.length === 1 && written.every(isNumber))
}

function isNumber({ element }: TemplateCell): boolean {
  return element.attributes['t'] === undefined || element.attributes['t'] === 'n'
}
