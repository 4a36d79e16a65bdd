import { dayOf } from '../../../shared/dates.ts'
import { stateOfPack } from '../../../shared/packs/board.ts'
import type { BoardRow } from '../../../shared/packs/contract.ts'
import { judgeReturn } from '../../../shared/packs/judge-return.ts'
import { countReturn } from '../../../shared/packs/judged.ts'
import { isOdd } from '../../../shared/packs/returned.ts'
import type { Store } from '../db/open.ts'
import { type LoadedPack, type LoadedReturn, loadPacks } from './load-packs.ts'
import { findRegistered, type Registered } from './roster.ts'

type Now = ReadonlyMap<number, Registered>

/** A return beside what was sent, what is registered now, and what was taken over from the school before. */
export function judgeOne(pack: LoadedPack, entry: LoadedReturn, now: Now) {
  const earlier = pack.returns.findLast(({ id, isTaken }) => isTaken && id < entry.id)?.content
  const { schoolId, sent } = pack
  const judged = judgeReturn({ schoolId, sent, returned: entry.content, now, earlier, decisions: entry.decisions })
  const { added, unread } = entry.content
  const taken = added.filter(({ line }) => entry.decisions.added[line] !== 'leave')
  return { judged, counts: countReturn(judged, { added: taken.length, unread: unread.length }) }
}

/** The line of a pack on the board. */
export function boardRow(pack: LoadedPack, now: Now, { dueOn, today }: { dueOn: string; today: string }): BoardRow {
  const { id, schoolId, schoolName, teachers, returns } = pack
  const entry = returns.at(-1)
  const counts = entry ? judgeOne(pack, entry, now).counts : null
  const latest = entry && counts ? { isTaken: entry.isTaken, isOdd: isOdd(entry.content), counts } : undefined
  return {
    id,
    schoolId,
    schoolName,
    teachers,
    state: stateOfPack({ dueOn, today, latest }),
    receivedAt: entry?.receivedAt ?? null,
    isLate: returns[0] !== undefined && dayOf(new Date(returns[0].receivedAt)) > dueOn,
    times: returns.length,
    counts,
  }
}

/** Every pack of a round as it stands now: what is registered is looked up anew, so that a conflict shows as soon as it is there. */
export async function listBoard(store: Store, round: { id: number; dueOn: string }): Promise<BoardRow[]> {
  const packs = await loadPacks(store, { roundId: round.id })
  const now = await findNow(store, packs)
  const today = dayOf(store.now())
  return packs.map((pack) => boardRow(pack, now, { dueOn: round.dueOn, today }))
}

/** Those whom the packs that have come back are about. */
export function findNow(store: Store, packs: readonly LoadedPack[]): Promise<Map<number, Registered>> {
  const ids = packs.filter(({ returns }) => returns.length > 0).flatMap(({ sent }) => sent.map(({ teacherId }) => teacherId))
  return findRegistered(store, ids)
}
