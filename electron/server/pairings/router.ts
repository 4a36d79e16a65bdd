import { chineseDay } from '../../../shared/dates.ts'
import { refusalOfDraft } from '../../../shared/pairings/decide.ts'
import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { findActivityDays } from '../lib/activity-days.ts'
import { areTeachers } from '../lib/registered.ts'
import {
  arePaired,
  changePairing,
  countActiveMentees,
  createPairing,
  findPairing,
  hasActivities,
  listPairings,
  listPairingsOfTeacher,
  removePairing,
  setState,
} from './store.ts'

const pairings = withStore.pairings

export const pairingsRouter = {
  list: pairings.list.handler(({ input, context }) => listPairings(context.store, input)),

  ofTeacher: pairings.ofTeacher.handler(({ input, context }) => listPairingsOfTeacher(context.store, input.teacherId)),

  load: pairings.load.handler(async ({ input, context }) => ({
    activeMentees: await countActiveMentees(context.store, input.teacherId, input.except),
  })),

  get: pairings.get.handler(async ({ input, context, errors }) => {
    const pairing = await findPairing(context.store, input.id)
    if (!pairing) throw errors.NOT_FOUND()
    return pairing
  }),

  create: pairings.create.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      const refusal = refusalOfDraft(input)
      if (refusal) throw errors[refusal]()
      if (!areTeachers(store, [input.mentorId, input.menteeId])) throw errors.NOT_FOUND()
      if (await arePaired(store, input)) throw errors.ALREADY_PAIRED()
      return { id: createPairing(store, input) }
    }),
  ),

  change: pairings.change.handler(({ input: { id, pairing, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const current = await findPairing(store, id)
      if (!current || !areTeachers(store, [pairing.mentorId, pairing.menteeId])) throw errors.NOT_FOUND()
      const refusal = refusalOfDraft(pairing)
      if (refusal) throw errors[refusal]()
      if (current.state === 'active' && (await arePaired(store, pairing, id))) throw errors.ALREADY_PAIRED()
      const { first } = findActivityDays(store, { holder: 'pairing', holderId: id })
      if (first !== null && first < pairing.startDate)
        throw errors.STARTS_TOO_LATE({ data: { detail: `第一次活动在 ${chineseDay(first)}，最晚可以填这一天。` } })
      changePairing(store, id, pairing, { reason })
    }),
  ),

  finish: pairings.finish.handler(({ input: { id, state, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const pairing = await findPairing(store, id)
      if (!pairing) throw errors.NOT_FOUND()
      if (pairing.state !== 'active') throw errors.PAIRING_CLOSED()
      setState(store, id, state, { reason })
    }),
  ),

  reopen: pairings.reopen.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const pairing = await findPairing(store, id)
      if (!pairing) throw errors.NOT_FOUND()
      if (pairing.state === 'active') throw errors.PAIRING_ACTIVE()
      if (await arePaired(store, pairing)) throw errors.ALREADY_PAIRED()
      setState(store, id, 'active', { reason })
    }),
  ),

  remove: pairings.remove.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      if (!(await findPairing(store, id))) throw errors.NOT_FOUND()
      if (await hasActivities(store, id)) throw errors.IN_USE()
      removePairing(store, id, { reason })
    }),
  ),
}
