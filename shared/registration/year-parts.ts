import { s0RuleSet } from '../rules/presets/s0.ts'
import type { Requirement, RuleSet } from '../rules/rule-set.ts'
import { cycleFrom, type Window } from '../rules/windows.ts'
import type { RegistrationTerms } from './model.ts'

/** What the rules are asked for a year: a rule set and the time it is judged over. Hours may count in several parts. */
export type YearPart = { ruleSet: RuleSet; cycle: Window }

/**
 * The county's rules as far as a year can be held to them: the cycle up to the end of the year, and the two semesters that end in the year
 * (the autumn one ends in January), which together are a school year.
 */
export function partsOf(year: number, terms: RegistrationTerms, cycleFirstYear: number): YearPart[] {
  const { cycle, place } = cycleAround(year, cycleFirstYear)
  const share = place === s0RuleSet.cycleYears || terms.pace === 'share' ? place : 0
  const bySemester = [...s0RuleSet.requirements.filter(({ window }) => window === 'semester'), ...ethicsOf(terms)]
  return [
    { ruleSet: withRequirements(shareOut(share)), cycle: { from: cycle.from, to: `${year}-12-31` } },
    { ruleSet: withRequirements(bySemester), cycle: { from: `${year - 1}-09-01`, to: `${year}-08-31` } },
  ]
}

/** What a single year's work comes to (应修): a year's share of the cycle, and all that is asked by the year. */
export function yearsWork(year: number, cycleFirstYear: number): YearPart {
  const { cycle } = cycleAround(year, cycleFirstYear)
  return { ruleSet: withRequirements(shareOut(1)), cycle: { from: cycle.from, to: `${year}-12-31` } }
}

/** The cycle a year lies in, also before or after the office's own, and which year of it that is, from 1. */
function cycleAround(year: number, cycleFirstYear: number): { cycle: Window; place: number } {
  const { cycleYears } = s0RuleSet
  const place = ((((year - cycleFirstYear) % cycleYears) + cycleYears) % cycleYears) + 1
  return { cycle: cycleFrom(year - place + 1, cycleYears), place }
}

/** The requirements but for those of semesters, with so many years' share of the cycle's; a share of 0 leaves the cycle's out. */
function shareOut(years: number): Requirement[] {
  return s0RuleSet.requirements
    .filter(({ window }) => window !== 'semester' && (window !== 'cycle' || years > 0))
    .map((requirement) =>
      requirement.window === 'cycle'
        ? { ...requirement, hours: Math.ceil((requirement.hours * years) / s0RuleSet.cycleYears) }
        : requirement,
    )
}

function ethicsOf({ ethicsPerSemester }: RegistrationTerms): Requirement[] {
  if (ethicsPerSemester === 0) return []
  return [
    {
      id: 'ethicsPerSemester',
      label: '师德（每学期）',
      categories: ['ethics'],
      group: 'inService',
      hours: ethicsPerSemester,
      window: 'semester',
      share: 'exclusive',
      proRata: 'none',
    },
  ]
}

function withRequirements(requirements: Requirement[]): RuleSet {
  return { ...s0RuleSet, requirements }
}
