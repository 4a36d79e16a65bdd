import * as z from 'zod'

/**
 * What a person has said about a return so far. `conflicts`: 'teacherId.column' → which value holds; `added`: line → whether the row is taken or left
 * out; `answers`: what the import asks about an added row ('row:line') → the teacher meant, null for a new one.
 */
export const Decisions = z.object({
  conflicts: z.record(z.string(), z.enum(['now', 'returned'])).default({}),
  added: z.record(z.string(), z.enum(['take', 'leave'])).default({}),
  answers: z.record(z.string(), z.int().nullable()).default({}),
})
export type Decisions = z.infer<typeof Decisions>

export const noDecisions: Decisions = { conflicts: {}, added: {}, answers: {} }

export function conflictKey({ teacherId, column }: { teacherId: number; column: string }): string {
  return `${teacherId}.${column}`
}
