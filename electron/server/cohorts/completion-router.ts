import { planCompletion } from '../../../shared/cohorts/completion.ts'
import { dayOf } from '../../../shared/dates.ts'
import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { applyCompletion, setState } from './completion-store.ts'
import { cohortOrRefuse, openedCohort, unfinishedCohort } from './guard.ts'
import { readSheet } from './sheet-store.ts'

const cohorts = withStore.cohorts

export const completionRouter = {
  lock: cohorts.lock.handler(({ input: { cohortId }, context, errors }) =>
    transact(context.store, async (store) => {
      const { progress } = await openedCohort(store, cohortId, errors)
      if (progress.enrolled === 0) throw errors.COHORT_EMPTY()
      setState(store, cohortId, 'locked')
    }),
  ),

  unlock: cohorts.unlock.handler(({ input: { cohortId, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const { state } = await unfinishedCohort(store, cohortId, errors)
      if (state !== 'locked') throw errors.COHORT_NOT_LOCKED()
      setState(store, cohortId, 'open', { reason })
    }),
  ),

  completion: cohorts.completion.handler(async ({ input: { cohortId }, context, errors }) => {
    const cohort = await cohortOrRefuse(context.store, cohortId, errors)
    return planCompletion(cohort, await readSheet(context.store, cohortId), dayOf(context.store.now()))
  }),

  /** Decides once more inside the transaction, and refuses on the first problem the preview showed. */
  complete: cohorts.complete.handler(({ input: { cohortId }, context, errors }) =>
    transact(context.store, async (store) => {
      const cohort = await unfinishedCohort(store, cohortId, errors)
      const plan = planCompletion(cohort, await readSheet(store, cohortId), dayOf(store.now()))
      const [problem] = plan.problems
      if (problem) throw errors[problem.code]({ data: { detail: problem.detail } })
      applyCompletion(store, cohort, plan)
      return { passed: plan.passed, failed: plan.failed, hours: plan.hours }
    }),
  ),
}
