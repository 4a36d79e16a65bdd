import { formatTenths } from '../hours/format.ts'

/** A part of the assessment scheme; weight in whole percent. */
export type WeightedComponent = { id: number; name: string; weight: number }

/** What decides a trainee's result. Scores and pass mark in tenths of a point (out of 1000), hours in tenths. */
export type ResultInput = {
  components: readonly WeightedComponent[]
  scores: ReadonlyMap<number, number>
  passMark: number
  attendedHours: number
  plannedHours: number
  minimumAttendancePercent: number
}

/** `finalScore` is null where there is no component or a score is missing. `reasons` says what failed, or why it passed. */
export type Result = { result: '合格' | '不合格'; finalScore: number | null; earnedHours: number; reasons: string[] }

/**
 * Decides pass or fail. All components together weigh 100; without components attendance alone decides. The final score is rounded
 * half up to one decimal and compared as it is printed. Who passes earns the hours attended, who fails none.
 */
export function decideResult(input: ResultInput): Result {
  const problem = findWeightProblem(input.components)
  if (problem) throw Error(`decideResult: ${problem}`)
  const finalScore = weighScores(input)
  const failures = [...attendanceFailures(input), ...scoreFailures(input, finalScore)]
  if (failures.length > 0) return { result: '不合格', finalScore, earnedHours: 0, reasons: failures }
  const earnedHours = Math.min(input.attendedHours, input.plannedHours)
  return { result: '合格', finalScore, earnedHours, reasons: passReasons(input, finalScore) }
}

/** One sentence for the form while the weights do not add up to 100, else null. No component at all is in order. */
export function findWeightProblem(components: readonly Pick<WeightedComponent, 'weight'>[]): string | null {
  const total = components.reduce((sum, component) => sum + component.weight, 0)
  return components.length === 0 || total === 100 ? null : `各考核项比重合计应为 100%，现为 ${total}%`
}

/** The final score in tenths, rounded half up; null without components or while a score is missing. */
export function weighScores({ components, scores }: Pick<ResultInput, 'components' | 'scores'>): number | null {
  if (components.length === 0) return null
  let hundredfold = 0
  for (const { id, weight } of components) {
    const score = scores.get(id)
    if (score === undefined) return null
    hundredfold += score * weight
  }
  return Math.floor((hundredfold + 50) / 100)
}

function attendanceFailures({ components, attendedHours, plannedHours, minimumAttendancePercent }: ResultInput): string[] {
  if (plannedHours === 0) return components.length === 0 ? ['没有安排课次，也没有考核项，无法判定'] : []
  if (attendedHours * 100 >= plannedHours * minimumAttendancePercent) return []
  return [`出勤 ${formatTenths(attendedHours)} 学时，应出勤 ${formatTenths(plannedHours)} 学时，不足 ${minimumAttendancePercent}%`]
}

function scoreFailures({ components, scores, passMark }: ResultInput, finalScore: number | null): string[] {
  const missing = components.filter((component) => !scores.has(component.id))
  if (missing.length > 0) return missing.map((component) => `缺少“${component.name}”成绩`)
  if (finalScore === null || finalScore >= passMark) return []
  return [`总评 ${points(finalScore)} 分，低于合格线 ${points(passMark)} 分`]
}

function passReasons({ attendedHours, plannedHours, passMark }: ResultInput, finalScore: number | null): string[] {
  const attendance = plannedHours === 0 ? [] : [`出勤 ${formatTenths(attendedHours)} 学时，应出勤 ${formatTenths(plannedHours)} 学时`]
  return finalScore === null ? attendance : [...attendance, `总评 ${points(finalScore)} 分，合格线 ${points(passMark)} 分`]
}

function points(tenths: number): string {
  return (tenths / 10).toFixed(1)
}
