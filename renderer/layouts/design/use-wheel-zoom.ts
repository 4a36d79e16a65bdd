import { type RefObject, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { margin } from './Ruler.tsx'
import { scaleOf, type Zoom, zoomStep } from './zoom.ts'

/** Ctrl and the wheel: larger and smaller around the place under the pointer. The window must not zoom itself, so React's passive listener won't do. */
export function useWheelZoom(scroll: RefObject<HTMLElement | null>, scale: number, onZoom: (zoom: Zoom) => void): void {
  useEffect(() => {
    const part = scroll.current
    const turn = (event: WheelEvent) => {
      if (part && (event.ctrlKey || event.metaKey)) zoomAtPointer(event, part, { scale, onZoom })
    }
    part?.addEventListener('wheel', turn, { passive: false })
    return () => part?.removeEventListener('wheel', turn)
  }, [scroll, scale, onZoom])
}

type Zooming = { scale: number; onZoom: (zoom: Zoom) => void }

function zoomAtPointer(event: WheelEvent, part: HTMLElement, { scale, onZoom }: Zooming): void {
  event.preventDefault()
  const frame = part.getBoundingClientRect()
  const [left, top] = [event.clientX - frame.left - margin, event.clientY - frame.top - margin]
  const [x, y] = [(part.scrollLeft + left) / scale, (part.scrollTop + top) / scale]
  const next = zoomStep(scale, event.deltaY < 0 ? 1 : -1)
  flushSync(() => onZoom(next))
  const grown = scaleOf(next, { width: 0, height: 0 }, { width: 0, height: 0 })
  part.scrollTo(x * grown - left, y * grown - top)
}
