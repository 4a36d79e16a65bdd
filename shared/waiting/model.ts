import * as z from 'zod'
import { ImportKindName } from '../exchange/import-request.ts'
import { PageRequest } from '../page.ts'
import { TeacherChoice } from '../teachers/model.ts'

/** waiting: somebody of the row is not known yet; matched: written by now, or there already; dismissed: somebody said why it is not needed. */
export const waitingStates = { waiting: '待匹配', matched: '已登记', dismissed: '不登记' } as const satisfies Record<string, string>
export const WaitingState = z.enum(Object.keys(waitingStates) as (keyof typeof waitingStates)[])
export type WaitingState = z.infer<typeof WaitingState>

/** Somebody the row waits for, or waited for: as he is written, and the teacher who was found or pointed at. `role` is '' where there is only one. */
export const WaitingPerson = z.object({
  role: z.string(),
  name: z.string(),
  school: z.string().nullable(),
  maskedId: z.string().nullable(),
  teacher: TeacherChoice.nullable(),
})
export type WaitingPerson = z.infer<typeof WaitingPerson>

/**
 * A row of an import that was kept until somebody is known; `cohortName` where it is about a cohort. `line` is its line in the sheet, where that
 * is known. `isFound`: everybody is known by now, and it can be written; else `why` says what stands against it.
 */
export const WaitingRow = z.object({
  id: z.int(),
  kind: ImportKindName,
  cohortName: z.string().nullable(),
  batchId: z.int(),
  fileName: z.string(),
  line: z.int().nullable(),
  label: z.string(),
  people: z.array(WaitingPerson),
  state: WaitingState,
  isFound: z.boolean(),
  why: z.string().nullable(),
  reason: z.string().nullable(),
})
export type WaitingRow = z.infer<typeof WaitingRow>

/** `search` finds a written name or school, what the row says, the cohort, or the file. */
export const WaitingQuery = PageRequest.extend({
  state: WaitingState.default('waiting'),
  kind: ImportKindName.optional(),
  batchId: z.int().optional(),
  cohortId: z.int().optional(),
})
export type WaitingQuery = z.infer<typeof WaitingQuery>

/** How many rows wait, and how many of them could be written by now. */
export const WaitingCounts = z.object({ waiting: z.int(), found: z.int() })
export type WaitingCounts = z.infer<typeof WaitingCounts>
