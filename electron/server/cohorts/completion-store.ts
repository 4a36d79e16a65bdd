import type { CompletionPlan, TraineeResult } from '../../../shared/cohorts/completion.ts'
import type { Cohort } from '../../../shared/cohorts/model.ts'
import { dayOf } from '../../../shared/dates.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow, type Why } from '../db/write.ts'

/** Freezes the results on the roster, enters the hours of who passed in the ledger, and closes the cohort. The caller holds the transaction. */
export function applyCompletion(store: Store, cohort: Cohort, { results }: CompletionPlan): void {
  for (const result of results) {
    freeze(store, result)
    if (result.earnedHours > 0) enterHours(store, cohort, result)
  }
  changeRow(store, 'cohort', cohort.id, { state: 'completed', completedOn: dayOf(store.now()) })
}

export function setState(store: Store, cohortId: number, state: 'open' | 'locked', why: Why = {}): void {
  changeRow(store, 'cohort', cohortId, { state }, why)
}

function freeze(store: Store, { enrollmentId, result, finalScore, earnedHours, reasons }: TraineeResult): void {
  changeRow(store, 'enrollment', enrollmentId, { result, finalScore, earnedHours, reasons: reasons.join('；') })
}

/** The hours count on the last day of the training, in the category of the cohort. */
function enterHours(store: Store, cohort: Cohort, { teacherId, earnedHours }: TraineeResult): void {
  createRow(store, 'hoursEntry', {
    teacherId,
    category: cohort.category,
    date: cohort.endDate,
    hours: earnedHours,
    source: 'cohort',
    description: cohort.name,
    cohortId: cohort.id,
    enteredAt: store.now().toISOString(),
  })
}
