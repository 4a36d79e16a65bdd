import type { Progress } from '../../../shared/progress.ts'
import { answerFor } from './report-bug.ts'

export type Report = (step: string, done: number, total: number) => Promise<void>
type Event<Result> = Progress | { type: 'done'; result: Result }

/** For work whose progress nobody asked to hear of: it lets other requests through and ends when it is cancelled. */
export function breathing(signal: AbortSignal | undefined): Report {
  return async () => {
    await new Promise((resolve) => setImmediate(resolve))
    signal?.throwIfAborted()
  }
}

/**
 * Runs long work and yields its progress, then its result. The work never waits for the listener, and it is cancelled
 * (`signal` is aborted, the next report throws) when the listener goes away. Each report lets other requests through. What the work
 * fails with is answered here, because errors of a stream don't pass the interceptor that numbers all other bugs.
 */
export async function* withProgress<Result>(
  listener: AbortSignal | undefined,
  work: (report: Report, signal: AbortSignal) => Promise<Result>,
): AsyncGenerator<Event<Result>, void> {
  const cancel = new AbortController()
  const signal = listener ? AbortSignal.any([listener, cancel.signal]) : cancel.signal
  let latest: Progress | undefined
  let wake = () => {}
  const report: Report = async (step, done, total) => {
    latest = { type: 'progress', step, done, total }
    wake()
    await new Promise((resolve) => setImmediate(resolve))
    signal.throwIfAborted()
  }
  let ended = false
  const running = work(report, signal).finally(() => {
    ended = true
    wake()
  })
  running.catch(() => {}) // awaited below; this only keeps an early failure from being called unhandled
  try {
    while (!ended) {
      const awake = new Promise<void>((resolve) => {
        wake = resolve
      })
      if (latest) {
        const event = latest
        latest = undefined
        yield event
      } else if (!ended) await awake
    }
    yield { type: 'done', result: await running }
  } catch (error) {
    throw signal.aborted ? error : answerFor(error)
  } finally {
    cancel.abort()
  }
}
