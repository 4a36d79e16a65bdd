import { type Claim, claimsOf } from './claims.ts'
import { type CountableEntry, findReversed } from './countable-entry.ts'
import { settle, stateOf } from './judge-sums.ts'
import type { Member } from './member.ts'
import { explainClaim, explainNotCounted, explainState, explainUnclaimed } from './reasons.ts'
import type { RuleSet } from './rule-set.ts'
import type { RequirementVerdict, Verdict } from './verdict.ts'
import { isWithin, type Window } from './windows.ts'

/** The verdict on one teacher from all of the teacher's ledger entries, with every reason. For lists use `judgeSums`. */
export function evaluate(ruleSet: RuleSet, cycle: Window, member: Member, entries: readonly CountableEntry[]): Verdict {
  const claims = claimsOf(ruleSet, cycle, member)
  const reversed = findReversed(entries)
  const requirements = claims.map((claim) => judgeClaim(claim, { claims, member, entries, reversed, cycle }))
  const asked = new Set(claims.flatMap((claim) => claim.requirement.categories))
  const state = stateOf(requirements)
  return {
    ruleSet: { id: ruleSet.id, version: ruleSet.version },
    state,
    reason: explainState(ruleSet, member, requirements),
    requirements,
    unclaimed: entries.filter((entry) => !asked.has(entry.category)).map((entry) => ({ entryId: entry.id, why: explainUnclaimed(entry) })),
  }
}

type Case = { claims: Claim[]; member: Member; entries: readonly CountableEntry[]; reversed: ReadonlySet<number>; cycle: Window }

function judgeClaim(claim: Claim, { claims, member, entries, reversed, cycle }: Case): RequirementVerdict {
  const related = entries.filter((entry) => claim.requirement.categories.includes(entry.category))
  const counts = (entry: CountableEntry) => entry.reversesId === null && !reversed.has(entry.id) && isClaimedBy(claim, entry)
  const counted = related.filter(counts)
  const holderOf = (entry: CountableEntry) =>
    claims.find((other) => other.requirement.share === 'exclusive' && isClaimedBy(other, entry))?.requirement.label
  return {
    ...settle(
      claim,
      counted.reduce((total, entry) => total + entry.hours, 0),
    ),
    label: claim.requirement.label,
    why: explainClaim(claim, member, cycle),
    counted: counted.map((entry) => entry.id),
    notCounted: related
      .filter((entry) => !counts(entry))
      .map((entry) => ({ entryId: entry.id, why: explainNotCounted(entry, claim.window, { reversed, holder: holderOf(entry) }) })),
  }
}

function isClaimedBy(claim: Claim, entry: CountableEntry): boolean {
  return claim.slices.some((slice) => slice.category === entry.category && isWithin(entry.date, slice))
}
