import { columnIndex, columnLetter } from '../../../../shared/exchange/sheet.ts'
import { type Insertion, lineAfter } from './insertion.ts'

/** An area of cells: lines are 1-based, columns 0-based, ends included. */
export type Area = { firstLine: number; lastLine: number; firstColumn: number; lastColumn: number }

const corners = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/

/** 'B5:C9' or 'B5'; undefined for whole rows, whole columns and what is no area. */
export function areaOf(ref: string): Area | undefined {
  const [, left, top, right = left, bottom = top] = corners.exec(ref) ?? []
  if (left === undefined || right === undefined) return undefined
  return { firstLine: Number(top), lastLine: Number(bottom), firstColumn: columnIndex(left), lastColumn: columnIndex(right) }
}

export function refOfArea({ firstLine, lastLine, firstColumn, lastColumn }: Area): string {
  const from = columnLetter(firstColumn) + firstLine
  const to = columnLetter(lastColumn) + lastLine
  return from === to ? from : `${from}:${to}`
}

/**
 * One or more areas, parted by spaces, as they stand after rows were put in; one that reaches to the last row of data takes the new ones in,
 * also where it is that row alone: some programs write a list for every row (E5 E6 E7).
 */
export function shiftRanges(refs: string, insertion: Insertion): string {
  return mapAreas(refs, ({ firstLine, lastLine }) => ({
    from: lineAfter(firstLine, insertion),
    to: lastLine === insertion.last ? lastLine + insertion.by : lineAfter(lastLine, insertion),
  }))
}

/** The same for what belongs to its cells alone (a note, cells merged in one row): it moves and does not grow. */
export function moveRanges(refs: string, insertion: Insertion): string {
  return mapAreas(refs, ({ firstLine, lastLine }) => ({ from: lineAfter(firstLine, insertion), to: lineAfter(lastLine, insertion) }))
}

function mapAreas(refs: string, change: (area: Area) => { from: number; to: number }): string {
  const mapped = refs.split(/\s+/).map((ref) => {
    const area = areaOf(ref)
    if (!area) return ref
    const { from, to } = change(area)
    return from === area.firstLine && to === area.lastLine ? ref : refOfArea({ ...area, firstLine: from, lastLine: to })
  })
  return mapped.join(' ')
}
