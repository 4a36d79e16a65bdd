import * as z from 'zod'
import type { BaseInYear } from './model.ts'

/** A base or studio owes at least two activities a year (three-year plan 2019–2021, S0). */
export const activitiesOwedPerYear = 2

/** met: enough activities; short: some, not enough; none: not one. */
export const BaseVerdict = z.enum(['met', 'short', 'none'])
export type BaseVerdict = z.infer<typeof BaseVerdict>

export type JudgedBase = BaseInYear & { verdict: BaseVerdict; missing: number }

type Life = { registeredOn: string; closedOn: string | null }

/** A year's bases against what they owe: only those that existed in it are judged. `practiceBases` are the 实训基地 that stand at its end. */
export function judgeYear(bases: readonly BaseInYear[], year: number) {
  const judged = bases.filter((base) => existedIn(base, year)).map((base): JudgedBase => ({ ...base, ...judgeTimes(base.times) }))
  return {
    bases: judged,
    met: judged.filter(({ verdict }) => verdict === 'met').length,
    practiceBases: judged.filter((base) => base.kind === '实训基地' && stoodAtEndOf(base, year)).length,
  }
}

export function judgeTimes(times: number): { verdict: BaseVerdict; missing: number } {
  const missing = Math.max(0, activitiesOwedPerYear - times)
  return { verdict: missing === 0 ? 'met' : times > 0 ? 'short' : 'none', missing }
}

/** Whether it existed on any day of the year. */
export function existedIn({ registeredOn, closedOn }: Life, year: number): boolean {
  return registeredOn <= `${year}-12-31` && (closedOn === null || closedOn >= `${year}-01-01`)
}

function stoodAtEndOf({ closedOn }: Life, year: number): boolean {
  return closedOn === null || closedOn > `${year}-12-31`
}
