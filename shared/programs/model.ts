import * as z from 'zod'
import { CohortState } from '../cohorts/model.ts'

/** The plan's two tables: teacher training counts hours, cadre training counts days. */
export const planSheets = ['教师培训计划', '干部培训计划'] as const

/** An optional cell of the plan: blank becomes null. */
const optionalText = z
  .string()
  .trim()
  .max(1000)
  .transform((text) => text || null)
  .nullable()

/** What a table of multi-year projects says besides: hours offline and online in tenths, the rest in its own words. */
export const ProjectParts = z.object({
  categoryText: optionalText,
  periodText: optionalText,
  modeText: optionalText,
  offlineHours: z.int().min(0).max(100_000).nullable(),
  onlineHours: z.int().min(0).max(100_000).nullable(),
})
export type ProjectParts = z.infer<typeof ProjectParts>

/** Whether a line came from such a table. */
export function isOfProjectTable(parts: ProjectParts): boolean {
  return Object.keys(ProjectParts.shape).some((part) => parts[part as keyof ProjectParts] !== null)
}

/** A line of the annual plan as it is written: people, hours, days and time keep the words of the plan ("20－24", "待定", "半天"). */
export const ProgramDraft = z.object({
  year: z.int().min(1990, '年度不对').max(2200, '年度不对'),
  planSheet: z.string().trim().min(1, '请填写属于哪一张计划表').max(40),
  sequence: optionalText,
  name: z.string().trim().min(1, '请填写项目名称').max(100),
  code: optionalText,
  content: optionalText,
  audience: optionalText,
  peopleText: optionalText,
  hoursText: optionalText,
  daysText: optionalText,
  timeText: optionalText,
  place: optionalText,
  department: optionalText,
  note: optionalText,
  categoryText: ProjectParts.shape.categoryText.exactOptional(),
  periodText: ProjectParts.shape.periodText.exactOptional(),
  modeText: ProjectParts.shape.modeText.exactOptional(),
  offlineHours: ProjectParts.shape.offlineHours.exactOptional(),
  onlineHours: ProjectParts.shape.onlineHours.exactOptional(),
})
export type ProgramDraft = z.infer<typeof ProgramDraft>

const number = z.int().nullable()

/** What the program understood of the plan's words. Hours and days are tenths; months are 1–12, `monthTo` before `monthFrom` reaches into the next year. */
export const Understood = z.object({
  peopleMin: number,
  peopleMax: number,
  peopleUnit: z.string().nullable(),
  hoursMin: number,
  hoursMax: number,
  sessionsMin: number,
  sessionsMax: number,
  daysMin: number,
  daysMax: number,
  monthFrom: number,
  monthTo: number,
})
export type Understood = z.infer<typeof Understood>

export const Program = ProgramDraft.extend({ id: z.int(), ...ProjectParts.shape, ...Understood.shape })
export type Program = z.infer<typeof Program>

/** A program as the list shows it: with the number of cohorts opened from it. */
export const ProgramRow = Program.extend({ cohortCount: z.int() })
export type ProgramRow = z.infer<typeof ProgramRow>

/** A cohort as its program's page lists it. */
export const ProgramCohort = z.object({
  id: z.int(),
  name: z.string(),
  startDate: z.string(),
  endDate: z.string(),
  state: CohortState,
})
export type ProgramCohort = z.infer<typeof ProgramCohort>
