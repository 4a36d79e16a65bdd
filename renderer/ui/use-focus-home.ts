import { type RefObject, useEffect, useRef } from 'react'

/**
 * Where the focus lands when what had it is gone: an element that `moment` made anew, so that whoever works with the keyboard goes on from there.
 * A focus that is still somewhere is left alone; a dialog that is just closing gives it back first.
 */
export function useFocusHome<Home extends HTMLElement>(moment: unknown): RefObject<Home | null> {
  const home = useRef<Home>(null)
  const before = useRef(moment)
  useEffect(() => {
    if (before.current === moment) return
    before.current = moment
    let frame = 0
    const land = () => {
      const { activeElement } = document
      if (activeElement?.closest('[role="dialog"]')) frame = requestAnimationFrame(land)
      else if (activeElement === null || activeElement === document.body) home.current?.focus({ preventScroll: true })
    }
    land()
    return () => cancelAnimationFrame(frame)
  }, [moment])
  return home
}
