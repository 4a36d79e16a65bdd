import * as z from 'zod'
import { Day } from '../dates.ts'

/** What schools are asked for: to check their teachers, or to report the hours of their own training. */
export const packKinds = { teachers: '教师信息核对', schoolHours: '校本研修学时' } as const satisfies Record<string, string>
export const PackKindName = z.enum(Object.keys(packKinds) as (keyof typeof packKinds)[])
export type PackKindName = z.infer<typeof PackKindName>

/** What is said of a round: a name that schools see, the day by which it is to come back, and a line of the office's own. */
export const RoundFacts = z.object({
  name: z.string().trim().min(1, '请填写名称').max(40, '名称最多 40 个字'),
  dueOn: Day,
  request: z.string().trim().max(200, '说明最多 200 字').default(''),
})
export type RoundFacts = z.infer<typeof RoundFacts>

/** A round to be sent. `fromDay` and `toDay` are the days of which hours are reported; they stand in the workbooks, so they stay. */
export const RoundDraft = RoundFacts.extend({
  kind: PackKindName.default('teachers'),
  fromDay: Day.nullable().default(null),
  toDay: Day.nullable().default(null),
})
export type RoundDraft = z.infer<typeof RoundDraft>

/** Only hours are of a time, and they need one. */
export const NewRound = RoundDraft.extend({ schoolIds: z.array(z.int()).optional() }).superRefine(({ kind, fromDay, toDay }, context) => {
  const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (kind === 'teachers') {
    if (fromDay !== null || toDay !== null) refuse('fromDay', '核对教师信息不分日期')
    return
  }
  if (fromDay === null) refuse('fromDay', '请填写从哪天起')
  if (toDay === null) refuse('toDay', '请填写到哪天止')
  if (fromDay !== null && toDay !== null && fromDay > toDay) refuse('toDay', '结束日期不能在开始日期之前')
})
export type NewRound = z.infer<typeof NewRound>

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
