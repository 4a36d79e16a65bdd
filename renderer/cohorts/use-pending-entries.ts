import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { api } from '../api/client.ts'
import type { EntryQueue, entryQueues } from './entry-queue.ts'

export type PendingEntries<Entry> = Omit<EntryQueue<Entry>, 'read' | 'subscribe'> & ReturnType<EntryQueue<Entry>['read']>

type Queues<Entry> = ReturnType<typeof entryQueues<Entry>>

/** The entries of a cohort's grid that are not on disk yet. They are saved when the grid is left, too; what fails is there when one comes back. */
export function usePendingEntries<Entry>(
  queues: Queues<Entry>,
  cohortId: number,
  save: (entries: Entry[]) => Promise<unknown>,
): PendingEntries<Entry> {
  const { data } = useQuery(api.office.state.queryOptions())
  const [queue] = useState(() => queues(`${data?.office?.kind} ${cohortId}`, save)) // the demonstration has cohorts of the same ids
  const { pending, state } = useSyncExternalStore(queue.subscribe, queue.read)
  useEffect(() => {
    window.addEventListener('beforeunload', queue.saveNow)
    return () => {
      window.removeEventListener('beforeunload', queue.saveNow)
      queue.saveNow()
    }
  }, [queue])
  const { add, saveNow, discard } = queue
  return { pending, state, add, saveNow, discard }
}
