import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Progress } from '../../shared/progress.ts'
import { runWithProgress } from '../api/run-with-progress.ts'
import { WorkCancelled } from '../api/work-cancelled.ts'

type Events<Result> = AsyncIterable<Progress | { type: 'done'; result: Result }>
type Start<Input, Result> = (input: Input, options: { signal: AbortSignal }) => Promise<Events<Result>>

/** Long work that shows how far it is and can be cancelled; nothing is written by work that was cancelled. */
export function useLongWork<Input, Result>(start: Start<Input, Result>) {
  const [progress, setProgress] = useState<Progress>()
  const cancel = useRef<AbortController>(undefined)
  const mutation = useMutation({
    mutationFn: async (input: Input) => {
      cancel.current = new AbortController()
      const { signal } = cancel.current
      try {
        return await runWithProgress(await start(input, { signal }), setProgress)
      } catch (error) {
        throw signal.aborted ? new WorkCancelled() : error
      }
    },
    onSettled: () => setProgress(undefined),
  })
  return { ...mutation, progress, cancel: () => cancel.current?.abort() }
}
