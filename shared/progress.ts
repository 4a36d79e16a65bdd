import { eventIterator } from '@orpc/contract'
import * as z from 'zod'

/** What long work says while it runs: which step, how far. `total` 0 means that the end is not known yet. */
export const Progress = z.object({ type: z.literal('progress'), step: z.string(), done: z.int(), total: z.int() })
export type Progress = z.infer<typeof Progress>

/** The output of long work: progress, any number of times, then the result once. */
export function progressThen<Result extends z.ZodType>(result: Result) {
  return eventIterator(z.union([Progress, z.object({ type: z.literal('done'), result })]))
}
