import type { HoursCategory } from '../hours/categories.ts'
import { type Basis, findBasis } from './groups.ts'
import type { Member } from './member.ts'
import type { Group, Requirement, RuleSet } from './rule-set.ts'
import { countMonths, type Window, windowsFor, without } from './windows.ts'

/** Days of one category. An entry belongs to a slice by its category and date, so a slice can be added up by SQL alone. */
export type Slice = { category: HoursCategory; from: string; to: string }

/** One requirement in one window as it applies to one member: what is owed (tenths), why, and from which slices it is paid. */
export type Claim = { requirement: Requirement; group: Group; window: Window; basis: Basis; required: number; slices: Slice[] }

/**
 * Everything a member owes in the cycle. Who may count an entry is settled here, by slices, before any entry is looked at: so the
 * verdict from entries and the verdict from sums cannot differ.
 */
export function claimsOf(ruleSet: RuleSet, cycle: Window, member: Member): Claim[] {
  if (hasLeft(ruleSet, member)) return []
  const claims: Claim[] = []
  let taken: Slice[] = []
  for (const requirement of ruleSet.requirements) {
    const group = findGroupOrThrow(ruleSet, requirement.group)
    for (const window of windowsFor(requirement.window, cycle, member.workStartDate)) {
      const basis = findBasis(group, member, window, cycle)
      if (!basis) continue
      const fitting = requirement.categories.map((category) => ({ category, from: window.from, to: window.to }))
      const slices = requirement.share === 'shared' ? fitting : subtract(fitting, taken)
      if (requirement.share === 'exclusive') taken = [...taken, ...slices]
      claims.push({ requirement, group, window, basis, required: requiredHours(requirement, window, basis), slices })
    }
  }
  return claims
}

export function hasLeft(ruleSet: RuleSet, member: Member): boolean {
  return ruleSet.leftStatuses.includes(member.status)
}

/** Pro rata by calendar months, half a tenth rounded up. */
function requiredHours({ hours, proRata }: Requirement, window: Window, basis: Basis): number {
  if (proRata === 'none') return hours
  const months = countMonths([window])
  return Math.floor((2 * hours * countMonths(basis.periods) + months) / (2 * months))
}

function subtract(slices: readonly Slice[], taken: readonly Slice[]): Slice[] {
  return slices.flatMap((slice) => {
    const others = taken.filter((other) => other.category === slice.category)
    const rest = others.reduce<Window[]>((windows, other) => windows.flatMap((window) => without(window, other)), [slice])
    return rest.map(({ from, to }) => ({ category: slice.category, from, to }))
  })
}

function findGroupOrThrow(ruleSet: RuleSet, code: string): Group {
  const group = ruleSet.groups.find((candidate) => candidate.code === code)
  if (!group) throw Error(`claimsOf: rule set ${ruleSet.id} has no group ${code}`)
  return group
}
