import { dayOf } from '../../../shared/dates.ts'
import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { areTeachers } from '../lib/registered.ts'
import { listShortages, summariseShortages } from './county.ts'
import { membershipsRouter } from './memberships-router.ts'
import { findEntry, listLedger, recordHours, reverseEntry } from './store.ts'
import { findHoursOf } from './teacher.ts'

const hours = withStore.hours

export const hoursRouter = {
  ledger: hours.ledger.handler(({ input, context }) => listLedger(context.store, input)),

  record: hours.record.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      if (!areTeachers(store, [input.teacherId])) throw errors.NOT_FOUND()
      if (input.date > dayOf(store.now())) throw errors.DATE_IN_FUTURE()
      return { id: recordHours(store, input) }
    }),
  ),

  reverse: hours.reverse.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const entry = await findEntry(store, id)
      if (!entry) throw errors.NOT_FOUND()
      if (entry.reversesId !== null) throw errors.IS_A_REVERSAL()
      if (entry.reversedById !== null) throw errors.ALREADY_REVERSED()
      return { id: reverseEntry(store, entry, reason) }
    }),
  ),

  ofTeacher: hours.ofTeacher.handler(async ({ input, context, errors }) => {
    const found = await findHoursOf(context.store, input.teacherId)
    if (!found) throw errors.NOT_FOUND()
    return found
  }),

  shortages: hours.shortages.handler(async ({ input, context }) => {
    const all = await listShortages(context.store, input)
    const start = (input.page - 1) * input.pageSize
    return { rows: all.slice(start, start + input.pageSize), total: all.length }
  }),

  shortageSummary: hours.shortageSummary.handler(({ input, context }) => summariseShortages(context.store, input)),

  memberships: membershipsRouter,
}
