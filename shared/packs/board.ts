import type { BoardQuery, BoardRow } from './contract.ts'
import { type ReturnCounts, saysNothing } from './judged.ts'
import { type PackState, packStates } from './model.ts'

type Situation = {
  dueOn: string
  /** 'YYYY-MM-DD' */
  today: string
  latest: { isTaken: boolean; isOdd: boolean; counts: ReturnCounts } | undefined
}

/** Where a pack stands; only its newest return counts. */
export function stateOfPack({ dueOn, today, latest }: Situation): PackState {
  if (!latest) return today > dueOn ? 'late' : 'waiting'
  if (latest.isTaken) return 'taken'
  if (latest.isOdd) return 'odd'
  if (latest.counts.open > 0) return 'conflict'
  return saysNothing(latest.counts) ? 'unchanged' : 'returned'
}

const states = Object.keys(packStates)

const order: Readonly<Record<string, (a: BoardRow, b: BoardRow) => number>> = {
  schoolName: (a, b) => a.schoolName.localeCompare(b.schoolName, 'zh'),
  state: (a, b) => states.indexOf(a.state) - states.indexOf(b.state),
  receivedAt: (a, b) => (a.receivedAt ?? '').localeCompare(b.receivedAt ?? ''),
}

/** One page of the board; without a column chosen, schools stand in the office's order. */
export function pageOfPacks(packs: readonly BoardRow[], query: BoardQuery): { rows: BoardRow[]; total: number } {
  const found = packs.filter(
    ({ schoolName, state }) => schoolName.includes(query.search) && (query.state === undefined || state === query.state),
  )
  const compare = order[query.sortBy ?? '']
  const sign = query.sortOrder === 'desc' ? -1 : 1
  const sorted = compare ? found.toSorted((a, b) => sign * compare(a, b)) : found
  const start = (query.page - 1) * query.pageSize
  return { rows: sorted.slice(start, start + query.pageSize), total: found.length }
}

/** How many packs stand where. */
export function countStates(packs: readonly BoardRow[]): Record<PackState, number> {
  const counts = Object.fromEntries(states.map((state) => [state, 0])) as Record<PackState, number>
  for (const { state } of packs) counts[state] += 1
  return counts
}
