import { type RefObject, useEffect, useRef } from 'react'

/**
 * Where the focus lands when what had it is gone: an element that `moment` made anew, so that whoever works with the keyboard goes on from there.
 * A focus that is still somewhere is left alone.
 */
export function useFocusHome<Home extends HTMLElement>(moment: unknown): RefObject<Home | null> {
  const home = useRef<Home>(null)
  const before = useRef(moment)
  useEffect(() => {
    if (before.current === moment) return
    before.current = moment
    if (document.activeElement === null || document.activeElement === document.body) home.current?.focus()
  }, [moment])
  return home
}
