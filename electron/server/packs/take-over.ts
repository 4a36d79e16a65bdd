import type { TakenOver } from '../../../shared/packs/contract.ts'
import { isOdd } from '../../../shared/packs/returned.ts'
import type { Store } from '../db/open.ts'
import type { Report } from '../lib/progress.ts'
import { writeTakeOver } from '../take-over-import.ts'
import { judgeOne, openPacks } from './judge-pack.ts'
import { type LoadedPack, type LoadedReturn, loadPacks } from './load-packs.ts'
import type { OpenedPacks, PackRoundFacts } from './pack-kind.ts'
import { packKindOf } from './pack-kinds.ts'

export type TakeOverRefusal = { refusal: 'NOT_FOUND' | 'RETURN_SETTLED' | 'RETURN_UNDECIDED'; detail?: string }

/**
 * Takes over the newest return of every school where nothing is left to decide and nothing is wrong, each as a batch of its own: a school whose mistakes
 * were passed over would not be asked any more. The caller holds the transaction.
 */
export async function takeOverAll(store: Store, round: PackRoundFacts, report: Report): Promise<TakenOver> {
  const packs = await loadPacks(store, { roundId: round.id })
  const opened = await openPacks(store, packs, round)
  const result: TakenOver = { schools: [], leftOpen: [] }
  for (const [i, pack] of packs.entries()) {
    await report('正在接收', i, packs.length)
    const entry = pack.returns.at(-1)
    if (!entry || entry.isTaken) continue
    const taken = isOdd(entry.content) ? undefined : await takeOverIfDecided(store, { pack, entry, opened, round, mistakes: 'left-open' })
    if (taken && 'packId' in taken) result.schools.push(taken)
    else result.leftOpen.push(pack.schoolName)
  }
  return result
}

/** The same for one school, by a person who has looked at it. */
export async function takeOverOne(store: Store, round: PackRoundFacts, packId: number): Promise<TakenOver | TakeOverRefusal> {
  const packs = await loadPacks(store, { roundId: round.id, packId })
  const [pack] = packs
  const entry = pack?.returns.at(-1)
  if (!pack || !entry) return { refusal: 'NOT_FOUND' }
  if (entry.isTaken) return { refusal: 'RETURN_SETTLED' }
  const opened = await openPacks(store, packs, round)
  const taken = await takeOverIfDecided(store, { pack, entry, opened, round, mistakes: 'passed-over' })
  return 'open' in taken ? { refusal: 'RETURN_UNDECIDED', detail: `还有 ${taken.open} 处。` } : { schools: [taken], leftOpen: [] }
}

type Given = {
  pack: LoadedPack
  entry: LoadedReturn
  opened: OpenedPacks
  round: PackRoundFacts
  mistakes: 'left-open' | 'passed-over'
}

async function takeOverIfDecided(
  store: Store,
  { pack, entry, opened, round, mistakes }: Given,
): Promise<TakenOver['schools'][number] | { open: number }> {
  const { counts } = judgeOne(opened, pack, entry)
  const { plan, openRows } = await opened.plan(pack, entry)
  if (counts.open + openRows.length > 0) return { open: counts.open + openRows.length }
  const { new: added, changed, wrong, doubtful } = plan.counts
  if (mistakes === 'left-open' && wrong + doubtful > 0) return { open: wrong + doubtful }
  const source = { fileName: entry.fileName, hash: entry.fileHash }
  const given = { name: packKindOf[round.kind].import, source, report: async () => {} }
  const { batchId, waiting } = added + changed > 0 ? await writeTakeOver(store, plan, given) : { batchId: null, waiting: 0 }
  markTaken(store, entry.id, batchId)
  const { id: packId, schoolName } = pack
  return { packId, schoolName, batchId, created: added - waiting, changed, waiting, skipped: wrong + doubtful }
}

function markTaken({ sqlite, now }: Store, id: number, batchId: number | null): void {
  sqlite.prepare('UPDATE packReturn SET takenAt = ?, batchId = ? WHERE id = ?').run(now().toISOString(), batchId, id)
}
