import { setImmediate } from 'node:timers/promises'
import type { PlannedAddition, Review } from '../../../shared/packs/contract.ts'
import { isOdd } from '../../../shared/packs/returned.ts'
import { takeOverSheet } from '../../../shared/packs/take-over-sheet.ts'
import type { Store } from '../db/open.ts'
import type { ImportStep } from '../lib/import-kind.ts'
import { planTakeOver } from '../take-over-import.ts'
import { judgeOne } from './judge-pack.ts'
import type { LoadedPack, LoadedReturn } from './load-packs.ts'
import type { Registered } from './roster.ts'

type Now = ReadonlyMap<number, Registered>

/** What taking a return over would write, with what a person still has to say: conflicts, and added rows that are not plainly new. */
export async function planReturn(store: Store, { pack, entry, now }: { pack: LoadedPack; entry: LoadedReturn; now: Now }) {
  const { judged, counts } = judgeOne(pack, entry, now)
  const identities = new Map([...now].map(([id, { identity }]) => [id, identity]))
  const { content: returned, decisions, fileName, fileHash } = entry
  const given = takeOverSheet({ returned, judged, identities, schoolName: pack.schoolName, decisions })
  const source = { fileName, hash: fileHash }
  const plan = await planTakeOver(store, { ...given, source, answers: decisions.answers }, () => setImmediate())
  const openRows = plan.steps.filter(({ row }) => !given.expected.has(row.line) && isOpen(row, entry)).map(({ row }) => row.line)
  return { judged, counts, plan, source, openRows }
}

/** An added row that is somebody known already would change or move that person, so it is asked about. */
function isOpen({ line, verdict }: ImportStep['row'], { decisions }: LoadedReturn): boolean {
  if (verdict === 'doubtful') return true
  return verdict === 'changed' && decisions.added[line] !== 'take' && !(`row:${line}` in decisions.answers)
}

/** Everything there is to be looked at about a return. */
export async function reviewReturn(store: Store, given: { pack: LoadedPack; entry: LoadedReturn; now: Now }): Promise<Review> {
  const { entry } = given
  const { judged, counts, plan, openRows } = await planReturn(store, given)
  const added = new Set(entry.content.added.map(({ line }) => line))
  return {
    returnId: entry.id,
    isTaken: entry.isTaken,
    isOdd: isOdd(entry.content),
    judged,
    counts,
    added: entry.content.added,
    unread: entry.content.unread,
    planned: plan.steps.filter(({ row }) => added.has(row.line) || !['new', 'changed', 'same'].includes(row.verdict)).map(toPlanned),
    openRows,
    decisions: entry.decisions,
  }
}

function toPlanned({ row }: ImportStep): PlannedAddition {
  const { line, label = '', verdict, changes, problems, question = null, choices } = row
  return { line, label, verdict, changes, problems, question, choices }
}
