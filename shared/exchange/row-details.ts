import * as z from 'zod'
import { Problem, Verdict } from './plan.ts'

/** A thing that a row would write: what it is called, and its fields before and after; `before` is null where there was nothing. */
export const WrittenPart = z.object({
  subject: z.string(),
  action: z.enum(['create', 'change', 'remove']),
  values: z.array(z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
})
export type WrittenPart = z.infer<typeof WrittenPart>

/**
 * All that is known of one row: each column that is used with what stands there, what is to be said of it, whom it waits for, and what importing it
 * would write.
 */
export const RowDetails = z.object({
  line: z.int(),
  verdict: Verdict,
  label: z.string(),
  cells: z.array(z.object({ column: z.string(), field: z.string(), text: z.string() })),
  problems: z.array(Problem),
  waits: z.array(z.string()),
  writes: z.array(WrittenPart),
})
export type RowDetails = z.infer<typeof RowDetails>
