import { pageOfBoard } from '../../../shared/bases/board.ts'
import { judgeYear } from '../../../shared/bases/judge.ts'
import { chineseDay, dayOf } from '../../../shared/dates.ts'
import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import {
  changeBase,
  createBase,
  findBase,
  findBaseTarget,
  findLastActivityDay,
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
      if (await isBaseNameTaken(store, input.name)) throw errors.NAME_TAKEN()
      return { id: createBase(store, input) }
    }),
  ),

  change: bases.change.handler(({ input: { id, base, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const current = await findBase(store, id)
      if (!current) throw errors.NOT_FOUND()
      if (await isBaseNameTaken(store, base.name, id)) throw errors.NAME_TAKEN()
      if (current.closedOn !== null && current.closedOn < base.registeredOn) throw errors.CLOSED_TOO_EARLY()
      changeBase(store, id, base, { reason })
    }),
  ),

  close: bases.close.handler(({ input: { id, closedOn, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const base = await findBase(store, id)
      if (!base) throw errors.NOT_FOUND()
      if (base.closedOn !== null) throw errors.BASE_CLOSED()
      if (closedOn > dayOf(store.now())) throw errors.DATE_IN_FUTURE()
      const earliest = [base.registeredOn, (await findLastActivityDay(store, id)) ?? ''].sort().at(-1) ?? ''
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
