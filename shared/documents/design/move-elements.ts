import type { LayoutElement } from '../elements.ts'
import { boundsOf, hundredths, unionOf } from './bounds.ts'

/** A way to go, in mm; to the right and down. */
export type Shift = { dx: number; dy: number }
/** Width and height of the page in mm. */
export type PageSize = { width: number; height: number }

/** An element so many mm further right and further down. */
export function moveElement<Element extends LayoutElement>(element: Element, { dx, dy }: Shift): Element
export function moveElement(element: LayoutElement, { dx, dy }: Shift): LayoutElement {
  const right = (x: number) => hundredths(x + dx)
  const down = (y: number) => hundredths(y + dy)
  switch (element.kind) {
    case 'line':
      return { ...element, x: right(element.x), y: down(element.y), toX: right(element.toX), toY: down(element.toY) }
    case 'lines':
      return {
        ...element,
        firstLineY: down(element.firstLineY),
        columns: element.columns.map((column) => ({ ...column, x: right(column.x) })),
      }
    default:
      return { ...element, x: right(element.x), y: down(element.y) }
  }
}

/** The chosen elements moved together; they stop at the edges of the page without losing their distances. */
export function moveElements(elements: readonly LayoutElement[], ids: ReadonlySet<string>, move: { by: Shift; page: PageSize }) {
  const by = withinPage(
    elements.filter(({ id }) => ids.has(id)),
    move.by,
    move.page,
  )
  return elements.map((element) => (ids.has(element.id) ? moveElement(element, by) : element))
}

/** As much of the way as the page allows. What stands outside already goes no further out, and may come in. */
export function withinPage(moved: readonly LayoutElement[], { dx, dy }: Shift, page: PageSize): Shift {
  const bounds = unionOf(moved.map(boundsOf))
  if (!bounds) return { dx: 0, dy: 0 }
  return {
    dx: clamp(dx, -bounds.x, page.width - bounds.x - bounds.width),
    dy: clamp(dy, -bounds.y, page.height - bounds.y - bounds.height),
  }
}

function clamp(value: number, lower: number, upper: number): number {
  return hundredths(Math.min(Math.max(value, Math.min(0, lower)), Math.max(0, upper)))
}
