import type { Member } from './member.ts'
import type { Group, Predicate } from './rule-set.ts'
import { asDay, firstYearFrom, overlap, type Window } from './windows.ts'

/** Why a member belongs to a group: the predicate that fits, and when within the window it did. */
export type Basis = { predicate: Predicate; periods: Window[] }

/** Finds the first predicate that fits on any day of the window. Post, stage and the like are taken as they are now. */
export function findBasis(group: Group, member: Member, window: Window, cycle: Window): Basis | null {
  for (const predicate of group.anyOf) {
    if (!fitsSnapshot(predicate, member, cycle)) continue
    const periods = periodsOf(predicate, member, window)
    if (periods.length > 0) return { predicate, periods }
  }
  return null
}

/** Whole years of age on a day. */
export function ageOn(day: string, birthDate: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < asDay(birthDate).slice(5) ? years - 1 : years
}

function fitsSnapshot(predicate: Predicate, member: Member, cycle: Window): boolean {
  const { stage, post, subject, titleIncludes, ageAtMost } = predicate
  if (stage && !includes(stage, member.stage)) return false
  if (post && !includes(post, member.post)) return false
  if (subject && !includes(subject, member.subject)) return false
  if (titleIncludes && !titleIncludes.some((word) => member.title?.includes(word))) return false
  if (ageAtMost !== undefined) return member.birthDate !== null && ageOn(cycle.from, member.birthDate) <= ageAtMost
  return true
}

function periodsOf(predicate: Predicate, member: Member, window: Window): Window[] {
  const inService = overlap(window, { from: asDay(member.workStartDate ?? window.from), to: window.to })
  const firstYear = predicate.firstYear ? firstYearFrom(member.workStartDate) : window
  const possible = inService && firstYear && overlap(inService, firstYear)
  if (!possible) return []
  const { membership } = predicate
  if (!membership) return [possible]
  return member.memberships
    .filter(({ group }) => membership.includes(group))
    .map(({ from, to }) => overlap(possible, { from, to: to ?? possible.to }))
    .filter((period) => period !== null)
}

function includes(words: readonly string[], value: string | null): boolean {
  return value !== null && words.includes(value)
}
