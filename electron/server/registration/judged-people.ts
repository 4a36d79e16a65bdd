import { isYetToCome, itemsOf } from '../../../shared/registration/judge-year.ts'
import type { RegistrationYear, YearItem } from '../../../shared/registration/model.ts'
import { partsOf, type YearPart } from '../../../shared/registration/year-parts.ts'
import { hasLeft } from '../../../shared/rules/claims.ts'
import { planSums } from '../../../shared/rules/judge-sums.ts'
import { s0RuleSet } from '../../../shared/rules/presets/s0.ts'
import type { Store } from '../db/open.ts'
import type { Sqlite } from '../db/sqlite.ts'
import { addUp, type Sums } from '../lib/add-up-hours.ts'
import { type CountyMember, readMembers } from '../lib/members.ts'
import { officeOrThrow } from '../lib/office.ts'

type Place = { id: number; cardNumber: string | null; schoolId: number | null; schoolName: string | null; yearHours: number | null }

/** A teacher in the order of the pile, with what the rules find for the year. Who has left is kept for what was decided before. */
export type JudgedTeacher = Place & { name: string; member: CountyMember; hasLeft: boolean; items: YearItem[] }

const remembered = new WeakMap<Sqlite, Map<number, { version: string; people: JudgedTeacher[] }>>()

/**
 * Every teacher for a year. Judged again only after something was written that the rules look at: a decision is no such thing. To be called
 * within a transaction, so that people, sums and version are of one moment, and never of somebody else's half-written work.
 */
export async function judgePeople(store: Store, year: RegistrationYear): Promise<JudgedTeacher[]> {
  const version = versionOf(store.sqlite, year)
  const years = remembered.get(store.sqlite) ?? new Map<number, { version: string; people: JudgedTeacher[] }>()
  remembered.set(store.sqlite, years)
  const known = years.get(year.year)
  if (known?.version === version) return known.people
  const people = await judgeAll(store, year)
  years.set(year.year, { version, people })
  return people
}

/** One teacher's sums for each part, where the reasons are wanted as well. */
export function sumsOf({ sqlite }: Store, part: YearPart, member: CountyMember): ReadonlyMap<string, number> {
  const { shared, personal } = planSums(part.ruleSet, part.cycle, [member])
  const slices = [...shared.map((slice) => ({ member, slice })), ...personal]
  return addUp(sqlite, { shared: [], personal: slices }).get(member.id) ?? new Map()
}

async function judgeAll(store: Store, { year, ...terms }: RegistrationYear): Promise<JudgedTeacher[]> {
  const { cycleFirstYear } = await officeOrThrow(store)
  const parts = partsOf(year, terms, cycleFirstYear)
  const members = new Map((await readMembers(store)).map((member) => [member.id, member]))
  const sums = merge(parts.map(({ ruleSet, cycle }) => addUp(store.sqlite, planSums(ruleSet, cycle, [...members.values()]))))
  const none = new Map<string, number>()
  return listPlaces(store, year).flatMap((place) => {
    const member = members.get(place.id)
    if (!member || isYetToCome(year, member)) return []
    const items = itemsOf(year, parts, member, sums.get(place.id) ?? none)
    return [{ ...place, name: member.name, member, hasLeft: hasLeft(s0RuleSet, member), items }]
  })
}

/** Keys name their days, so what several parts ask for is the same sum. */
function merge(all: readonly Sums[]): Sums {
  const merged: Sums = new Map()
  for (const sums of all) for (const [id, own] of sums) merged.set(id, new Map([...(merged.get(id) ?? []), ...own]))
  return merged
}

/** The order of the stack of booklets: school by school in the office's order, then name, then card number. */
function listPlaces({ sqlite }: Store, year: number): Place[] {
  return sqlite
    .prepare(
      `SELECT teacher.id, teacher.cardNumber, school.id AS schoolId, school.name AS schoolName, earned.yearHours FROM teacher
       LEFT JOIN posting ON posting.teacherId = teacher.id AND posting.toDate IS NULL
       LEFT JOIN school ON school.id = posting.schoolId
       LEFT JOIN (SELECT teacherId, sum(hours) AS yearHours FROM hoursEntry WHERE date BETWEEN ? AND ? GROUP BY teacherId) AS earned
         ON earned.teacherId = teacher.id
       ORDER BY school.sortOrder IS NULL, school.sortOrder, school.id, teacher.pinyin, teacher.cardNumber, teacher.id`,
    )
    .all(`${year}-01-01`, `${year}-12-31`) as Place[]
}

/** Every write leaves an audit line, and those of decisions and booklets have no part in the verdicts. */
function versionOf(sqlite: Sqlite, terms: RegistrationYear): string {
  const last = sqlite
    .prepare("SELECT id FROM auditEntry WHERE subject NOT IN ('registration', 'booklet', 'bookletLine') ORDER BY id DESC LIMIT 1")
    .get() as { id: number } | undefined
  return JSON.stringify([last?.id, terms])
}
