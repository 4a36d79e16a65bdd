import { findWeightProblem } from '../../../shared/cohorts/result.ts'
import { findRepeatedName } from '../../../shared/cohorts/scheme.ts'
import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { unfinishedCohort } from './guard.ts'
import { findStrangers } from './roster-store.ts'
import { listComponents, listScoredComponentsNotIn, setScheme } from './scheme-store.ts'
import { writeScores } from './sheet-store.ts'

const cohorts = withStore.cohorts

export const schemeRouter = {
  setScheme: cohorts.setScheme.handler(({ input: { cohortId, scheme, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      await unfinishedCohort(store, cohortId, errors)
      const problem = findWeightProblem(scheme.components)
      if (problem) throw errors.SCHEME_INCOMPLETE({ data: { detail: `${problem}。` } })
      const repeated = findRepeatedName(scheme.components)
      if (repeated !== undefined) throw errors.NAME_TAKEN({ data: { detail: `考核项“${repeated}”写了两次。` } })
      const kept = scheme.components.flatMap(({ id }) => id ?? [])
      const own = (await listComponents(store, cohortId)).map(({ id }) => id)
      if (kept.some((id) => !own.includes(id))) throw errors.NOT_FOUND()
      const [scored] = reason ? [] : await listScoredComponentsNotIn(store, cohortId, kept)
      if (scored) throw errors.IN_USE({ data: { detail: `考核项“${scored.name}”已有成绩；确要删除，请写明原因。` } })
      await setScheme(store, cohortId, scheme, { reason })
    }),
  ),

  score: cohorts.score.handler(({ input: { cohortId, entries }, context, errors }) =>
    transact(context.store, async (store) => {
      await unfinishedCohort(store, cohortId, errors)
      const own = new Set((await listComponents(store, cohortId)).map(({ id }) => id))
      const enrollmentIds = entries.map(({ enrollmentId }) => enrollmentId)
      if (entries.some(({ componentId }) => !own.has(componentId))) throw errors.NOT_FOUND()
      if (findStrangers(store, cohortId, enrollmentIds).length > 0) throw errors.NOT_FOUND()
      writeScores(store, entries)
    }),
  ),
}
