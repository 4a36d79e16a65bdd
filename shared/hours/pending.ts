import * as z from 'zod'
import { PageRequest } from '../page.ts'
import { TeacherChoice } from '../teachers/model.ts'
import { HoursCategory } from './categories.ts'

/** waiting: nobody of that name is known yet; matched: an entry of the ledger by now; dismissed: somebody said why it needs none. */
export const pendingStates = { waiting: '待匹配', matched: '已匹配', dismissed: '不登记' } as const satisfies Record<string, string>
export const PendingState = z.enum(Object.keys(pendingStates) as (keyof typeof pendingStates)[])
export type PendingState = z.infer<typeof PendingState>

/** Hours (tenths) that came in under a name, as it was written. `proposed` is the teacher whom ID number, or name and school, mean by now. */
export const PendingHours = z.object({
  id: z.int(),
  batchId: z.int(),
  name: z.string(),
  school: z.string().nullable(),
  maskedId: z.string().nullable(),
  category: HoursCategory,
  date: z.iso.date(),
  hours: z.int(),
  description: z.string(),
  state: PendingState,
  reason: z.string().nullable(),
  teacherName: z.string().nullable(),
  teacherId: z.int().nullable(),
  proposed: TeacherChoice.nullable(),
})
export type PendingHours = z.infer<typeof PendingHours>

/** `search` finds the written name or school. */
export const PendingQuery = PageRequest.extend({ state: PendingState.default('waiting') })
export type PendingQuery = z.infer<typeof PendingQuery>

/** How many rows wait, and for how many of them the teacher is known by now. */
export const PendingCounts = z.object({ waiting: z.int(), proposed: z.int() })
export type PendingCounts = z.infer<typeof PendingCounts>
