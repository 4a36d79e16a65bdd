import * as z from 'zod'
import { Day } from '../dates.ts'
import { HoursCategory } from '../hours/categories.ts'

export const cohortLevels = ['国家级', '省级', '地市级', '区县级', '学校级'] as const
export const CohortLevel = z.enum(cohortLevels)
export type CohortLevel = z.infer<typeof CohortLevel>

export const cohortModes = ['集中培训', '网络研修', '影子培训', '在岗实践', '混合式', '校本研修', '专题培训'] as const
export const CohortMode = z.enum(cohortModes)
export type CohortMode = z.infer<typeof CohortMode>

/** While open the roster changes; locked it does not; completed nothing does. */
export const cohortStates = { open: '报名中', locked: '名单已锁定', completed: '已结业' } as const satisfies Record<string, string>
export const CohortState = z.enum(Object.keys(cohortStates) as (keyof typeof cohortStates)[])
export type CohortState = z.infer<typeof CohortState>

/** What is said of a cohort when it is opened. Hours in tenths, pass mark in tenths of a point, minimum attendance in whole percent of the hours of all sessions. */
export const CohortFields = z.object({
  programId: z.int(),
  name: z.string().trim().min(1, '请填写班次名称').max(120),
  category: HoursCategory,
  level: CohortLevel,
  mode: CohortMode,
  organizer: z.string().trim().min(1, '请填写培训机构').max(60),
  place: z
    .string()
    .trim()
    .max(1000)
    .transform((text) => text || null)
    .nullable(),
  startDate: Day,
  endDate: Day,
  plannedHours: z.int('请填写计划学时').min(1, '计划学时要大于 0').max(100_000),
  minimumAttendance: z.int('请填写最低出勤率，0 到 100').min(0).max(100),
  passMark: z.int('请填写合格线，0 到 100 分').min(0).max(1000),
})

export const CohortDraft = CohortFields.refine((draft) => draft.startDate <= draft.endDate, {
  path: ['endDate'],
  message: '结束日期不能早于开始日期',
})
export type CohortDraft = z.infer<typeof CohortDraft>

/** How far a cohort is: who is on the roster, how many sessions of how many hours (tenths), and what has been entered so far. */
export const CohortProgress = z.object({
  state: CohortState,
  enrolled: z.int(),
  sessions: z.int(),
  sessionHours: z.int(),
  marks: z.int(),
  components: z.int(),
  scores: z.int(),
})
export type CohortProgress = z.infer<typeof CohortProgress>

export const Cohort = CohortFields.extend({
  id: z.int(),
  programName: z.string(),
  state: CohortState,
  completedOn: Day.nullable(),
  progress: CohortProgress,
})
export type Cohort = z.infer<typeof Cohort>

/** A cohort as the list shows it. */
export const CohortRow = CohortFields.pick({ name: true, startDate: true, endDate: true, category: true, level: true }).extend({
  id: z.int(),
  programName: z.string(),
  state: CohortState,
  enrolled: z.int(),
})
export type CohortRow = z.infer<typeof CohortRow>
