import { useWindowEvent } from '@mantine/hooks'
import type { Dispatch, RefObject } from 'react'
import type { Design, DesignAction } from '../../../shared/documents/design/design.ts'
import { type Command, runCommand } from './commands.ts'
import { isDrag } from './use-drag.ts'

type Keys = { design: Design; dispatch: Dispatch<DesignAction>; page: RefObject<HTMLElement | null>; onSave: () => void }

/**
 * The keys of the designer. Where somebody types they keep their usual meaning. Arrows move what is chosen from the page and from the buttons
 * that chose, added or changed it; Tab and Esc work while the page has the focus.
 */
export function useKeys({ design, dispatch, page, onSave }: Keys): void {
  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || isElsewhere(event.target)) return
    const isOnPage = event.target === document.body || (event.target instanceof Node && page.current?.contains(event.target) === true)
    const done =
      handleCommand(event, { design, dispatch, onSave }) ||
      ((isOnPage || isOnButton(event.target)) && nudge(event, design, dispatch)) ||
      (isOnPage && handleOnPage(event, design, dispatch))
    if (done) event.preventDefault()
  })
}

/** Not among tabs, which have arrows of their own. */
function isOnButton(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button:not([role="tab"])') !== null
}

/** In a field, or in a dialog or menu in front of the designer. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]') !== null
}

const commands: Readonly<Record<string, Command>> = {
  z: 'undo',
  y: 'redo',
  c: 'copy',
  x: 'cut',
  v: 'paste',
  d: 'duplicate',
  a: 'choose-all',
}

function handleCommand(event: KeyboardEvent, { design, dispatch, onSave }: Omit<Keys, 'page'>): boolean {
  const key = event.key.toLowerCase()
  if (key === 'delete' || key === 'backspace') {
    runCommand('remove', design, dispatch)
    return true
  }
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false
  if (key === 's') {
    onSave()
    return true
  }
  const command = key === 'z' && event.shiftKey ? 'redo' : commands[key]
  if (command) runCommand(command, design, dispatch)
  return command !== undefined
}

const arrows: Readonly<Record<string, { dx: number; dy: number }>> = {
  ArrowLeft: { dx: -1, dy: 0 },
  ArrowRight: { dx: 1, dy: 0 },
  ArrowUp: { dx: 0, dy: -1 },
  ArrowDown: { dx: 0, dy: 1 },
}

function handleOnPage(event: KeyboardEvent, design: Design, dispatch: Dispatch<DesignAction>): boolean {
  if (event.key === 'Escape') {
    dispatch(isDrag(design.history.gesture) ? { do: 'cancel-gesture' } : { do: 'choose', ids: [] })
    return true
  }
  return event.key === 'Tab' && chooseNext(event.shiftKey ? -1 : 1, design, dispatch)
}

function nudge(event: KeyboardEvent, design: Design, dispatch: Dispatch<DesignAction>): boolean {
  const way = arrows[event.key]
  if (!way || design.chosen.size === 0) return false
  const step = event.shiftKey ? 1 : 0.1
  if (!event.repeat) dispatch({ do: 'end-gesture' }) // a key that is held down is one step, pressed again it is another
  dispatch({ do: 'move', by: { dx: way.dx * step, dy: way.dy * step }, gesture: 'nudge' })
  return true
}

/** Behind the last element, and before the first, the focus goes on as everywhere. */
function chooseNext(step: 1 | -1, design: Design, dispatch: Dispatch<DesignAction>): boolean {
  const { elements } = design.history.present
  const at = elements.findIndex(({ id }) => design.chosen.has(id))
  const next = elements[at < 0 ? (step > 0 ? 0 : elements.length - 1) : at + step]
  if (!next) return false
  dispatch({ do: 'choose', ids: [next.id] })
  return true
}
