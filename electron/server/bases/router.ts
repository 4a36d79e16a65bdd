import { pageOfBoard } from '../../../shared/bases/board.ts'
import { judgeYear } from '../../../shared/bases/judge.ts'
import type { BaseDraft } from '../../../shared/bases/model.ts'
import { chineseDay, dayOf } from '../../../shared/dates.ts'
import { type Store, transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { findActivityDays } from '../lib/activity-days.ts'
import { areTeachers, isSchool } from '../lib/registered.ts'
import {
  changeBase,
  createBase,
  findBase,
  findBaseTarget,
  hasActivities,
  isBaseNameTaken,
  listBasesInYear,
  removeBase,
  setClosed,
} from './store.ts'

const bases = withStore.bases

export const basesRouter = {
  board: bases.board.handler(async ({ input, context: { store } }) => {
    const year = input.year ?? store.now().getFullYear()
    const { bases: judged, met, practiceBases } = judgeYear(await listBasesInYear(store, year), year)
    const target = await findBaseTarget(store)
    return { ...pageOfBoard(judged, input), summary: { year, judged: judged.length, met, practiceBases, target } }
  }),

  get: bases.get.handler(async ({ input, context, errors }) => {
    const base = await findBase(context.store, input.id)
    if (!base) throw errors.NOT_FOUND()
    return base
  }),

  create: bases.create.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      if (!isPlaced(store, input)) throw errors.NOT_FOUND()
      if (await isBaseNameTaken(store, input.name)) throw errors.NAME_TAKEN()
      return { id: createBase(store, input) }
    }),
  ),

  change: bases.change.handler(({ input: { id, base, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const current = await findBase(store, id)
      if (!current || !isPlaced(store, base)) throw errors.NOT_FOUND()
      if (await isBaseNameTaken(store, base.name, id)) throw errors.NAME_TAKEN()
      if (current.closedOn !== null && current.closedOn < base.registeredOn) throw errors.CLOSED_TOO_EARLY()
      const { first } = findActivityDays(store, { holder: 'base', holderId: id })
      if (first !== null && first < base.registeredOn)
        throw errors.STARTS_TOO_LATE({ data: { detail: `第一次活动在 ${chineseDay(first)}，最晚可以填这一天。` } })
      changeBase(store, id, base, { reason })
    }),
  ),

  close: bases.close.handler(({ input: { id, closedOn, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const base = await findBase(store, id)
      if (!base) throw errors.NOT_FOUND()
      if (base.closedOn !== null) throw errors.BASE_CLOSED()
      if (closedOn > dayOf(store.now())) throw errors.DATE_IN_FUTURE()
      const earliest = [base.registeredOn, findActivityDays(store, { holder: 'base', holderId: id }).last ?? ''].sort().at(-1) ?? ''
      if (closedOn < earliest) throw errors.CLOSED_TOO_EARLY({ data: { detail: `最早可以填 ${chineseDay(earliest)}。` } })
      setClosed(store, id, closedOn, { reason })
    }),
  ),

  reopen: bases.reopen.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const base = await findBase(store, id)
      if (!base) throw errors.NOT_FOUND()
      if (base.closedOn === null) throw errors.BASE_NOT_CLOSED()
      setClosed(store, id, null, { reason })
    }),
  ),

  remove: bases.remove.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      if (!(await findBase(store, id))) throw errors.NOT_FOUND()
      if (await hasActivities(store, id)) throw errors.IN_USE()
      removeBase(store, id, { reason })
    }),
  ),
}

/** Whether its school and its leader, where it has one, are still there. */
function isPlaced(store: Store, { schoolId, leaderId }: BaseDraft): boolean {
  return isSchool(store, schoolId) && areTeachers(store, leaderId === null ? [] : [leaderId])
}
