import { holdWindow } from '../ui/hold-window.ts'

type Pending<Entry> = ReadonlyMap<string, Entry>
type QueueState<Entry> = { pending: Pending<Entry>; state: 'saved' | 'saving' | 'failed' }
type Save<Entry> = (entries: Entry[]) => Promise<unknown>

/** What was typed into a grid and is not on disk yet, by cell. */
export type EntryQueue<Entry> = {
  read: () => QueueState<Entry>
  subscribe: (listener: () => void) => () => void
  add: (entries: readonly Entry[]) => void
  saveNow: () => void
  /** Gives up what could not be saved. */
  discard: () => void
}

const restOfHand = 400

/** The queues of one kind of grid. A grid that is left with entries unsaved finds them again when it is opened the next time. */
export function entryQueues<Entry>(keyOf: (entry: Entry) => string): (grid: string, save: Save<Entry>) => EntryQueue<Entry> {
  const queues = new Map<string, EntryQueue<Entry>>()
  return (grid, save) => {
    const left = queues.get(grid)
    if (left && left.read().pending.size > 0) return left
    const queue = openQueue(keyOf, save)
    queues.set(grid, queue)
    return queue
  }
}

/** Saves once the hand rests, one batch at a time. What could not be saved stays, to be tried again; meanwhile the window is not closed unasked. */
function openQueue<Entry>(keyOf: (entry: Entry) => string, save: Save<Entry>): EntryQueue<Entry> {
  const listeners = new Set<() => void>()
  let current: QueueState<Entry> = { pending: new Map(), state: 'saved' }
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSaving = false
  const show = (pending: Pending<Entry>, hasFailed: boolean) => {
    current = { pending, state: pending.size === 0 ? 'saved' : hasFailed ? 'failed' : 'saving' }
    holdWindow(listeners, pending.size > 0)
    for (const listener of listeners) listener()
  }
  const saveNow = (): void => {
    clearTimeout(timer)
    const sent = current.pending
    if (isSaving || sent.size === 0) return
    isSaving = true
    show(sent, false)
    save([...sent.values()]).then(
      () => {
        isSaving = false
        show(without(current.pending, sent), false)
        saveNow()
      },
      () => {
        isSaving = false
        show(current.pending, true) // the reason was shown by the mutation itself
      },
    )
  }
  const add = (entries: readonly Entry[]) => {
    if (entries.length === 0) return
    const added = entries.map((entry) => [keyOf(entry), entry] as const)
    show(new Map([...current.pending, ...added]), current.state === 'failed')
    clearTimeout(timer)
    timer = setTimeout(saveNow, restOfHand)
  }
  const discard = () => {
    clearTimeout(timer)
    show(new Map(), false)
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return { read: () => current, subscribe, add, saveNow, discard }
}

/** What was typed over while it was being saved stays pending. */
function without<Entry>(now: Pending<Entry>, saved: Pending<Entry>): Pending<Entry> {
  return new Map([...now].filter(([key, entry]) => saved.get(key) !== entry))
}
