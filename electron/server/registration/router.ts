import { dayOf } from '../../../shared/dates.ts'
import { isStampDay } from '../../../shared/registration/refuse-decision.ts'
import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { findMember } from '../lib/members.ts'
import { decide, passClear } from './decide.ts'
import { findCase } from './find-case.ts'
import { countQueue, listQueue } from './queue.ts'
import { findRegistration, listYearsOf, withdrawDecision } from './store.ts'
import { changeTerms, findYear, listYears, openYear } from './years.ts'

const registration = withStore.registration

export const registrationRouter = {
  years: registration.years.handler(({ context }) => listYears(context.store)),

  open: registration.open.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      if (await findYear(store, input.year)) throw errors.YEAR_OPENED()
      openYear(store, input.year, input.terms)
    }),
  ),

  changeTerms: registration.changeTerms.handler(({ input: { year, terms, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const opened = await findYear(store, year)
      if (!opened) throw errors.NOT_FOUND()
      changeTerms(store, opened, terms, { reason })
    }),
  ),

  queue: registration.queue.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      const year = await findYear(store, input.year)
      if (!year) throw errors.NOT_FOUND()
      return listQueue(store, year, input)
    }),
  ),

  counts: registration.counts.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      const year = await findYear(store, input.year)
      if (!year) throw errors.NOT_FOUND()
      return countQueue(store, year, input.schoolId)
    }),
  ),

  get: registration.get.handler(async ({ input, context: { store }, errors }) => {
    const year = await findYear(store, input.year)
    const member = await findMember(store, input.teacherId)
    if (!year || !member) throw errors.NOT_FOUND()
    return findCase(store, year, member)
  }),

  ofTeacher: registration.ofTeacher.handler(({ input, context }) => listYearsOf(context.store, input.teacherId)),

  decide: registration.decide.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      const year = await findYear(store, input.year)
      if (!year) throw errors.NOT_FOUND()
      const refusal = await decide(store, year, input)
      if (refusal) throw errors[refusal]()
    }),
  ),

  withdraw: registration.withdraw.handler(({ input: { year, teacherId, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const decided = await findRegistration(store, year, teacherId)
      if (!decided) throw errors.NOT_FOUND()
      withdrawDecision(store, decided.id, { reason })
    }),
  ),

  passClear: registration.passClear.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      const year = await findYear(store, input.year)
      if (!year) throw errors.NOT_FOUND()
      if (!isStampDay(input.stampedOn, year.year, dayOf(store.now()))) throw errors.STAMP_DAY_WRONG()
      return { passed: await passClear(store, year, input) }
    }),
  ),
}
