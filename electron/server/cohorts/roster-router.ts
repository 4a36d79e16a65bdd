import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { areTeachers } from '../lib/registered.ts'
import { idsMatching, listCandidateChoices, listCandidates } from './candidate-store.ts'
import { openedCohort } from './guard.ts'
import { enroll, findStrangers, listRoster, withdraw } from './roster-store.ts'

const cohorts = withStore.cohorts

export const rosterRouter = {
  roster: cohorts.roster.handler(({ input, context }) => listRoster(context.store, input)),

  candidates: cohorts.candidates.handler(({ input, context }) => listCandidates(context.store, input)),

  candidateChoices: cohorts.candidateChoices.handler(({ context }) => listCandidateChoices(context.store)),

  enroll: cohorts.enroll.handler(({ input: { cohortId, teacherIds }, context, errors }) =>
    transact(context.store, async (store) => {
      await openedCohort(store, cohortId, errors)
      if (!areTeachers(store, teacherIds)) throw errors.NOT_FOUND()
      return enroll(store, cohortId, teacherIds)
    }),
  ),

  enrollMatching: cohorts.enrollMatching.handler(({ input: { cohortId, filter }, context, errors }) =>
    transact(context.store, async (store) => {
      await openedCohort(store, cohortId, errors)
      return enroll(store, cohortId, await idsMatching(store, filter))
    }),
  ),

  withdraw: cohorts.withdraw.handler(({ input: { cohortId, enrollmentIds, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      await openedCohort(store, cohortId, errors)
      if (findStrangers(store, cohortId, enrollmentIds).length > 0) throw errors.NOT_FOUND()
      for (const id of new Set(enrollmentIds)) withdraw(store, id, { reason })
    }),
  ),
}
