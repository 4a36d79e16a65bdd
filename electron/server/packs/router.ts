import { dayOf } from '../../../shared/dates.ts'
import { countStates, pageOfPacks } from '../../../shared/packs/board.ts'
import type { PackState } from '../../../shared/packs/model.ts'
import { remindText } from '../../../shared/packs/remind.ts'
import { type Store, transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { takeFinishedFile } from '../lib/finished-files.ts'
import { withProgress } from '../lib/progress.ts'
import { isSchool } from '../lib/registered.ts'
import { boardRow, listBoard, openPacks } from './judge-pack.ts'
import { loadPacks } from './load-packs.ts'
import { receiveFiles } from './receive.ts'
import { registerPacks } from './register-packs.ts'
import { reviewReturn } from './review.ts'
import { findReturnFile, markReturn } from './send-back.ts'
import { changeRound, createRound, findRound, isRoundNameTaken, listRounds, removeRound, setRoundClosed } from './store.ts'
import { takeOverAll, takeOverOne } from './take-over.ts'
import { listWorkbooks, writePacks, writeWorkbook } from './write-packs.ts'

const packs = withStore.packs

export const packsRouter = {
  list: packs.list.handler(({ input, context }) => listRounds(context.store, input)),

  get: packs.get.handler(async ({ input, context, errors }) => {
    const round = await findRound(context.store, input.id)
    if (!round) throw errors.NOT_FOUND()
    return round
  }),

  create: packs.create.handler(({ input: { schoolIds, ...draft }, context, errors }) =>
    transact(context.store, async (store) => {
      if (await isRoundNameTaken(store, draft.name)) throw errors.NAME_TAKEN()
      const chosen = schoolIds ?? listSchoolIds(store)
      if (chosen.length === 0) throw errors.PACKS_EMPTY()
      if (!chosen.every((id) => isSchool(store, id))) throw errors.NOT_FOUND()
      return { id: await createRound(store, draft, [...new Set(chosen)]) }
    }),
  ),

  change: packs.change.handler(({ input: { id, round, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      if (!(await findRound(store, id))) throw errors.NOT_FOUND()
      if (await isRoundNameTaken(store, round.name, id)) throw errors.NAME_TAKEN()
      changeRound(store, id, round, { reason })
    }),
  ),

  close: packs.close.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const round = await findRound(store, id)
      if (!round) throw errors.NOT_FOUND()
      if (round.closedOn !== null) throw errors.ROUND_CLOSED()
      setRoundClosed(store, id, dayOf(store.now()), { reason })
    }),
  ),

  reopen: packs.reopen.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const round = await findRound(store, id)
      if (!round) throw errors.NOT_FOUND()
      if (round.closedOn === null) throw errors.ROUND_OPEN()
      setRoundClosed(store, id, null, { reason })
    }),
  ),

  remove: packs.remove.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const round = await findRound(store, id)
      if (!round) throw errors.NOT_FOUND()
      if (round.returned > 0) throw errors.IN_USE()
      removeRound(store, id, { reason })
    }),
  ),

  write: packs.write.handler(async ({ input: { roundId, packId }, context: { store }, errors, signal }) => {
    const round = await findRound(store, roundId)
    if (!round) throw errors.NOT_FOUND()
    return withProgress(signal, async (report) => {
      const written = await writePacks(store, { round, packId, report })
      if (!written) throw errors.NOT_FOUND()
      return written
    })
  }),

  takeFile: packs.takeFile.handler(async ({ input, errors }) => {
    const file = takeFinishedFile(input.fileId)
    if (!file) throw errors.NOT_FOUND()
    return file
  }),

  workbooks: packs.workbooks.handler(async ({ input, context: { store }, errors }) => {
    const round = await findRound(store, input.roundId)
    if (!round) throw errors.NOT_FOUND()
    return listWorkbooks(store, round)
  }),

  handOut: packs.handOut.handler(async ({ input: { roundId, packIds }, context: { store }, errors }) => {
    const round = await findRound(store, roundId)
    const chosen = (await loadPacks(store, { roundId })).filter(({ id }) => packIds.includes(id))
    if (!round || chosen.length !== new Set(packIds).size) throw errors.NOT_FOUND()
    await registerPacks(store, { round, packs: chosen, fileName: '（存到文件夹，一校一个文件）' })
  }),

  workbook: packs.workbook.handler(async ({ input: { packId }, context: { store }, errors }) => {
    const [pack] = await loadPacks(store, { packId })
    const round = pack && (await findRound(store, pack.roundId))
    if (!round) throw errors.NOT_FOUND()
    return writeWorkbook(store, round, pack)
  }),

  board: packs.board.handler(async ({ input, context: { store }, errors }) => {
    const round = await findRound(store, input.roundId)
    if (!round) throw errors.NOT_FOUND()
    const board = await listBoard(store, round)
    const schoolsIn = (...states: PackState[]) => board.filter(({ state }) => states.includes(state)).map(({ schoolName }) => schoolName)
    const reminded = { silent: schoolsIn('waiting', 'late'), odd: schoolsIn('odd') }
    return { ...pageOfPacks(board, input), states: countStates(board), reminder: remindText(round, reminded, dayOf(store.now())) }
  }),

  sendBack: packs.sendBack.handler(async ({ input, context: { store }, errors, signal }) => {
    const file = findReturnFile(store, input.returnId)
    if (!file) throw errors.NOT_FOUND()
    const marked = await markReturn(file, signal)
    if (!marked) throw errors.NOTHING_TO_RETURN()
    return marked
  }),

  receive: packs.receive.handler(async ({ input: { roundId, files }, context: { store }, errors, signal }) => {
    const round = await findRound(store, roundId)
    if (!round) throw errors.NOT_FOUND()
    if (round.closedOn !== null) throw errors.ROUND_CLOSED()
    return withProgress(signal, (report, signal) => receiveFiles(store, { round, files, report, signal }))
  }),

  pack: packs.pack.handler(async ({ input: { id, returnId }, context: { store }, errors }) => {
    const loaded = await loadPacks(store, { packId: id })
    const [pack] = loaded
    const round = pack && (await findRound(store, pack.roundId))
    if (!pack || !round) throw errors.NOT_FOUND()
    const opened = await openPacks(store, loaded, round)
    const entry = returnId === undefined ? pack.returns.at(-1) : pack.returns.find((one) => one.id === returnId)
    if (returnId !== undefined && !entry) throw errors.NOT_FOUND()
    const review = entry ? await reviewReturn({ pack, entry, opened, round }) : null
    return {
      ...boardRow(pack, opened, { dueOn: round.dueOn, today: dayOf(store.now()) }),
      round,
      returns: pack.returns.toReversed(),
      review,
    }
  }),

  decide: packs.decide.handler(({ input: { returnId, decisions }, context, errors }) =>
    transact(context.store, async (store) => {
      const found = await store.db.selectFrom('packReturn').select('packId').where('id', '=', returnId).executeTakeFirst()
      const [pack] = found ? await loadPacks(store, { packId: found.packId }) : []
      const round = pack && (await findRound(store, pack.roundId))
      if (!round) throw errors.NOT_FOUND()
      if (round.closedOn !== null) throw errors.ROUND_CLOSED()
      const newest = pack.returns.at(-1)
      if (newest?.id !== returnId || newest.isTaken) throw errors.RETURN_SETTLED()
      store.sqlite.prepare('UPDATE packReturn SET decisions = ? WHERE id = ?').run(JSON.stringify(decisions), returnId)
    }),
  ),

  takeOver: packs.takeOver.handler(async ({ input: { roundId, packId }, context: { store }, errors, signal }) =>
    withProgress(signal, (report) =>
      transact(store, async (inside) => {
        const round = await findRound(inside, roundId)
        if (!round) throw errors.NOT_FOUND()
        if (round.closedOn !== null) throw errors.ROUND_CLOSED()
        if (packId === undefined) return takeOverAll(inside, round, report)
        const taken = await takeOverOne(inside, round, packId)
        if (!('refusal' in taken)) return taken
        throw errors[taken.refusal](taken.detail === undefined ? {} : { data: { detail: taken.detail } })
      }),
    ),
  ),
}

function listSchoolIds({ sqlite }: Store): number[] {
  const schools = sqlite.prepare('SELECT id FROM school ORDER BY sortOrder, id').all() as { id: number }[]
  return schools.map(({ id }) => id)
}
