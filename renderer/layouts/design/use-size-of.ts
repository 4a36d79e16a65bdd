import { type RefObject, useEffect, useState } from 'react'

/** The inner size of a part of the window, in px, as it changes; 0 × 0 until it is measured. */
export function useSizeOf(part: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    if (!part.current) return
    const observer = new ResizeObserver(([entry]) => entry && setSize({ width: entry.contentRect.width, height: entry.contentRect.height }))
    observer.observe(part.current)
    return () => observer.disconnect()
  }, [part])
  return size
}
