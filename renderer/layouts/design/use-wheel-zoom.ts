import { type RefObject, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { scaleOf, type Zoom, zoomStep } from './zoom.ts'

type WheelZoom = {
  scroll: RefObject<HTMLElement | null>
  page: RefObject<HTMLElement | null>
  scale: number
  onZoom: (zoom: Zoom) => void
}

/** Ctrl and the wheel: larger and smaller around the place under the pointer. The window must not zoom itself, so React's passive listener won't do. */
export function useWheelZoom({ scroll, page, scale, onZoom }: WheelZoom): void {
  useEffect(() => {
    const part = scroll.current
    const turn = (event: WheelEvent) => {
      if (part && page.current && (event.ctrlKey || event.metaKey)) zoomAtPointer(event, { part, page: page.current, scale, onZoom })
    }
    part?.addEventListener('wheel', turn, { passive: false })
    return () => part?.removeEventListener('wheel', turn)
  }, [scroll, page, scale, onZoom])
}

type Zooming = { part: HTMLElement; page: HTMLElement; scale: number; onZoom: (zoom: Zoom) => void }

function zoomAtPointer(event: WheelEvent, { part, page, scale, onZoom }: Zooming): void {
  event.preventDefault()
  const before = page.getBoundingClientRect()
  const [x, y] = [(event.clientX - before.left) / scale, (event.clientY - before.top) / scale]
  const next = zoomStep(scale, event.deltaY < 0 ? 1 : -1)
  flushSync(() => onZoom(next))
  const grown = scaleOf(next, { width: 0, height: 0 }, { width: 0, height: 0 })
  const after = page.getBoundingClientRect()
  part.scrollBy(after.left + x * grown - event.clientX, after.top + y * grown - event.clientY)
}
