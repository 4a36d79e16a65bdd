import { type PointerEvent, type RefObject, useRef, useState } from 'react'
import { type Bounds, between, boundsOf, holds } from '../../../shared/documents/design/bounds.ts'
import type { Handle, Point } from '../../../shared/documents/design/resize-element.ts'
import type { Guide } from '../../../shared/documents/design/snap.ts'
import { useDesigning } from './designing.ts'
import { type Band, chooseBy, type Move, moveStep, type Resize, resizeStep, type View } from './drag-actions.ts'

/** Further than a hand trembles while it clicks, in px. */
const tremble = 3

/** A drag is one step to undo; its name tells it from other gestures. */
export function isDrag(gesture: string | undefined): boolean {
  return gesture?.startsWith('drag ') ?? false
}

/** Moving, resizing and choosing with the mouse: the handlers for the page, and what to draw while it goes on. */
export function useDrag(page: RefObject<SVGSVGElement | null>, view: View) {
  const { design, layout, dispatch } = useDesigning()
  const drag = useRef<Move | Resize | Band>(undefined)
  const count = useRef(0)
  const seen = useRef<string>(undefined)
  const [guides, setGuides] = useState<readonly Guide[]>([])
  const [band, setBand] = useState<Bounds>()

  const placeOf = (event: PointerEvent): Point => {
    const frame = page.current?.getBoundingClientRect()
    return { x: (event.clientX - (frame?.left ?? 0)) / view.scale - view.offset, y: (event.clientY - (frame?.top ?? 0)) / view.scale }
  }

  /** With Esc, while the button is still down. */
  const wasGivenUp = (gesture: string): boolean => {
    if (design.history.gesture === gesture) seen.current = gesture
    return seen.current === gesture && design.history.gesture !== gesture
  }

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const hit = event.target.getAttribute('data-element')
    const handle = event.target.getAttribute('data-handle') as Handle | null
    const chosen = handle ? design.chosen : chooseBy(hit, event.shiftKey, design.chosen)
    const begun = { at: placeOf(event), elements: layout.elements, chosen, gesture: `drag ${count.current++}` }
    const element = layout.elements.find(({ id }) => id === hit)
    if (handle && element) drag.current = { ...begun, kind: 'resize', element, handle }
    else drag.current = hit ? { ...begun, kind: 'move', hit } : { ...begun, kind: 'band' }
    if (chosen !== design.chosen) dispatch({ do: 'choose', ids: [...chosen] })
  }

  const onPointerMove = (event: PointerEvent) => {
    const going = drag.current
    if (!going) return
    if (wasGivenUp(going.gesture)) {
      drag.current = undefined
      return setGuides([])
    }
    const at = placeOf(event)
    if (!isDrag(design.history.gesture) && !band && isTrembling(going.at, at, view.scale)) return
    if (going.kind === 'band') return setBand(between([going.at.x, at.x], [going.at.y, at.y]))
    const pointer = { at, shiftKey: event.shiftKey, altKey: event.altKey }
    const board = { view, layout, locked: design.locked }
    const step = going.kind === 'move' ? moveStep(going, pointer, board) : resizeStep(going, pointer, board)
    setGuides(step?.guides ?? [])
    if (step) dispatch(step.action)
  }

  const end = (event: PointerEvent) => {
    const going = drag.current
    drag.current = undefined
    setGuides([])
    setBand(undefined)
    if (going?.kind === 'band' && band) {
      const inside = layout.elements.filter((element) => !design.locked.has(element.id) && holds(band, boundsOf(element)))
      dispatch({ do: 'choose', ids: [...going.chosen, ...inside.map(({ id }) => id)] })
    }
    if (going?.kind === 'move' && !isDrag(design.history.gesture) && !event.shiftKey) dispatch({ do: 'choose', ids: [going.hit] })
    if (going) dispatch({ do: 'end-gesture' })
  }

  return { guides, band, handlers: { onPointerDown, onPointerMove, onPointerUp: end, onPointerCancel: end } }
}

function isTrembling(from: Point, to: Point, scale: number): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) * scale < tremble
}
