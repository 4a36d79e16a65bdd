import type { Progress } from '../../shared/progress.ts'

type Event<Result> = Progress | { type: 'done'; result: Result }

/** Follows long work to its end: tells each step, answers the result. */
export async function runWithProgress<Result>(
  events: AsyncIterable<Event<Result>>,
  onProgress: (progress: Progress) => void,
): Promise<Result> {
  for await (const event of events) {
    if (event.type === 'done') return event.result
    onProgress(event)
  }
  throw new Error('runWithProgress: the work ended without a result')
}
