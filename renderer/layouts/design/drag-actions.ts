import { boundsOf, unionOf } from '../../../shared/documents/design/bounds.ts'
import type { DesignAction } from '../../../shared/documents/design/design.ts'
import { type Handle, type Point, placeOfHandle, resizeElement } from '../../../shared/documents/design/resize-element.ts'
import { type Guide, type SnapTo, snapFrame, snapPoint } from '../../../shared/documents/design/snap.ts'
import type { LayoutElement } from '../../../shared/documents/elements.ts'
import type { Layout } from '../../../shared/documents/layout.ts'

/** `scale` is px per mm; `grid` the step things snap to in mm, 0 for none. `offset` is how far a right page is shifted. */
export type View = { scale: number; grid: number; offset: number }

/** What was there when the button went down: the place in mm, the elements, and which of them are chosen. */
export type Started = { at: Point; elements: readonly LayoutElement[]; chosen: ReadonlySet<string>; gesture: string }
export type Move = Started & { kind: 'move'; hit: string }
export type Resize = Started & { kind: 'resize'; element: LayoutElement; handle: Handle }
export type Band = Started & { kind: 'band' }

/** Where the pointer is now, in mm; Shift keeps to one way, Alt lets go of everything that draws. */
export type Pointer = { at: Point; shiftKey: boolean; altKey: boolean }
type Board = { view: View; layout: Layout; locked: ReadonlySet<string> }
type Step = { action: DesignAction; guides: readonly Guide[] }

/** How near a neighbour draws, in px. */
const reach = 6

/** The chosen elements, but for the locked ones, taken along with the pointer. */
export function moveStep({ at, elements, chosen, gesture }: Move, pointer: Pointer, board: Board): Step | undefined {
  const isMoved = ({ id }: LayoutElement) => chosen.has(id) && !board.locked.has(id)
  const frame = unionOf(elements.filter(isMoved).map(boundsOf))
  if (!frame) return undefined
  const way = straight({ x: pointer.at.x - at.x, y: pointer.at.y - at.y }, pointer.shiftKey)
  const others = elements.filter((element) => !isMoved(element))
  const snap = snapFrame({ ...frame, x: frame.x + way.x, y: frame.y + way.y }, snapTo(others, pointer, board))
  const by = { dx: way.x + snap.dx, dy: way.y + snap.dy }
  return { action: { do: 'move', by, from: elements, gesture }, guides: snap.guides }
}

/** The handle taken along with the pointer. */
export function resizeStep({ at, elements, element, handle, gesture }: Resize, pointer: Pointer, board: Board): Step {
  const from = placeOfHandle(element, handle)
  const to = { x: from.x + pointer.at.x - at.x, y: from.y + pointer.at.y - at.y }
  const others = elements.filter(({ id }) => id !== element.id)
  const snap = snapPoint(freeWays(to, handle), snapTo(others, pointer, board))
  const pull = { handle, to: { x: to.x + snap.dx, y: to.y + snap.dy } }
  return { action: { do: 'edit', element: resizeElement(element, pull, board.layout), gesture }, guides: snap.guides }
}

/** With Shift one more or one less; without, the one that was hit, unless it is among the chosen, which then go together. */
export function chooseBy(hit: string | null, shiftKey: boolean, chosen: ReadonlySet<string>): ReadonlySet<string> {
  if (!hit) return shiftKey ? chosen : new Set()
  if (!shiftKey) return chosen.has(hit) ? chosen : new Set([hit])
  return new Set(chosen.has(hit) ? [...chosen].filter((id) => id !== hit) : [...chosen, hit])
}

function snapTo(others: readonly LayoutElement[], { altKey }: Pointer, { view, layout }: Board): SnapTo {
  if (altKey) return { neighbours: [], page: layout, grid: 0, tolerance: -1 }
  return { neighbours: others.map(boundsOf), page: layout, grid: view.grid, tolerance: reach / view.scale }
}

function straight(way: Point, shiftKey: boolean): Point {
  if (!shiftKey) return way
  return Math.abs(way.x) > Math.abs(way.y) ? { x: way.x, y: 0 } : { x: 0, y: way.y }
}

function freeWays({ x, y }: Point, handle: Handle): { x?: number; y?: number } {
  if (handle === 'n' || handle === 's') return { y }
  return handle === 'e' || handle === 'w' ? { x } : { x, y }
}
