import type { PlannedPerson } from '../../../shared/exchange/plan.ts'
import { questionAbout } from '../../../shared/teachers/who.ts'
import type { Store } from '../db/open.ts'
import type { Report } from '../lib/progress.ts'
import type { KeptPerson } from '../lib/waiting-rows.ts'
import { type Kinds, type Outlook, planAgain } from './plan-again.ts'
import { changePeople, type KeptRow, listWaiting } from './store.ts'

/** Writes every row whose people are known by now; answers how many. The caller holds the transaction. */
export async function matchFound(store: Store, kinds: Kinds, report: Report): Promise<number> {
  const rows = listWaiting(store)
  return writeFound(store, { kinds, rows, report })
}

/** Says who a written person is, for every row that writes him so, and writes those that can be written. The caller holds the transaction. */
export async function matchPerson(
  store: Store,
  { kinds, key, teacherId, report }: { kinds: Kinds; key: string; teacherId: number; report: Report },
): Promise<{ matched: number; left: number }> {
  const own = listWaiting(store).filter(({ people }) => people.some((person) => questionAbout(person) === key))
  for (const row of own) {
    const people = row.people.map((person) => (questionAbout(person) === key ? { ...person, teacherId } : person))
    changePeople(store, row, people, { why: { reason: '指定了是哪位老师' } })
  }
  const ids = new Set(own.map(({ id }) => id))
  const batches = new Set(own.map(({ batchId }) => batchId))
  const rows = listWaiting(store).filter(({ batchId }) => batches.has(batchId))
  const matched = await writeFound(store, { kinds, rows, report, isMeant: ({ id }) => ids.has(id) })
  return { matched, left: own.length - matched }
}

type Asked = { kinds: Kinds; rows: readonly KeptRow[]; report: Report; isMeant?: (row: KeptRow) => boolean }

async function writeFound(store: Store, { kinds, rows, report, isMeant = () => true }: Asked): Promise<number> {
  let matched = 0
  for await (const outlooks of planAgain(store, kinds, rows, report))
    for (const outlook of outlooks) if (isMeant(outlook.row) && write(store, outlook)) matched += 1
  return matched
}

/** What is written belongs to the batch the row came with, so that undoing the batch takes it back; what is there already is not doubled. */
function write(store: Store, { row, step }: Outlook): boolean {
  if (!step) return false
  const { batchId } = row
  if (step.row.verdict !== 'same') step.write(store, { batchId })
  const people = row.people.map((person) => ({ ...person, teacherId: teacherOf(person, step.row.people ?? []) }))
  changePeople(store, row, people, { state: 'matched', why: { batchId, reason: '找到了老师' } })
  return true
}

/** Whom the plan takes a kept person for. */
export function teacherOf(person: KeptPerson, planned: readonly PlannedPerson[]): number | null {
  const same = planned.find(({ role, who }) => role === person.role && questionAbout(who) === questionAbout(person))
  return same?.teacherId ?? person.teacherId
}
