import type { CellPlace } from './cell-moves.ts'

/** Heights and widths in CSS pixels; CellGrid.module.css draws them so. */
export const rowHeight = 32
export const columnWidth = 72
/** Name, school and sum, which stay in sight. */
export const leftWidth = 326
const headerHeight = 52
const chunk = 20

/** The first row to draw at a scroll position: some above the sight, and not another one at every pixel. */
export function firstRowFor(scrollTop: number): number {
  return Math.max(0, Math.floor(scrollTop / rowHeight / chunk) * chunk - chunk)
}

/** Scrolls just far enough that a cell is not under the header, the left columns or the edges. */
export function bringIntoView(scroller: HTMLElement, { row, column }: CellPlace): void {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = scroller
  const lowest = headerHeight + (row + 1) * rowHeight - clientHeight
  const rightmost = leftWidth + (column + 1) * columnWidth - clientWidth
  scroller.scrollTop = Math.max(lowest, Math.min(scrollTop, row * rowHeight))
  scroller.scrollLeft = Math.max(rightmost, Math.min(scrollLeft, column * columnWidth))
}
