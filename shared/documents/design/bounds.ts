import type { LayoutElement } from '../elements.ts'

/** A rectangle on the page, in mm from the top left corner. */
export type Bounds = { x: number; y: number; width: number; height: number }

/** The frame around an element; of a straight line one side may be 0. */
export function boundsOf(element: LayoutElement): Bounds {
  switch (element.kind) {
    case 'line':
      return between([element.x, element.toX], [element.y, element.toY])
    case 'qr':
      return { x: element.x, y: element.y, width: element.size, height: element.size }
    case 'table':
      return { x: element.x, y: element.y, width: sum(element.columns.map(({ width }) => width)), height: element.height }
    case 'lines':
      return between(
        element.columns.flatMap(({ x, width }) => [x, x + width]),
        [element.firstLineY, element.firstLineY + element.pitch * element.count],
      )
    default:
      return { x: element.x, y: element.y, width: element.width, height: element.height }
  }
}

/** The frame around several; undefined of none. */
export function unionOf(all: readonly Bounds[]): Bounds | undefined {
  if (all.length === 0) return undefined
  return between(
    all.flatMap(({ x, width }) => [x, x + width]),
    all.flatMap(({ y, height }) => [y, y + height]),
  )
}

/** Whether a frame lies whole in another. */
export function holds(outer: Bounds, { x, y, width, height }: Bounds): boolean {
  return outer.x <= x && outer.y <= y && x + width <= outer.x + outer.width && y + height <= outer.y + outer.height
}

/** The frame that two or more points span. */
export function between(xs: readonly number[], ys: readonly number[]): Bounds {
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: hundredths(Math.max(...xs) - x), height: hundredths(Math.max(...ys) - y) }
}

/** Places and sizes are kept to 0.01 mm: finer than any printer, and the same after a hundred nudges. */
export function hundredths(mm: number): number {
  const rounded = Math.round(mm * 100) / 100
  return rounded === 0 ? 0 : rounded
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
