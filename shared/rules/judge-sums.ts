import { type Claim, claimsOf, type Slice } from './claims.ts'
import type { Member } from './member.ts'
import type { RuleSet } from './rule-set.ts'
import type { RequirementSum, SumVerdict } from './verdict.ts'
import { type Window, windowsFor } from './windows.ts'

/** What SQL has to add up: `shared` slices for everyone, `personal` ones (first-year windows) for the member named. */
export type SumPlan<T extends Member> = { shared: Slice[]; personal: { member: T; slice: Slice }[] }

/** Lists the slices to add up before {@link judgeSums}. Each sum goes into the member's map under {@link sliceKey}. */
export function planSums<T extends Member>(ruleSet: RuleSet, cycle: Window, members: readonly T[]): SumPlan<T> {
  const shared = [...sharedSlices(ruleSet, cycle).values()]
  const isShared = ({ category, from, to }: Slice) =>
    shared.some((other) => other.category === category && other.from === from && other.to === to)
  const personal = members.flatMap((member) => {
    const slices = claimsOf(ruleSet, cycle, member).flatMap((claim) => claim.slices.filter((slice) => !isShared(slice)))
    return [...new Map(slices.map((slice) => [sliceKey(slice), slice])).values()].map((slice) => ({ member, slice }))
  })
  return { shared, personal }
}

export function sliceKey({ category, from, to }: Slice): string {
  return `${category} ${from} ${to}`
}

/** The same numbers as `evaluate`, from sums (tenths, by {@link sliceKey}, nothing there = 0) instead of entries. */
export function judgeSums(ruleSet: RuleSet, cycle: Window, member: Member, sums: ReadonlyMap<string, number>): SumVerdict {
  const requirements = claimsOf(ruleSet, cycle, member).map((claim) =>
    settle(
      claim,
      claim.slices.reduce((total, slice) => total + (sums.get(sliceKey(slice)) ?? 0), 0),
    ),
  )
  return { state: stateOf(requirements), requirements }
}

/** Compares what was earned (tenths) with what is owed. */
export function settle({ requirement, window, required }: Claim, earned: number): RequirementSum {
  const missing = Math.max(0, required - earned)
  return { id: requirement.id, window, required, earned, missing, state: missing === 0 ? 'met' : 'short' }
}

export function stateOf(requirements: readonly RequirementSum[]): SumVerdict['state'] {
  if (requirements.length === 0) return 'notApplicable'
  return requirements.some((requirement) => requirement.state === 'short') ? 'short' : 'met'
}

function sharedSlices(ruleSet: RuleSet, cycle: Window): Map<string, Slice> {
  const slices = new Map<string, Slice>()
  for (const { window: kind, categories } of ruleSet.requirements) {
    for (const { from, to } of windowsFor(kind, cycle, null)) {
      for (const category of categories) slices.set(sliceKey({ category, from, to }), { category, from, to })
    }
  }
  return slices
}
