import type { PlannedRow } from '../../../shared/exchange/plan.ts'
import type { PlannedAddition } from '../../../shared/packs/contract.ts'

/** A planned row without what would be written, as a person looks at it. */
export function toPlanned({ line, label = '', verdict, changes, problems, question, choices }: PlannedRow<unknown>): PlannedAddition {
  return { line, label, verdict, changes, problems, question: question ?? null, choices }
}
