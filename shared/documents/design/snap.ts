import { type Bounds, hundredths } from './bounds.ts'
import type { PageSize, Shift } from './move-elements.ts'

/** A line to show while something snaps to it: across the page at `at` mm. */
export type Guide = { axis: 'x' | 'y'; at: number }
/** `grid` in mm, 0 for none; `tolerance` in mm is how far a neighbour draws. */
export type SnapTo = { neighbours: readonly Bounds[]; page: PageSize; grid: number; tolerance: number }
export type Snapped = Shift & { guides: Guide[] }

/** How much further a frame has to go so that an edge or its middle meets a neighbour's or the page's, or else that its corner meets the grid. */
export function snapFrame(frame: Bounds, to: SnapTo): Snapped {
  const across = snapAxis(edges(frame.x, frame.width), targetsAcross(to), to)
  const down = snapAxis(edges(frame.y, frame.height), targetsDown(to), to)
  return { dx: across.by, dy: down.by, guides: guidesOf(across.at, down.at) }
}

/** The same for the place a handle is pulled to; `x` and `y` say which way the handle can go at all. */
export function snapPoint(point: { x?: number; y?: number }, to: SnapTo): Snapped {
  const across = point.x === undefined ? stays : snapAxis([point.x], targetsAcross(to), to)
  const down = point.y === undefined ? stays : snapAxis([point.y], targetsDown(to), to)
  return { dx: across.by, dy: down.by, guides: guidesOf(across.at, down.at) }
}

type AxisSnap = { by: number; at: number | undefined }
const stays: AxisSnap = { by: 0, at: undefined }

/** A neighbour within reach wins over the grid: it is what the person sees. */
function snapAxis(own: readonly number[], targets: readonly number[], { grid, tolerance }: SnapTo): AxisSnap {
  const [first = 0] = own
  let nearest: AxisSnap | undefined
  for (const from of own)
    for (const at of targets) {
      const by = at - from
      if (Math.abs(by) <= tolerance && (!nearest || Math.abs(by) < Math.abs(nearest.by))) nearest = { by, at }
    }
  if (nearest) return nearest
  return grid > 0 ? { by: Math.round(first / grid) * grid - first, at: undefined } : stays
}

function edges(start: number, length: number): number[] {
  return [start, start + length / 2, start + length]
}

function targetsAcross({ neighbours, page }: SnapTo): number[] {
  return [...edges(0, page.width), ...neighbours.flatMap(({ x, width }) => edges(x, width))]
}

function targetsDown({ neighbours, page }: SnapTo): number[] {
  return [...edges(0, page.height), ...neighbours.flatMap(({ y, height }) => edges(y, height))]
}

function guidesOf(x: number | undefined, y: number | undefined): Guide[] {
  return [
    ...(x === undefined ? [] : [{ axis: 'x' as const, at: hundredths(x) }]),
    ...(y === undefined ? [] : [{ axis: 'y' as const, at: hundredths(y) }]),
  ]
}
