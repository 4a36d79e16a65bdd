import type { LayoutElement } from '../elements.ts'
import type { Layout } from '../layout.ts'
import { type Alignment, alignElements, distributeElements } from './align-elements.ts'
import { cancelGesture, endGesture, type History, record, redo, startHistory, undo } from './history.ts'
import { moveElements, type Shift } from './move-elements.ts'
import { pasteElements } from './paste-elements.ts'
import { type StackStep, stackElements } from './stack-elements.ts'

/** A layout being worked on. Locked elements stay where they are under the mouse and the arrow keys; that is for this sitting, not for the layout. */
export type Design = { history: History<Layout>; chosen: ReadonlySet<string>; locked: ReadonlySet<string> }

/** Everything that can be done to a design. `gesture` names a drag or a typing that is one step to undo. */
export type DesignAction =
  | { do: 'choose'; ids: readonly string[] }
  | { do: 'lock'; id: string; as: 'locked' | 'free' }
  | { do: 'set'; layout: Layout; gesture?: string }
  | { do: 'edit'; element: LayoutElement; gesture?: string }
  | { do: 'move'; by: Shift; from?: readonly LayoutElement[]; gesture?: string }
  | { do: 'align'; along: Alignment }
  | { do: 'distribute'; axis: 'x' | 'y' }
  | { do: 'stack'; step: StackStep }
  | { do: 'paste'; elements: readonly LayoutElement[]; by: Shift }
  | { do: 'remove' }
  | { do: 'undo' | 'redo' | 'end-gesture' | 'cancel-gesture' }

export function startDesign(layout: Layout): Design {
  return { history: startHistory(layout), chosen: new Set(), locked: new Set() }
}

export function reduceDesign(design: Design, action: DesignAction): Design {
  const { history } = design
  const layout = history.present
  switch (action.do) {
    case 'choose':
      return { ...design, chosen: new Set(action.ids), history: endGesture(history) }
    case 'lock':
      return { ...design, locked: withLock(design.locked, action) }
    case 'set':
      return { ...design, history: record(history, action.layout, action.gesture) }
    case 'edit':
      return withElements(design, replaced(layout.elements, action.element), action.gesture)
    case 'move':
      return withElements(
        design,
        moveElements(action.from ?? layout.elements, freeOf(design), { by: action.by, page: layout }),
        action.gesture,
      )
    case 'align':
      return withElements(design, alignElements(layout.elements, freeOf(design), { along: action.along, page: layout }))
    case 'distribute':
      return withElements(design, distributeElements(layout.elements, freeOf(design), action.axis))
    case 'stack':
      return withElements(design, stackElements(layout.elements, design.chosen, action.step))
    case 'paste':
      return paste(design, action)
    case 'remove':
      return remove(design)
    case 'undo':
      return withHistory(design, undo(history))
    case 'redo':
      return withHistory(design, redo(history))
    case 'end-gesture':
      return withHistory(design, endGesture(history))
    case 'cancel-gesture':
      return withHistory(design, cancelGesture(history))
  }
}

/** The chosen elements that may be moved. */
export function freeOf({ chosen, locked }: Design): ReadonlySet<string> {
  return new Set([...chosen].filter((id) => !locked.has(id)))
}

/** The chosen elements, in the order of drawing. */
export function chosenOf({ history, chosen }: Design): LayoutElement[] {
  return history.present.elements.filter(({ id }) => chosen.has(id))
}

function paste(design: Design, { elements, by }: { elements: readonly LayoutElement[]; by: Shift }): Design {
  const layout = design.history.present
  const pasted = pasteElements(layout.elements, elements, { by, page: layout })
  return { ...withElements(design, pasted.elements), chosen: new Set(pasted.ids) }
}

function remove(design: Design): Design {
  const going = freeOf(design)
  const left = design.history.present.elements.filter(({ id }) => !going.has(id))
  return { ...withElements(design, left), chosen: new Set() }
}

/** Elements that are all the same as before are no step. */
function withElements(design: Design, elements: LayoutElement[], gesture?: string): Design {
  const layout = design.history.present
  const isSame = elements.length === layout.elements.length && elements.every((element, i) => isEqual(element, layout.elements[i]))
  return isSame ? design : { ...design, history: record(design.history, { ...layout, elements }, gesture) }
}

function isEqual(a: LayoutElement, b: LayoutElement | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** Going back and forth, what is no longer there is no longer chosen. */
function withHistory(design: Design, history: History<Layout>): Design {
  const there = new Set(history.present.elements.map(({ id }) => id))
  return { ...design, history, chosen: new Set([...design.chosen].filter((id) => there.has(id))) }
}

function replaced(elements: readonly LayoutElement[], element: LayoutElement): LayoutElement[] {
  return elements.map((one) => (one.id === element.id ? element : one))
}

function withLock(locked: ReadonlySet<string>, { id, as }: { id: string; as: 'locked' | 'free' }): ReadonlySet<string> {
  const others = [...locked].filter((one) => one !== id)
  return new Set(as === 'locked' ? [...others, id] : others)
}
