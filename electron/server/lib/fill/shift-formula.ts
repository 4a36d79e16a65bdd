import { type Insertion, lineAfter, linesAfter } from './insertion.ts'
import { type Corner, mapReferences, type Reference } from './references.ts'

/** Where rows go in (`changed`, a sheet's name), and where the formula stands: on which sheet (`own`), and whether in a row of data. */
export type FormulaPlace = { own: string; changed: string; insertion: Insertion; stands: 'in the data' | 'elsewhere' }

/**
 * A formula as it reads after rows were put in. An area that reaches to the last row of data takes the new rows in; in a row of data only
 * where its end is fixed ($): =SUM(C5:E5) beside the data is about its own row, =F5/SUM(F$5:F$9) about all of them.
 */
export function shiftFormula(formula: string, { own, changed, insertion, stands }: FormulaPlace): string {
  return mapReferences(formula, (reference) => {
    if (!isSame(reference.sheet ?? own, changed)) return reference
    const { from, to } = reference
    if (!to) return { ...reference, from: moved(from, insertion) }
    if (from.line === undefined || to.line === undefined) return reference
    const ownRow = stands === 'in the data' && !to.fixedLine
    const lines = ownRow
      ? { from: lineAfter(from.line, insertion), to: lineAfter(to.line, insertion) }
      : linesAfter(from.line, to.line, insertion)
    return { ...reference, from: { ...from, line: lines.from }, to: { ...to, line: lines.to } }
  })
}

/**
 * A formula as it reads when it is copied so many rows down and columns to the right. What stands `below` that line (a total, a rate in the
 * foot) is one cell for all rows, so it is not followed down.
 */
export function copyFormula(formula: string, { down, right = 0, below }: { down: number; right?: number; below?: number }): string {
  const follow = (corner: Corner, isLocal: boolean): Corner => ({
    ...corner,
    ...(corner.line === undefined || corner.fixedLine || (isLocal && below !== undefined && corner.line > below)
      ? {}
      : { line: corner.line + down }),
    ...(corner.column === undefined || corner.fixedColumn ? {} : { column: corner.column + right }),
  })
  return mapReferences(formula, (reference: Reference) => {
    const isLocal = reference.sheet === undefined
    return { ...reference, from: follow(reference.from, isLocal), to: reference.to && follow(reference.to, isLocal) }
  })
}

/** Names of sheets are the same whatever the case of their letters. */
export function isSame(sheet: string, other: string): boolean {
  return sheet.toLowerCase() === other.toLowerCase()
}

function moved(corner: Corner, insertion: Insertion): Corner {
  return corner.line === undefined ? corner : { ...corner, line: lineAfter(corner.line, insertion) }
}
