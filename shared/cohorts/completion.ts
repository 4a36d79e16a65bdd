import * as z from 'zod'
import { chineseDay } from '../dates.ts'
import { formatTenths } from '../hours/format.ts'
import type { Cohort } from './model.ts'
import { decideResult } from './result.ts'
import { attendedHours, type Sheet, type SheetLine } from './sheet.ts'

/** A trainee's result; hours and score in tenths. `missing` names what has not been entered, until then the result is provisional. */
export const TraineeResult = z.object({
  enrollmentId: z.int(),
  teacherId: z.int(),
  name: z.string(),
  schoolName: z.string().nullable(),
  attendedHours: z.int(),
  finalScore: z.int().nullable(),
  result: z.enum(['合格', '不合格']),
  earnedHours: z.int(),
  reasons: z.array(z.string()),
  missing: z.array(z.string()),
})
export type TraineeResult = z.infer<typeof TraineeResult>

const problemCodes = ['COHORT_EMPTY', 'NO_SESSIONS', 'ATTENDANCE_MISSING', 'SCORES_MISSING', 'COHORT_NOT_LOCKED'] as const

/** Why a cohort can't be completed yet; the code's sentence is in errors.ts, the detail says how much is missing. */
export const CompletionProblem = z.object({ code: z.enum(problemCodes), detail: z.string() })
export type CompletionProblem = z.infer<typeof CompletionProblem>

export const CompletionPlan = z.object({
  problems: z.array(CompletionProblem),
  /** Worth a second look, but no hindrance. */
  warnings: z.array(z.string()),
  results: z.array(TraineeResult),
  passed: z.int(),
  failed: z.int(),
  /** Hours in tenths that will be entered in the ledger, of all who pass together. */
  hours: z.int(),
})
export type CompletionPlan = z.infer<typeof CompletionPlan>

type Terms = Pick<Cohort, 'state' | 'endDate' | 'plannedHours' | 'minimumAttendance' | 'passMark'>

/** What completing the cohort today would write, and what stands in the way. The preview shows it and the commit writes it. */
export function planCompletion(cohort: Terms, sheet: Sheet, today: string): CompletionPlan {
  const results = sheet.lines.map((line) => resultOf(cohort, sheet, line))
  const passed = results.filter(({ result }) => result === '合格')
  return {
    problems: problemsOf(cohort, sheet),
    warnings: warningsOf(cohort, sheet, today),
    results,
    passed: passed.length,
    failed: results.length - passed.length,
    hours: passed.reduce((sum, { earnedHours }) => sum + earnedHours, 0),
  }
}

function resultOf({ passMark, minimumAttendance }: Terms, { sessions, components }: Sheet, line: SheetLine): TraineeResult {
  const attended = attendedHours(line, sessions)
  const verdict = decideResult({
    components,
    scores: scoresOf(components, line),
    passMark,
    attendedHours: attended,
    plannedHours: hoursOf(sessions),
    minimumAttendancePercent: minimumAttendance,
  })
  const { enrollmentId, teacherId, name, schoolName } = line
  return { enrollmentId, teacherId, name, schoolName, attendedHours: attended, ...verdict, missing: missingOf(components, line) }
}

/** What was scored so far, by component. */
export function scoresOf(components: Sheet['components'], { points }: Pick<SheetLine, 'points'>): Map<number, number> {
  const entered = components.flatMap(({ id }, i): [number, number][] => {
    const score = points[i]
    return score === null || score === undefined ? [] : [[id, score]]
  })
  return new Map(entered)
}

function missingOf(components: Sheet['components'], { marks, points }: SheetLine): string[] {
  const unmarked = marks.filter((mark) => mark === null).length
  const unscored = components.filter((_, i) => points[i] === null).map(({ name }) => `${name}成绩`)
  return unmarked > 0 ? [`${unmarked} 次考勤`, ...unscored] : unscored
}

function problemsOf({ state }: Terms, { lines, sessions, components }: Sheet): CompletionProblem[] {
  if (lines.length === 0) return [{ code: 'COHORT_EMPTY', detail: '' }]
  const problems: CompletionProblem[] = []
  const unmarked = lines.filter(({ marks }) => marks.includes(null))
  const unscored = lines.filter(({ points }) => points.includes(null))
  if (sessions.length === 0) problems.push({ code: 'NO_SESSIONS', detail: '' })
  if (unmarked.length > 0) problems.push({ code: 'ATTENDANCE_MISSING', detail: whoOf(unmarked) })
  if (components.length > 0 && unscored.length > 0) {
    problems.push({ code: 'SCORES_MISSING', detail: `${whoOf(unscored)}缺考的请填 0 分。` })
  }
  if (state === 'open') problems.push({ code: 'COHORT_NOT_LOCKED', detail: '' })
  return problems
}

function whoOf(lines: readonly SheetLine[]): string {
  const names = lines.slice(0, 3).map(({ name }) => name)
  return `共 ${lines.length} 人：${names.join('、')}${lines.length > 3 ? ' 等' : ''}。`
}

function warningsOf({ plannedHours, endDate }: Terms, { sessions }: Sheet, today: string): string[] {
  const scheduled = hoursOf(sessions)
  const warnings: string[] = []
  if (sessions.length > 0 && scheduled !== plannedHours) {
    warnings.push(`课次共 ${formatTenths(scheduled)} 学时，计划是 ${formatTenths(plannedHours)} 学时；学时按课次的出勤认定。`)
  }
  if (endDate > today) warnings.push(`结束日期${chineseDay(endDate)}还没有到，学时会记在这一天；提前结束的，请先修改结束日期。`)
  return warnings
}

function hoursOf(sessions: Sheet['sessions']): number {
  return sessions.reduce((sum, { hours }) => sum + hours, 0)
}
