import * as z from 'zod'
import { UnreadPlace } from './returned.ts'

/**
 * A value that a school has touched, beside what was sent (of hours: what it said before) and what is registered now. `choice` is what a person has
 * said of a conflict.
 */
export const JudgedValue = z.object({
  line: z.int(),
  teacherId: z.int(),
  name: z.string(),
  column: z.string(),
  label: z.string(),
  sent: z.string().nullable(),
  now: z.string().nullable(),
  returned: z.string().nullable(),
  outcome: z.enum(['change', 'conflict', 'cleared', 'unreadable']),
  why: z.string().nullable(),
  choice: z.enum(['now', 'returned']).nullable(),
})
export type JudgedValue = z.infer<typeof JudgedValue>

const Person = z.object({ teacherId: z.int(), name: z.string() })

/** A return, judged: `missing` are no longer in the workbook, `gone` no longer registered. */
export const JudgedReturn = z.object({
  values: z.array(JudgedValue),
  missing: z.array(Person.extend({ isRegistered: z.boolean() })),
  remarks: z.array(Person.extend({ line: z.int(), remark: z.string() })),
  gone: z.array(Person.extend({ line: z.int() })),
  /** Rows that are not taken as they are, because an earlier return said otherwise of somebody who is not on the list. */
  held: z.array(UnreadPlace),
})
export type JudgedReturn = z.infer<typeof JudgedReturn>

/** How much a return has to say; `conflicts` are all of them, `open` those nobody has decided. */
export const ReturnCounts = z.object({
  changes: z.int(),
  added: z.int(),
  missing: z.int(),
  conflicts: z.int(),
  open: z.int(),
  /** Cells and rows that can't be taken over as they are: cleared, unreadable, not understood. */
  unread: z.int(),
  remarks: z.int(),
})
export type ReturnCounts = z.infer<typeof ReturnCounts>

export function countReturn(
  { values, missing, remarks, gone, held }: JudgedReturn,
  { added, unread }: { added: number; unread: number },
): ReturnCounts {
  const of = (outcome: JudgedValue['outcome']) => values.filter((value) => value.outcome === outcome)
  const conflicts = of('conflict')
  return {
    changes: of('change').length,
    added,
    missing: missing.length,
    conflicts: conflicts.length,
    open: conflicts.filter(({ choice }) => choice === null).length,
    unread: of('cleared').length + of('unreadable').length + unread + gone.length + held.length,
    remarks: remarks.length,
  }
}

/** Whether a school has nothing to say but that all is right. */
export function saysNothing(counts: ReturnCounts): boolean {
  return Object.values(counts).every((count) => count === 0)
}
