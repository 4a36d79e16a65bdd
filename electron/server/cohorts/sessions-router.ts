import { findClash, planSeries } from '../../../shared/cohorts/sessions.ts'
import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { cohortOrRefuse, unfinishedCohort } from './guard.ts'
import { findStrangers } from './roster-store.ts'
import { addSession, changeSession, listSessions, removeSession } from './session-store.ts'
import { readSheet, writeMarks } from './sheet-store.ts'

const cohorts = withStore.cohorts

export const sessionsRouter = {
  sheet: cohorts.sheet.handler(async ({ input: { cohortId }, context, errors }) => {
    await cohortOrRefuse(context.store, cohortId, errors)
    return readSheet(context.store, cohortId)
  }),

  addSession: cohorts.addSession.handler(({ input: { cohortId, session }, context, errors }) =>
    transact(context.store, async (store) => {
      const cohort = await unfinishedCohort(store, cohortId, errors)
      if (isOutside(cohort, session.date)) throw errors.SESSION_OUTSIDE()
      if (findClash(session, await listSessions(store, cohortId))) throw errors.SESSION_TAKEN()
      addSession(store, cohortId, session)
    }),
  ),

  addSeries: cohorts.addSeries.handler(({ input: { cohortId, series }, context, errors }) =>
    transact(context.store, async (store) => {
      const cohort = await unfinishedCohort(store, cohortId, errors)
      if (isOutside(cohort, series.from) || isOutside(cohort, series.to)) throw errors.SESSION_OUTSIDE()
      const { added, taken } = planSeries(series, await listSessions(store, cohortId))
      for (const session of added) addSession(store, cohortId, session)
      return { added: added.length, taken }
    }),
  ),

  changeSession: cohorts.changeSession.handler(({ input: { cohortId, sessionId, session }, context, errors }) =>
    transact(context.store, async (store) => {
      const cohort = await unfinishedCohort(store, cohortId, errors)
      const sessions = await listSessions(store, cohortId)
      if (!sessions.some(({ id }) => id === sessionId)) throw errors.NOT_FOUND()
      if (isOutside(cohort, session.date)) throw errors.SESSION_OUTSIDE()
      const others = sessions.filter(({ id }) => id !== sessionId)
      if (findClash(session, others)) throw errors.SESSION_TAKEN()
      changeSession(store, sessionId, session)
    }),
  ),

  removeSession: cohorts.removeSession.handler(({ input: { cohortId, sessionId, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      await unfinishedCohort(store, cohortId, errors)
      const sessions = await listSessions(store, cohortId)
      if (!sessions.some(({ id }) => id === sessionId)) throw errors.NOT_FOUND()
      removeSession(store, sessionId, { reason })
    }),
  ),

  mark: cohorts.mark.handler(({ input: { cohortId, entries }, context, errors }) =>
    transact(context.store, async (store) => {
      await unfinishedCohort(store, cohortId, errors)
      const sessionIds = new Set((await listSessions(store, cohortId)).map(({ id }) => id))
      const enrollmentIds = entries.map(({ enrollmentId }) => enrollmentId)
      if (entries.some(({ sessionId }) => !sessionIds.has(sessionId))) throw errors.NOT_FOUND()
      if (findStrangers(store, cohortId, enrollmentIds).length > 0) throw errors.NOT_FOUND()
      writeMarks(store, entries)
    }),
  ),
}

function isOutside({ startDate, endDate }: { startDate: string; endDate: string }, day: string): boolean {
  return day < startDate || day > endDate
}
