import * as z from 'zod'
import { Day } from '../dates.ts'

/** What the activity ledger is kept for. */
export const ActivityHolder = z.object({ holder: z.enum(['base', 'pairing']), holderId: z.int() })
export type ActivityHolder = z.infer<typeof ActivityHolder>

/** What was done, on which day, how many times, with how many people (null: not counted). */
export const ActivityDraft = z.object({
  date: Day,
  kind: z.string().trim().min(1, '请填写活动类别').max(20),
  topic: z.string().trim().min(1, '请填写活动主题').max(200),
  times: z.int('次数要填整数').min(1, '至少 1 次').max(999),
  people: z.int('人数要填整数').min(0).max(100_000).nullable(),
})
export type ActivityDraft = z.infer<typeof ActivityDraft>

/** An entry of the ledger. A reversal repeats what it takes back with `times` negated; `reversedById` points from the entry taken back to it. */
export const ActivityEntry = ActivityDraft.extend({
  id: z.int(),
  times: z.int(),
  reversesId: z.int().nullable(),
  reversedById: z.int().nullable(),
  reason: z.string().nullable(),
  enteredAt: z.string(),
})
export type ActivityEntry = z.infer<typeof ActivityEntry>

/** How often one kind of activity was done. */
export const KindCount = z.object({ kind: z.string(), times: z.int() })
export type KindCount = z.infer<typeof KindCount>
