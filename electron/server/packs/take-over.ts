import type { TakenOver } from '../../../shared/packs/contract.ts'
import { isOdd } from '../../../shared/packs/returned.ts'
import type { Store } from '../db/open.ts'
import type { Report } from '../lib/progress.ts'
import { writeTakeOver } from '../take-over-import.ts'
import { findNow } from './judge-pack.ts'
import { type LoadedPack, type LoadedReturn, loadPacks } from './load-packs.ts'
import { planReturn } from './review.ts'

export type TakeOverRefusal = { refusal: 'NOT_FOUND' | 'RETURN_SETTLED' | 'RETURN_UNDECIDED'; detail?: string }

/** Takes over the newest return of every school where nothing is left to decide, each as a batch of its own. The caller holds the transaction. */
export async function takeOverAll(store: Store, roundId: number, report: Report): Promise<TakenOver> {
  const packs = await loadPacks(store, { roundId })
  const now = await findNow(store, packs)
  const result: TakenOver = { schools: [], leftOpen: [] }
  for (const [i, pack] of packs.entries()) {
    await report('正在接收', i, packs.length)
    const entry = pack.returns.at(-1)
    if (!entry || entry.isTaken) continue
    const taken = isOdd(entry.content) ? undefined : await takeOverIfDecided(store, { pack, entry, now })
    if (taken && 'packId' in taken) result.schools.push(taken)
    else result.leftOpen.push(pack.schoolName)
  }
  return result
}

/** The same for one school, by a person who has looked at it. */
export async function takeOverOne(
  store: Store,
  { roundId, packId }: { roundId: number; packId: number },
): Promise<TakenOver | TakeOverRefusal> {
  const packs = await loadPacks(store, { roundId, packId })
  const [pack] = packs
  const entry = pack?.returns.at(-1)
  if (!pack || !entry) return { refusal: 'NOT_FOUND' }
  if (entry.isTaken) return { refusal: 'RETURN_SETTLED' }
  const taken = await takeOverIfDecided(store, { pack, entry, now: await findNow(store, packs) })
  return 'open' in taken ? { refusal: 'RETURN_UNDECIDED', detail: `还有 ${taken.open} 处。` } : { schools: [taken], leftOpen: [] }
}

type Given = { pack: LoadedPack; entry: LoadedReturn; now: Awaited<ReturnType<typeof findNow>> }

async function takeOverIfDecided(store: Store, given: Given): Promise<TakenOver['schools'][number] | { open: number }> {
  const { pack, entry } = given
  const { counts, plan, source, openRows } = await planReturn(store, given)
  if (counts.open + openRows.length > 0) return { open: counts.open + openRows.length }
  const { new: created, changed, wrong, doubtful } = plan.counts
  const batchId = created + changed > 0 ? await writeTakeOver(store, plan, { source, report: async () => {} }) : null
  markTaken(store, entry.id, batchId)
  return { packId: pack.id, schoolName: pack.schoolName, batchId, created, changed, skipped: wrong + doubtful }
}

function markTaken({ sqlite, now }: Store, id: number, batchId: number | null): void {
  sqlite.prepare('UPDATE packReturn SET takenAt = ?, batchId = ? WHERE id = ?').run(now().toISOString(), batchId, id)
}
