import type { ShortageQuery } from '../../../shared/hours/contract.ts'
import {
  findShort,
  type Judged,
  type ShortageFilter,
  type ShortageRow,
  type ShortageSummary,
  sortShortages,
  summarise,
} from '../../../shared/hours/shortages.ts'
import { cycleOf } from '../../../shared/office/model.ts'
import { judgeSums, planSums } from '../../../shared/rules/judge-sums.ts'
import { s0RuleSet } from '../../../shared/rules/presets/s0.ts'
import type { Window } from '../../../shared/rules/windows.ts'
import { type Store, transact } from '../db/open.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { addUp } from '../lib/add-up-hours.ts'
import { isMeantBy } from '../lib/find-teacher.ts'
import { readMembers } from '../lib/members.ts'
import { officeOrThrow } from '../lib/office.ts'

type County = { cycle: Window; people: Judged[] }
type Wanted = Pick<ShortageQuery, 'schoolId' | 'group' | 'requirement'> & Partial<Pick<ShortageQuery, 'search' | 'sortBy' | 'sortOrder'>>

/** All who are short, unpaged: the most missing first unless another order is asked for. */
export async function listShortages(store: Store, query: Wanted): Promise<ShortageRow[]> {
  const { people } = await judgeCounty(store)
  const rows = findShort(s0RuleSet, people, await filterOf(store, query))
  return sortShortages(rows, query.sortBy, query.sortOrder ?? 'asc')
}

/** Who is short per school and per requirement of the office's cycle. */
export async function summariseShortages(store: Store, query: Wanted): Promise<ShortageSummary & { cycle: Window }> {
  const { people, cycle } = await judgeCounty(store)
  return { cycle, ...summarise(s0RuleSet, people, await filterOf(store, query)) }
}

const remembered = new WeakMap<Sqlite, { version: string; county: County }>()

/** The verdict on every teacher, in the order of names. Judged again only after something was written. */
export function judgeCounty(store: Store): Promise<County> {
  // In a transaction, so that people, sums and version are of one moment, and never of somebody else's half-written work.
  return transact(store, async (inside) => {
    const version = versionOf(inside.sqlite)
    const known = remembered.get(inside.sqlite)
    if (known?.version === version) return known.county
    const county = await judgeAll(inside)
    remembered.set(inside.sqlite, { version, county })
    return county
  })
}

async function judgeAll(store: Store): Promise<County> {
  const cycle = cycleOf(await officeOrThrow(store))
  const members = await readMembers(store)
  const sums = addUp(store.sqlite, planSums(s0RuleSet, cycle, members))
  const none = new Map<string, number>()
  const people = members.map((member) => {
    const { id, name, stage, post, school } = member
    return { id, name, stage, post, school, verdict: judgeSums(s0RuleSet, cycle, member, sums.get(id) ?? none) }
  })
  return { cycle, people }
}

/** Moves with every row written through this connection, and with every commit of another one. */
function versionOf(sqlite: Sqlite): string {
  const { own } = sqlite.prepare('SELECT total_changes() AS own').get() as { own: number }
  const { data_version: others } = sqlite.prepare('PRAGMA data_version').get() as { data_version: number }
  return `${own} ${others}`
}

async function filterOf({ db }: Store, { search, ...filter }: Wanted): Promise<ShortageFilter> {
  if (!search) return filter
  const found = await db.selectFrom('teacher').select('teacher.id').where(isMeantBy(search)).execute()
  return { ...filter, ids: new Set(found.map(({ id }) => id)) }
}
