import * as z from 'zod'
import { Problem } from '../exchange/plan.ts'

/**
 * What a school wrote where something else was sent. `value` is null where the cell is blank or (with a problem) can't be read; of hours it is
 * the number as the ledger shows it ('4.5').
 */
export const TouchedValue = z.object({ text: z.string(), value: z.string().nullable(), problem: z.string().optional() })
export type TouchedValue = z.infer<typeof TouchedValue>

/** A row about a teacher who was sent out; only what was touched is kept. */
export const ReturnedRow = z.object({
  line: z.int(),
  teacherId: z.int(),
  touched: z.record(z.string(), TouchedValue),
  remark: z.string().nullable(),
})
export type ReturnedRow = z.infer<typeof ReturnedRow>

/** A row about somebody who was not sent out, as it is written. */
export const AddedRow = z.object({ line: z.int(), cells: z.record(z.string(), z.string()), remark: z.string().nullable() })
export type AddedRow = z.infer<typeof AddedRow>

/** A row that could not be understood: who it is about as far as it says; `what` is a single cell of it where the rest could be. */
export const UnreadPlace = z.object({ line: z.int(), text: z.string(), what: z.string().optional(), message: z.string() })

/** A training of the school's own, said once above a column of hours. */
export const Activity = z.object({ description: z.string(), date: z.iso.date() })
export type Activity = z.infer<typeof Activity>

/**
 * What a returned workbook says, kept as it was read: `rows` are those who were found again, `missing` teachers who are not in it any more,
 * `unread` rows that could not be understood. `problems` are what only the school can put right, as they go back to it; `activities` are
 * those of a pack of hours, by column.
 */
export const Returned = z.object({
  headerLine: z.int(),
  rows: z.array(ReturnedRow),
  added: z.array(AddedRow),
  missing: z.array(z.int()),
  unread: z.array(UnreadPlace),
  activities: z.record(z.string(), Activity).optional(),
  sheet: z.string().optional(),
  problems: z.array(Problem).optional(),
})
export type Returned = z.infer<typeof Returned>

/** Whether hardly anybody of those who were sent out stands in it: perhaps another school's people were pasted in. */
export function isOdd({ rows, missing }: Pick<Returned, 'rows' | 'missing'>): boolean {
  const sent = rows.length + missing.length
  return sent >= 3 && rows.length * 2 < sent
}
