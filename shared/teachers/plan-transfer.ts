import { addDays } from '../dates.ts'
import type { Posting } from './model.ts'

export type Transfer = { schoolId: number; date: string }

/** What a transfer does to the postings: closes the one that is open the day before, opens another; or why it can't. */
export type TransferPlan =
  | { refusal: 'SAME_SCHOOL' }
  | { refusal: 'TRANSFER_BACKWARDS'; since: string }
  | { close: { postingId: number; toDate: string } | null; open: { schoolId: number; fromDate: string } }

/** `date` is the first day at the new school, 'YYYY-MM-DD'; it must come after every day that is already known of the old ones. */
export function planTransfer(postings: readonly Posting[], { schoolId, date }: Transfer): TransferPlan {
  const current = postings.find(({ toDate }) => toDate === null)
  if (current?.schoolId === schoolId) return { refusal: 'SAME_SCHOOL' }
  const since = postings
    .flatMap(({ fromDate, toDate }) => [fromDate, toDate])
    .filter((day) => day !== null)
    .toSorted()
    .at(-1)
  if (since !== undefined && date <= since) return { refusal: 'TRANSFER_BACKWARDS', since }
  return { close: current ? { postingId: current.id, toDate: addDays(date, -1) } : null, open: { schoolId, fromDate: date } }
}
