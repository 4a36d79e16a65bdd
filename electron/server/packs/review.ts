import type { Review } from '../../../shared/packs/contract.ts'
import { isOdd } from '../../../shared/packs/returned.ts'
import { judgeOne } from './judge-pack.ts'
import type { LoadedPack, LoadedReturn } from './load-packs.ts'
import type { OpenedPacks, PackRoundFacts } from './pack-kind.ts'

type Given = { pack: LoadedPack; entry: LoadedReturn; opened: OpenedPacks; round: PackRoundFacts }

/** Everything there is to be looked at about a return: what it says, what it would write, and what a person still has to say. */
export async function reviewReturn({ pack, entry, opened, round }: Given): Promise<Review> {
  const { judged, counts } = judgeOne(opened, pack, entry)
  const { planned, openRows } = await opened.plan(pack, entry)
  return {
    returnId: entry.id,
    kind: round.kind,
    isTaken: entry.isTaken,
    isOdd: isOdd(entry.content),
    judged,
    counts,
    added: entry.content.added,
    unread: entry.content.unread,
    planned,
    openRows,
    decisions: entry.decisions,
  }
}
