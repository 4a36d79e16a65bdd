import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainItems, isYetToCome, itemsOf } from '../../../shared/registration/judge-year.ts'
import { defaultTerms, type RegistrationTerms } from '../../../shared/registration/model.ts'
import { partsOf, yearsWork } from '../../../shared/registration/year-parts.ts'
import type { Member } from '../../../shared/rules/member.ts'
import { s0RuleSet } from '../../../shared/rules/presets/s0.ts'

const teacher: Member = {
  stage: '初中',
  post: '专任教师',
  subject: '语文',
  title: null,
  status: '在职',
  workStartDate: '2010-09-01',
  birthDate: '1985-03',
  memberships: [],
}
const none = new Map<string, number>()
const both: RegistrationTerms = { pace: 'share', ethicsPerSemester: 100 }
const asked = (year: number, terms: RegistrationTerms = both, member = teacher) =>
  itemsOf(year, partsOf(year, terms, 2025), member, none).map(({ label, required, window }) => [
    label,
    required / 10,
    window.from,
    window.to,
  ])

test('in the second of three years two thirds of the cycle are due, and ethics in both semesters that end in the year', () => {
  expect(asked(2026)).toEqual([
    ['师德', 24, '2025-01-01', '2026-12-31'],
    ['校本', 48, '2025-01-01', '2026-12-31'],
    ['全员', 24, '2025-01-01', '2026-12-31'],
    ['远程研修', 48, '2025-01-01', '2026-12-31'],
    ['师德（每学期）', 10, '2025-09-01', '2026-01-31'],
    ['师德（每学期）', 10, '2026-02-01', '2026-08-31'],
  ])
})

test.each([
  [2025, []],
  [2026, []],
  [2027, [36, 72, 36, 72]],
  [2024, [36, 72, 36, 72]],
])('where only what falls due is asked, %i asks the cycle %j', (year, hours) => {
  expect(asked(year, { pace: 'due', ethicsPerSemester: 0 }).map(([, required]) => required)).toEqual(hours)
})

test('a first year is asked in the year in which it ends, and nothing of those who begin afterwards', () => {
  const young = { ...teacher, workStartDate: '2025-09-01' }
  const labelsOf = (year: number) => asked(year, { pace: 'due', ethicsPerSemester: 0 }, young).map(([label]) => label)
  expect(labelsOf(2025)).toEqual([])
  expect(labelsOf(2026)).toEqual(['新教师入职（集中）', '新教师入职（校本）'])
  expect(isYetToCome(2024, young)).toBe(true)
  expect(isYetToCome(2025, young)).toBe(false)
})

test('an item says why it is asked', () => {
  const [ethics] = explainItems(2026, partsOf(2026, defaultTerms, 2025), teacher, none)
  expect(ethics?.why).toBe('属于“全体在职教师”，2025年1月1日至2026年12月31日应有 24 学时。')
})

test('the share grows to the whole, one of whose years is what a year comes to', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2060 }), fc.integer({ min: 2000, max: 2060 }), (year, cycleFirstYear) => {
      const hoursOf = (at: number) => partsOf(at, defaultTerms, cycleFirstYear)[0]?.ruleSet.requirements.map(({ hours }) => hours) ?? []
      const place = (((year - cycleFirstYear) % 3) + 3) % 3
      const last = year - place + s0RuleSet.cycleYears - 1
      expect(hoursOf(last)).toEqual(s0RuleSet.requirements.map(({ hours }) => hours))
      for (let at = year - place; at < last; at += 1)
        for (const [i, hours] of hoursOf(at).entries()) expect(hours).toBeLessThanOrEqual(hoursOf(at + 1)[i] ?? 0)
      expect(yearsWork(year, cycleFirstYear).ruleSet.requirements.map(({ hours }) => hours)).toEqual(hoursOf(year - place))
    }),
  )
})
