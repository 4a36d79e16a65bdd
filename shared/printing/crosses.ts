import type { Point } from './correct.ts'
import type { Paper } from './model.ts'

/** A numbered cross and where its centre stands, in mm. */
export type Cross = Point & { number: number }

/** Crosses near the corners, on whole centimetres; large paper has a fifth in the middle. Any three of the corners are enough. */
export function crossesOf(paper: Paper): Cross[] {
  const right = farthest(paper.pageWidth)
  const bottom = farthest(paper.pageHeight)
  const corners = [
    { x: inset, y: inset },
    { x: right, y: inset },
    { x: inset, y: bottom },
    { x: right, y: bottom },
  ]
  const middle = isLarge(paper) ? [{ x: middleOf(right), y: middleOf(bottom) }] : []
  return [...corners, ...middle].map((point, i) => ({ number: i + 1, ...point }))
}

/** How far the first and the last cross stand from the edge at least, clear of rulers and of what printers leave white. */
const inset = 20

/** The last whole centimetre for a cross on a side. */
export const farthest = (side: number) => Math.floor((side - inset) / 10) * 10

export const middleOf = (far: number) => Math.round((inset + far) / 20) * 10

/** Room for a fifth cross and for instructions in full. */
export const isLarge = ({ pageWidth, pageHeight }: Paper) => pageWidth >= 140 && pageHeight >= 140
