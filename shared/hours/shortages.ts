import * as z from 'zod'
import type { RuleSet } from '../rules/rule-set.ts'
import { RequirementSum, type SumVerdict } from '../rules/verdict.ts'

/** A teacher of the county with the verdict in numbers. */
export type Judged = { id: number; name: string; stage: string | null; post: string | null; school: SchoolOf | null; verdict: SumVerdict }
type SchoolOf = { id: number; name: string }

/** Which of the judged are meant: of one school, in one group, short of one requirement, among these ids. */
export type ShortageFilter = {
  schoolId?: number | undefined
  group?: string | undefined
  requirement?: string | undefined
  ids?: ReadonlySet<number> | undefined
}

/** A requirement in one window that is not met yet. */
export const Shortage = RequirementSum.pick({ id: true, window: true, required: true, earned: true, missing: true }).extend({
  label: z.string(),
})
export type Shortage = z.infer<typeof Shortage>

/** A teacher who is short of something. `missing` is all that is missing, in tenths. */
export const ShortageRow = z.object({
  id: z.int(),
  name: z.string(),
  schoolId: z.int().nullable(),
  schoolName: z.string().nullable(),
  stage: z.string().nullable(),
  post: z.string().nullable(),
  missing: z.int(),
  shortOf: z.array(Shortage),
})
export type ShortageRow = z.infer<typeof ShortageRow>

/** How many people owe something, how many of them are short, and of how many tenths. */
const Count = z.object({ people: z.int(), short: z.int(), missing: z.int() })
type Count = z.infer<typeof Count>

export const ShortageSummary = z.object({
  total: Count,
  bySchool: z.array(Count.extend({ id: z.int().nullable(), name: z.string().nullable() })),
  byRequirement: z.array(Count.extend({ id: z.string(), label: z.string() })),
})
export type ShortageSummary = z.infer<typeof ShortageSummary>

/** All who are short, in the order given. */
export function findShort(ruleSet: RuleSet, people: readonly Judged[], filter: ShortageFilter): ShortageRow[] {
  return people
    .filter((person) => isMeant(ruleSet, person, filter))
    .map((person) => shortageRow(ruleSet, person, filter))
    .filter((row) => row.shortOf.length > 0)
}

/** The most missing first, unless another order is asked for; by name is the order in which the county is read. */
export function sortShortages(rows: readonly ShortageRow[], sortBy: string | undefined, sortOrder: 'asc' | 'desc'): ShortageRow[] {
  if (sortBy === 'name') return sortOrder === 'asc' ? [...rows] : rows.toReversed()
  const sign = sortBy === 'missing' && sortOrder === 'asc' ? 1 : -1
  return rows.toSorted((a, b) => sign * (a.missing - b.missing))
}

/** Counts per school and per requirement, the most short first. */
export function summarise(ruleSet: RuleSet, people: readonly Judged[], filter: ShortageFilter): ShortageSummary {
  const total = nobody()
  const schools = new Map<number | null, ShortageSummary['bySchool'][number]>()
  const requirements = new Map(ruleSet.requirements.map(({ id, label }) => [id, { id, label, ...nobody() }]))
  for (const person of people) {
    if (!isMeant(ruleSet, person, filter)) continue
    const asked = askedOf(person, filter)
    const missing = missingIn(asked)
    const key = person.school?.id ?? null
    const school = schools.get(key) ?? { id: key, name: person.school?.name ?? null, ...nobody() }
    schools.set(key, school)
    count(total, missing)
    count(school, missing)
    for (const id of new Set(asked.map((requirement) => requirement.id))) {
      const line = requirements.get(id)
      if (line) count(line, missingIn(asked.filter((requirement) => requirement.id === id)))
    }
  }
  return {
    total,
    bySchool: [...schools.values()].sort((a, b) => b.short - a.short || b.missing - a.missing),
    byRequirement: [...requirements.values()].filter(({ people }) => people > 0),
  }
}

/** Owes something of what is asked for; whoever has left owes nothing. */
function isMeant(ruleSet: RuleSet, person: Judged, filter: ShortageFilter): boolean {
  if (filter.schoolId !== undefined && person.school?.id !== filter.schoolId) return false
  if (filter.ids && !filter.ids.has(person.id)) return false
  if (filter.group !== undefined && !isInGroup(ruleSet, person, filter.group)) return false
  return askedOf(person, filter).length > 0
}

/** In a group is whoever owes one of its requirements. */
function isInGroup(ruleSet: RuleSet, { verdict }: Judged, group: string): boolean {
  const ids = ruleSet.requirements.filter((requirement) => requirement.group === group).map(({ id }) => id)
  return verdict.requirements.some(({ id }) => ids.includes(id))
}

function askedOf({ verdict }: Judged, { requirement }: ShortageFilter): RequirementSum[] {
  return requirement === undefined ? verdict.requirements : verdict.requirements.filter(({ id }) => id === requirement)
}

function shortageRow(ruleSet: RuleSet, person: Judged, filter: ShortageFilter): ShortageRow {
  const shortOf = askedOf(person, filter)
    .filter(({ state }) => state === 'short')
    .map(({ state, ...sum }) => ({ ...sum, label: ruleSet.requirements.find(({ id }) => id === sum.id)?.label ?? sum.id }))
  const { id, name, stage, post, school } = person
  return { id, name, stage, post, schoolId: school?.id ?? null, schoolName: school?.name ?? null, missing: missingIn(shortOf), shortOf }
}

function missingIn(sums: readonly { missing: number }[]): number {
  return sums.reduce((total, { missing }) => total + missing, 0)
}

function nobody(): Count {
  return { people: 0, short: 0, missing: 0 }
}

function count(line: Count, missing: number): void {
  line.people += 1
  line.missing += missing
  if (missing > 0) line.short += 1
}
