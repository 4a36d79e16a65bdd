import { questionAbout } from '../../../shared/teachers/who.ts'
import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { breathing, withProgress } from '../lib/progress.ts'
import { areTeachers } from '../lib/registered.ts'
import { countRows, listRows } from './list.ts'
import { matchFound, matchPerson } from './match.ts'
import type { Kinds } from './plan-again.ts'
import { countOfCohort, dismissRow, findRow, restoreRow } from './store.ts'

const waiting = withStore.waiting

/** Rows of imports that wait for somebody; which kinds there are is decided where the router is put together. */
export function waitingRouter(kinds: Kinds) {
  return {
    list: waiting.list.handler(({ input, context, signal }) => listRows(context.store, input, { kinds, report: breathing(signal) })),

    counts: waiting.counts.handler(({ context, signal }) => countRows(context.store, { kinds, report: breathing(signal) })),

    ofCohort: waiting.ofCohort.handler(({ input, context }) => countOfCohort(context.store, input.cohortId)),

    matchFound: waiting.matchFound.handler(({ context, signal }) =>
      withProgress(signal, (report) => transact(context.store, async (store) => ({ matched: await matchFound(store, kinds, report) }))),
    ),

    match: waiting.match.handler(({ input: { id, place, teacherId }, context, errors, signal }) =>
      transact(context.store, async (store) => {
        const row = findRow(store, id)
        const person = row?.people[place]
        if (row?.state !== 'waiting' || !person || !areTeachers(store, [teacherId])) throw errors.NOT_FOUND()
        return matchPerson(store, { kinds, key: questionAbout(person), teacherId, report: breathing(signal) })
      }),
    ),

    dismiss: waiting.dismiss.handler(({ input: { ids, reason }, context, errors }) =>
      transact(context.store, async (store) => {
        for (const id of ids) {
          if (findRow(store, id)?.state !== 'waiting') throw errors.NOT_FOUND()
          dismissRow(store, id, reason)
        }
      }),
    ),

    restore: waiting.restore.handler(({ input: { id }, context, errors }) =>
      transact(context.store, async (store) => {
        if (findRow(store, id)?.state !== 'dismissed') throw errors.NOT_FOUND()
        restoreRow(store, id)
      }),
    ),
  }
}
