import type { LayoutElement } from '../elements.ts'
import { type Bounds, boundsOf, unionOf } from './bounds.ts'
import { moveElement, type PageSize, type Shift } from './move-elements.ts'

export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom'

/** The chosen elements along one edge or middle of the frame around them all; one alone along the page. */
export function alignElements(
  elements: readonly LayoutElement[],
  ids: ReadonlySet<string>,
  { along, page }: { along: Alignment; page: PageSize },
): LayoutElement[] {
  const chosen = elements.filter(({ id }) => ids.has(id)).map(boundsOf)
  const frame = chosen.length === 1 ? { x: 0, y: 0, ...page } : unionOf(chosen)
  if (!frame) return [...elements]
  return elements.map((element) => (ids.has(element.id) ? moveElement(element, wayTo(along, boundsOf(element), frame)) : element))
}

/** The chosen elements with equal gaps between them; the first and the last stay. Fewer than three are left as they are. */
export function distributeElements(elements: readonly LayoutElement[], ids: ReadonlySet<string>, axis: 'x' | 'y'): LayoutElement[] {
  const length = axis === 'x' ? 'width' : 'height'
  const chosen = elements
    .filter(({ id }) => ids.has(id))
    .map((element) => ({ id: element.id, start: boundsOf(element)[axis], length: boundsOf(element)[length] }))
    .toSorted((a, b) => a.start + a.length / 2 - (b.start + b.length / 2))
  const [first, last] = [chosen[0], chosen.at(-1)]
  if (!first || !last || chosen.length < 3) return [...elements]
  const taken = chosen.reduce((sum, one) => sum + one.length, 0)
  const gap = (last.start + last.length - first.start - taken) / (chosen.length - 1)
  const starts = new Map<string, number>()
  let next = first.start
  for (const one of chosen) {
    starts.set(one.id, Math.max(0, next)) // where they have no room between the ends, a long one could leave the page
    next += one.length + gap
  }
  return elements.map((element) => {
    const start = starts.get(element.id)
    if (start === undefined || element.id === first.id || element.id === last.id) return element
    const by = start - boundsOf(element)[axis]
    return moveElement(element, axis === 'x' ? { dx: by, dy: 0 } : { dx: 0, dy: by })
  })
}

function wayTo(along: Alignment, own: Bounds, frame: Bounds): Shift {
  switch (along) {
    case 'left':
      return { dx: frame.x - own.x, dy: 0 }
    case 'center':
      return { dx: frame.x + frame.width / 2 - own.x - own.width / 2, dy: 0 }
    case 'right':
      return { dx: frame.x + frame.width - own.x - own.width, dy: 0 }
    case 'top':
      return { dx: 0, dy: frame.y - own.y }
    case 'middle':
      return { dx: 0, dy: frame.y + frame.height / 2 - own.y - own.height / 2 }
    case 'bottom':
      return { dx: 0, dy: frame.y + frame.height - own.y - own.height }
  }
}
