import { dayOf } from '../../../shared/dates.ts'
import { stateOfPack } from '../../../shared/packs/board.ts'
import type { BoardRow } from '../../../shared/packs/contract.ts'
import { countReturn } from '../../../shared/packs/judged.ts'
import { isOdd } from '../../../shared/packs/returned.ts'
import type { Store } from '../db/open.ts'
import { type LoadedPack, type LoadedReturn, loadPacks } from './load-packs.ts'
import type { OpenedPacks, PackRoundFacts } from './pack-kind.ts'
import { packKindOf } from './pack-kinds.ts'

/** The packs of a round to be judged: what is registered is looked up anew, so that a conflict shows as soon as it is there. */
export function openPacks(store: Store, packs: readonly LoadedPack[], round: PackRoundFacts): Promise<OpenedPacks> {
  return packKindOf[round.kind].open(store, packs, round)
}

/** A return beside what was sent, what is there now, and what was taken over from the school before. */
export function judgeOne(opened: OpenedPacks, pack: LoadedPack, entry: LoadedReturn) {
  const judged = opened.judge(pack, entry)
  const { added, unread } = entry.content
  const taken = added.filter(({ line }) => entry.decisions.added[line] !== 'leave')
  return { judged, counts: countReturn(judged, { added: taken.length, unread: unread.length }) }
}

/** The line of a pack on the board. */
export function boardRow(pack: LoadedPack, opened: OpenedPacks, { dueOn, today }: { dueOn: string; today: string }): BoardRow {
  const { id, schoolId, schoolName, teachers, returns } = pack
  const entry = returns.at(-1)
  const counts = entry ? judgeOne(opened, pack, entry).counts : null
  const latest = entry && counts ? { isTaken: entry.isTaken, isOdd: isOdd(entry.content), counts } : undefined
  return {
    id,
    schoolId,
    schoolName,
    teachers,
    state: stateOfPack({ dueOn, today, latest }),
    receivedAt: entry?.receivedAt ?? null,
    isLate: returns[0] !== undefined && dayOf(new Date(returns[0].receivedAt)) > dueOn,
    isCorrection: entry?.isTaken === false && returns.some(({ isTaken }) => isTaken),
    times: returns.length,
    counts,
  }
}

/** Every pack of a round as it stands now. */
export async function listBoard(store: Store, round: PackRoundFacts): Promise<BoardRow[]> {
  const packs = await loadPacks(store, { roundId: round.id })
  const opened = await openPacks(store, packs, round)
  const today = dayOf(store.now())
  return packs.map((pack) => boardRow(pack, opened, { dueOn: round.dueOn, today }))
}
