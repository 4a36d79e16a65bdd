import type { LayoutElement } from '../elements.ts'
import { type Bounds, boundsOf, hundredths } from './bounds.ts'
import type { PageSize } from './move-elements.ts'

/** The eight handles of a frame by the winds, and the two ends of a line. */
export type Handle = 'nw' | 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'start' | 'end'
export type Point = { x: number; y: number }

/** What an element can be pulled by. A QR code stays a square. */
export function handlesOf({ kind }: LayoutElement): readonly Handle[] {
  if (kind === 'line') return ['start', 'end']
  return kind === 'qr' ? ['nw', 'ne', 'se', 'sw'] : ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w']
}

/** Where a handle stands on the element, in mm. */
export function placeOfHandle(element: LayoutElement, handle: Handle): Point {
  if (element.kind === 'line') return handle === 'end' ? { x: element.toX, y: element.toY } : { x: element.x, y: element.y }
  const { x, y, width, height } = boundsOf(element)
  return {
    x: handle.includes('w') ? x : handle.includes('e') ? x + width : x + width / 2,
    y: handle.startsWith('n') ? y : handle.startsWith('s') ? y + height : y + height / 2,
  }
}

/** The element with a handle pulled to a place on the page; nothing becomes smaller than `smallest` mm or leaves the page. */
export function resizeElement(element: LayoutElement, pull: { handle: Handle; to: Point }, page: PageSize): LayoutElement {
  const to = { x: hundredths(clamp(pull.to.x, 0, page.width)), y: hundredths(clamp(pull.to.y, 0, page.height)) }
  if (element.kind === 'line') return pull.handle === 'end' ? { ...element, toX: to.x, toY: to.y } : { ...element, ...to }
  const pulled = pullEdges(boundsOf(element), pull.handle, to)
  return withBounds(element, element.kind === 'qr' ? square(pulled, pull.handle, page) : pulled)
}

/** The element in another frame: columns of a table and of ruled lines keep their proportions, a QR code takes the width, a table holds a row at least. */
export function withBounds(element: LayoutElement, bounds: Bounds): LayoutElement {
  const { x, y, width, height } = roundBounds(bounds)
  const old = boundsOf(element)
  const across = (value: number) => hundredths(old.width > 0 ? x + ((value - old.x) * width) / old.width : x)
  const down = (value: number) => hundredths(old.height > 0 ? y + ((value - old.y) * height) / old.height : y)
  switch (element.kind) {
    case 'line':
      return { ...element, x: across(element.x), y: down(element.y), toX: across(element.toX), toY: down(element.toY) }
    case 'qr':
      return { ...element, x, y, size: clamp(width, 5, 200) }
    case 'table':
      return {
        ...element,
        x,
        y,
        height: Math.max(height, hundredths(element.headerHeight + element.rowHeight)),
        columns: scaleWidths(element.columns, width / (old.width || 1)),
      }
    case 'lines':
      return {
        ...element,
        firstLineY: y,
        pitch: clamp(hundredths(height / element.count), 2, 200),
        columns: scaleWidths(element.columns, width / (old.width || 1)).map((column) => ({ ...column, x: across(column.x) })),
      }
    default:
      return { ...element, x, y, width, height }
  }
}

const smallest = 1

function pullEdges({ x, y, width, height }: Bounds, handle: Handle, to: Point): Bounds {
  const [right, bottom] = [x + width, y + height]
  const left = handle.includes('w') ? Math.min(to.x, right - smallest) : x
  const top = handle.startsWith('n') ? Math.min(to.y, bottom - smallest) : y
  const newRight = handle.includes('e') ? Math.max(to.x, x + smallest) : right
  const newBottom = handle.startsWith('s') ? Math.max(to.y, y + smallest) : bottom
  return { x: left, y: top, width: newRight - left, height: newBottom - top }
}

/** The corner across from the handle stays where it is. */
function square({ x, y, width, height }: Bounds, handle: Handle, page: PageSize): Bounds {
  const [right, bottom] = [x + width, y + height]
  const room = Math.min(handle.includes('w') ? right : page.width - x, handle.startsWith('n') ? bottom : page.height - y)
  const side = hundredths(clamp(Math.max(width, height), 5, Math.max(5, Math.min(200, room))))
  return { x: handle.includes('w') ? right - side : x, y: handle.startsWith('n') ? bottom - side : y, width: side, height: side }
}

function scaleWidths<Column extends { width: number }>(columns: readonly Column[], factor: number): Column[] {
  return columns.map((column) => ({ ...column, width: hundredths(column.width * factor) }))
}

function roundBounds({ x, y, width, height }: Bounds): Bounds {
  const [left, top] = [hundredths(Math.max(0, x)), hundredths(Math.max(0, y))]
  return { x: left, y: top, width: hundredths(Math.max(0, width)), height: hundredths(Math.max(0, height)) }
}

function clamp(value: number, lower: number, upper: number): number {
  return Math.min(Math.max(value, lower), upper)
}
