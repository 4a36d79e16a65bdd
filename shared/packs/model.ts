import * as z from 'zod'
import { Day } from '../dates.ts'

/** What is asked of schools: a name that they see, the day by which it is to come back, and a line of the office's own. */
export const RoundDraft = z.object({
  name: z.string().trim().min(1, '请填写名称').max(40, '名称最多 40 个字'),
  dueOn: Day,
  request: z.string().trim().max(200, '说明最多 200 字').default(''),
})
export type RoundDraft = z.infer<typeof RoundDraft>

/** A round of packs; while `closedOn` is null, workbooks are taken in. `schools`, `returned` and `taken` count packs. */
export const PackRound = RoundDraft.extend({
  id: z.int(),
  createdAt: z.iso.datetime(),
  closedOn: z.string().nullable(),
  schools: z.int(),
  teachers: z.int(),
  returned: z.int(),
  taken: z.int(),
})
export type PackRound = z.infer<typeof PackRound>

/** Where a school's pack stands, in the words of the board. */
export const packStates = {
  late: '逾期未交',
  waiting: '未交',
  odd: '名单对不上',
  conflict: '有冲突',
  returned: '待接收',
  unchanged: '已交，无变化',
  taken: '已接收',
} as const satisfies Record<string, string>
export const PackState = z.enum(Object.keys(packStates) as (keyof typeof packStates)[])
export type PackState = z.infer<typeof PackState>
