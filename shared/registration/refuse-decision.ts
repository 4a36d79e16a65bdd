import { addDays } from '../dates.ts'
import type { RegistrationDecision } from './model.ts'

/** What a decision is judged by: how many items are short, what was decided before, and whether a reason was given. */
export type DecisionCase = {
  decision: RegistrationDecision
  unmet: number
  earlier: RegistrationDecision | undefined
  reason: string | undefined
}

export type DecisionRefusal = 'ITEMS_NOT_MET' | 'FAILURE_UNEXPLAINED' | 'CHANGE_UNEXPLAINED'

/** Why a decision can't be taken without a reason: a failed item blocks, nobody fails for nothing, and nothing is changed without a word. */
export function refuseDecision({ decision, unmet, earlier, reason }: DecisionCase): DecisionRefusal | undefined {
  if (reason) return undefined
  if (decision === 'passed' && unmet > 0) return 'ITEMS_NOT_MET'
  if (decision === 'failed' && unmet === 0) return 'FAILURE_UNEXPLAINED'
  return earlier !== undefined && earlier !== decision ? 'CHANGE_UNEXPLAINED' : undefined
}

/** The reason that stays with the decision itself; a mere change has its reason in the audit trail. */
export function reasonToKeep({ decision, unmet, reason }: DecisionCase): string | null {
  return (decision === 'passed') === unmet > 0 ? (reason ?? null) : null
}

/** A stamp is of the year or later, and at most a month ahead of today: more is a mistyped year. */
export function isStampDay(day: string, year: number, today: string): boolean {
  return day >= `${year}-01-01` && day <= addDays(today, 31)
}
