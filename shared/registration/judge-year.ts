import { type Claim, claimsOf } from '../rules/claims.ts'
import { settle, sliceKey } from '../rules/judge-sums.ts'
import type { Member } from '../rules/member.ts'
import { explainClaim } from '../rules/reasons.ts'
import { asDay } from '../rules/windows.ts'
import type { ExplainedItem, YearItem } from './model.ts'
import type { YearPart } from './year-parts.ts'

/** Hours in tenths by `sliceKey`; nothing there is none. */
type Sums = ReadonlyMap<string, number>

/** All that is asked of a teacher for the stamp of a year: whatever falls due in it. */
export function itemsOf(year: number, parts: readonly YearPart[], member: Member, sums: Sums): YearItem[] {
  return dueClaims(year, parts, member).map(({ claim }) => itemOf(claim, sums))
}

/** The same, each with the reason why it is asked. */
export function explainItems(year: number, parts: readonly YearPart[], member: Member, sums: Sums): ExplainedItem[] {
  return dueClaims(year, parts, member).map(({ claim, part }) => ({ ...itemOf(claim, sums), why: explainClaim(claim, member, part.cycle) }))
}

/** 应修 in tenths: what the year's work comes to for this teacher. */
export function askedIn(year: number, work: YearPart, member: Member): number {
  return dueClaims(year, [work], member).reduce((total, { claim }) => total + claim.required, 0)
}

export function isShort({ state }: Pick<YearItem, 'state'>): boolean {
  return state === 'short'
}

/** Whoever begins to work after the year has nothing to be registered for it. */
export function isYetToCome(year: number, { workStartDate }: Pick<Member, 'workStartDate'>): boolean {
  return workStartDate !== null && asDay(workStartDate) > `${year}-12-31`
}

function itemOf(claim: Claim, sums: Sums): YearItem {
  const earned = claim.slices.reduce((total, slice) => total + (sums.get(sliceKey(slice)) ?? 0), 0)
  return { ...settle(claim, earned), label: claim.requirement.label }
}

function dueClaims(year: number, parts: readonly YearPart[], member: Member): { claim: Claim; part: YearPart }[] {
  return parts.flatMap((part) =>
    claimsOf(part.ruleSet, part.cycle, member)
      .filter(({ window }) => window.to.startsWith(`${year}-`))
      .map((claim) => ({ claim, part })),
  )
}
