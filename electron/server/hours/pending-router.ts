import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { dismissPending, findPending, listOfSamePerson, listPending, listWaiting, matchPending, proposeFor } from './pending-store.ts'
import { teacherExists } from './store.ts'

const pending = withStore.hours.pending

export const pendingRouter = {
  list: pending.list.handler(({ input, context }) => listPending(context.store, input)),

  counts: pending.counts.handler(async ({ context: { store } }) => {
    const waiting = listWaiting(store)
    return { waiting: waiting.length, proposed: proposeFor(store, waiting).size }
  }),

  match: pending.match.handler(({ input: { id, teacherId }, context, errors }) =>
    transact(context.store, async (store) => {
      const row = findPending(store, id)
      if (row?.state !== 'waiting') throw errors.NOT_FOUND()
      if (!(await teacherExists(store, teacherId))) throw errors.NOT_FOUND()
      const rows = listOfSamePerson(store, row)
      for (const own of rows) matchPending(store, own, teacherId)
      return { matched: rows.length }
    }),
  ),

  matchProposed: pending.matchProposed.handler(({ context }) =>
    transact(context.store, async (store) => {
      const waiting = listWaiting(store)
      const proposed = proposeFor(store, waiting)
      for (const row of waiting) {
        const teacher = proposed.get(row.id)
        if (teacher) matchPending(store, row, teacher.id)
      }
      return { matched: proposed.size }
    }),
  ),

  dismiss: pending.dismiss.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const row = findPending(store, id)
      if (row?.state !== 'waiting') throw errors.NOT_FOUND()
      dismissPending(store, row, reason)
    }),
  ),
}
