import type { BoardQuery } from './contract.ts'
import type { JudgedBase } from './judge.ts'

const worstFirst = { none: 0, short: 1, met: 2 } as const
const levels = { 国家级: 0, 省级: 1, 市级: 2, 县级: 3 } as const

/** How two bases stand to each other in a column; Chinese text by pinyin. */
const order: Readonly<Record<string, (a: JudgedBase, b: JudgedBase) => number>> = {
  name: (a, b) => a.name.localeCompare(b.name, 'zh'),
  schoolName: (a, b) => a.schoolName.localeCompare(b.schoolName, 'zh'),
  level: (a, b) => levels[a.level] - levels[b.level],
  registeredOn: (a, b) => a.registeredOn.localeCompare(b.registeredOn),
  times: (a, b) => a.times - b.times,
  people: (a, b) => a.people - b.people,
  verdict: (a, b) => worstFirst[a.verdict] - worstFirst[b.verdict] || a.times - b.times,
}

/** One page of the board: filtered and sorted; those that are behind stand first unless a column is chosen. */
export function pageOfBoard(bases: readonly JudgedBase[], query: BoardQuery): { rows: JudgedBase[]; total: number } {
  const found = bases.filter((base) => isMeant(base, query))
  const compare = order[query.sortBy ?? 'verdict'] ?? order['verdict']
  const sign = query.sortOrder === 'desc' ? -1 : 1
  if (compare) found.sort((a, b) => sign * compare(a, b))
  const start = (query.page - 1) * query.pageSize
  return { rows: found.slice(start, start + query.pageSize), total: found.length }
}

function isMeant(base: JudgedBase, { kind, verdict, search }: BoardQuery): boolean {
  if (kind && base.kind !== kind) return false
  if (verdict && base.verdict !== verdict) return false
  return [base.name, base.schoolName, base.leaderName ?? ''].some((text) => text.includes(search))
}
