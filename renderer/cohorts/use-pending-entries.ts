import { useDebouncedCallback } from '@mantine/hooks'
import { useRef, useState } from 'react'

type Pending<Entry> = ReadonlyMap<string, Entry>

/** What was typed into a grid and is not on disk yet, by cell. */
export type PendingEntries<Entry> = {
  pending: Pending<Entry>
  state: 'saved' | 'saving' | 'failed'
  add: (entries: readonly Entry[]) => void
  saveNow: () => void
}

const restOfHand = 400

/** Saves what is typed once the hand rests, one batch at a time, and when the grid is left. What could not be saved stays, to be tried again. */
export function usePendingEntries<Entry>(
  keyOf: (entry: Entry) => string,
  save: (entries: Entry[]) => Promise<unknown>,
): PendingEntries<Entry> {
  const [pending, setPending] = useState<Pending<Entry>>(new Map())
  const [hasFailed, setHasFailed] = useState(false)
  const current = useRef(pending)
  const isSaving = useRef(false)
  const replace = (next: Pending<Entry>) => {
    current.current = next
    setPending(next)
  }
  const saveNow = (): void => {
    const sent = current.current
    if (isSaving.current || sent.size === 0) return
    isSaving.current = true
    setHasFailed(false)
    save([...sent.values()]).then(
      () => {
        isSaving.current = false
        replace(without(current.current, sent))
        saveNow()
      },
      () => {
        isSaving.current = false
        setHasFailed(true) // the reason was shown by the mutation itself
      },
    )
  }
  const saveSoon = useDebouncedCallback(saveNow, { delay: restOfHand, flushOnUnmount: true })
  const add = (entries: readonly Entry[]) => {
    if (entries.length === 0) return
    replace(new Map([...current.current, ...entries.map((entry) => [keyOf(entry), entry] as const)]))
    saveSoon()
  }
  return { pending, state: hasFailed ? 'failed' : pending.size > 0 ? 'saving' : 'saved', add, saveNow }
}

/** What was typed over while it was being saved stays pending. */
function without<Entry>(now: Pending<Entry>, saved: Pending<Entry>): Pending<Entry> {
  return new Map([...now].filter(([key, entry]) => saved.get(key) !== entry))
}
