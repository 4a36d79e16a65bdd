import type { CohortDraft } from '../../../shared/cohorts/model.ts'
import { suggestCohort } from '../../../shared/cohorts/suggestion.ts'
import { chineseDay } from '../../../shared/dates.ts'
import { type Store, transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { officeOrThrow } from '../lib/office.ts'
import { completionRouter } from './completion-router.ts'
import { cohortOrRefuse, openedCohort, unfinishedCohort } from './guard.ts'
import { rosterRouter } from './roster-router.ts'
import { schemeRouter } from './scheme-router.ts'
import { listSessions } from './session-store.ts'
import { sessionsRouter } from './sessions-router.ts'
import { changeCohort, isNameTaken, listCohorts, listCohortYears, openCohort, programForCohort, removeCohort } from './store.ts'

const cohorts = withStore.cohorts

export const cohortsRouter = {
  ...rosterRouter,
  ...sessionsRouter,
  ...schemeRouter,
  ...completionRouter,

  list: cohorts.list.handler(({ input, context }) => listCohorts(context.store, input)),

  years: cohorts.years.handler(({ context }) => listCohortYears(context.store)),

  get: cohorts.get.handler(({ input, context, errors }) => cohortOrRefuse(context.store, input.id, errors)),

  suggest: cohorts.suggest.handler(async ({ input, context, errors }) => {
    const found = await programForCohort(context.store, input.programId)
    if (!found) throw errors.NOT_FOUND()
    const { centerName, hoursPerDay } = await officeOrThrow(context.store)
    return suggestCohort(found.program, { centerName, hoursPerDay, namesTaken: found.namesTaken })
  }),

  open: cohorts.open.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      if (!(await programForCohort(store, input.programId))) throw errors.NOT_FOUND()
      if (await isNameTaken(store, input.name)) throw errors.NAME_TAKEN()
      return { id: openCohort(store, input) }
    }),
  ),

  change: cohorts.change.handler(({ input: { id, cohort, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      await unfinishedCohort(store, id, errors)
      if (!(await programForCohort(store, cohort.programId))) throw errors.NOT_FOUND()
      if (await isNameTaken(store, cohort.name, id)) throw errors.NAME_TAKEN()
      const outside = await findSessionOutside(store, id, cohort)
      if (outside) throw errors.SESSION_OUTSIDE({ data: { detail: `${chineseDay(outside)}已有课次，请先改课次。` } })
      changeCohort(store, id, cohort, { reason })
    }),
  ),

  remove: cohorts.remove.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const { progress } = await openedCohort(store, id, errors)
      if (progress.enrolled > 0) throw errors.IN_USE()
      await removeCohort(store, id, { reason })
    }),
  ),
}

async function findSessionOutside(store: Store, cohortId: number, { startDate, endDate }: CohortDraft): Promise<string | undefined> {
  const sessions = await listSessions(store, cohortId)
  return sessions.find(({ date }) => date < startDate || date > endDate)?.date
}
