import type * as z from 'zod'
import { Day } from '../dates.ts'
import type { HoursCategory } from '../hours/categories.ts'
import { daysToHours } from '../rules/credits.ts'
import { CohortFields, type CohortMode } from './model.ts'

/** What a program of the annual plan says about the cohorts opened from it; hours and days in tenths, a `monthTo` before `monthFrom` is in the next year. */
export type PlannedProgram = {
  id: number
  name: string
  year: number
  hoursMin: number | null
  daysMin: number | null
  monthFrom: number | null
  monthTo: number | null
  place: string | null
}

/** A draft to start from; the plan may leave the days and the hours open, then the clerk fills them in. */
export const CohortSuggestion = CohortFields.extend({
  startDate: Day.nullable(),
  endDate: Day.nullable(),
  plannedHours: CohortFields.shape.plannedHours.nullable(),
})
export type CohortSuggestion = z.infer<typeof CohortSuggestion>

type Surroundings = { centerName: string; hoursPerDay: number; namesTaken: readonly string[] }

const usualMinimumAttendance = 80
const usualPassMark = 600

/** Reads a cohort's draft out of a program: the plan's hours, or its days times the hours of a day; months become whole months. */
export function suggestCohort(program: PlannedProgram, { centerName, hoursPerDay, namesTaken }: Surroundings): CohortSuggestion {
  return {
    programId: program.id,
    name: freeName(program.name, namesTaken),
    category: firstMatch(categoryWords, program.name) ?? 'allStaff',
    level: '区县级',
    mode: firstMatch(modeWords, program.name) ?? '集中培训',
    organizer: centerName,
    place: program.place,
    ...monthsToDays(program),
    plannedHours: program.hoursMin || (program.daysMin ? daysToHours(program.daysMin, hoursPerDay) : null),
    minimumAttendance: usualMinimumAttendance,
    passMark: usualPassMark,
  }
}

/** The program's own name, then 第 2 期 and so on. */
function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name
  let term = 2
  while (taken.includes(`${name}（第${term}期）`)) term += 1
  return `${name}（第${term}期）`
}

function monthsToDays({ year, monthFrom, monthTo }: PlannedProgram): { startDate: string | null; endDate: string | null } {
  if (monthFrom === null) return { startDate: null, endDate: null }
  const last = monthTo ?? monthFrom
  const yearOfLast = last < monthFrom ? year + 1 : year
  return { startDate: isoDay(Date.UTC(year, monthFrom - 1, 1)), endDate: isoDay(Date.UTC(yearOfLast, last, 0)) }
}

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10)

type Words<Value> = readonly (readonly [RegExp, Value])[]

const categoryWords: Words<HoursCategory> = [
  [/师德/, 'ethics'],
  [/校本/, 'schoolBased'],
  [/信息技术|信息化/, 'itUplift'],
  [/班主任/, 'headTeacher'],
  [/新教师|入职|新任教师|初任/, 'inductionResidential'],
  [/任职资格/, 'principalQualification'],
  [/校长|园长/, 'inPostPrincipal'],
  [/中层|主任/, 'middleManager'],
  [/青年骨干|骨干/, 'youngBackbone'],
  [/名师|名优|学科带头人/, 'distinguished'],
  [/幼儿|幼师|学前/, 'kindergartenSkills'],
  [/远程|网络/, 'online'],
]

const modeWords: Words<CohortMode> = [
  [/网络|远程|线上/, '网络研修'],
  [/影子|跟岗/, '影子培训'],
  [/校本/, '校本研修'],
  [/专题|讲座/, '专题培训'],
]

function firstMatch<Value>(words: Words<Value>, text: string): Value | undefined {
  return words.find(([pattern]) => pattern.test(text))?.[1]
}
