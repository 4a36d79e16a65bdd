import { useBlocker } from '@tanstack/react-router'
import { useEffect } from 'react'
import { holdWindow } from '../ui/hold-window.ts'
import { askGiveUp } from './ask-give-up.tsx'

/** As long as somebody's work on an import is at stake, going elsewhere asks first, and so does closing the window. */
export function useCare(isAtStake: boolean): void {
  useEffect(() => {
    const holder = {}
    holdWindow(holder, isAtStake)
    return () => holdWindow(holder, false)
  }, [isAtStake])
  useBlocker({ shouldBlockFn: async () => isAtStake && !(await askGiveUp()), enableBeforeUnload: false })
}
