import { expect, test } from 'vitest'
import { describeDays, describeHours, describeMonths, describePeople } from '../../../shared/programs/describe.ts'
import { firstYearToShow } from '../../../shared/programs/plan-year.ts'
import { understand } from '../../../shared/programs/understand.ts'

const blank = { peopleText: null, hoursText: null, daysText: null, timeText: null }

test.each([
  ['4200', '4200 人'],
  ['150－200', '150–200 人'],
  ['500人次', '500 人次'],
  ['600人左右', '600 人'],
  ['不少于30人', '至少 30 人'],
  ['待定', undefined],
  [null, undefined],
])('the people of the plan: %s means %s', (peopleText, meaning) => {
  expect(describePeople(understand({ ...blank, peopleText }))).toBe(meaning)
})

test.each([
  ['20－24', '20–24 学时'],
  ['32', '32 学时'],
  ['25－30场', '25–30 场'],
  ['4.5学时', '4.5 学时'],
  ['3周', undefined],
  ['待定', undefined],
])('the hours of the plan: %s means %s', (hoursText, meaning) => {
  expect(describeHours(understand({ ...blank, hoursText }))).toBe(meaning)
})

test.each([
  ['半天', '0.5 天'],
  ['1-2天', '1–2 天'],
  ['45天', '45 天'],
  ['2个月', undefined],
  ['----', undefined],
])('the days of the plan: %s means %s', (daysText, meaning) => {
  expect(describeDays(understand({ ...blank, daysText }))).toBe(meaning)
})

test.each([
  ['2月中旬', '2 月'],
  ['7、8月', '7–8 月'],
  ['3－12月', '3–12 月'],
  ['全年', '1–12 月'],
  ['10月-次年3月', '10 月至次年 3 月'],
  ['待定', undefined],
])('the time of the plan: %s means %s', (timeText, meaning) => {
  expect(describeMonths(understand({ ...blank, timeText }))).toBe(meaning)
})

test('a bare number in the hours column is hours, not sessions', () => {
  expect(understand({ ...blank, hoursText: '32' })).toMatchObject({ hoursMin: 320, sessionsMin: null })
})

test('the plan of this year is shown first, or the newest there is', () => {
  expect(firstYearToShow({ years: [2027, 2026], thisYear: 2026 })).toBe(2026)
  expect(firstYearToShow({ years: [2015, 2014], thisYear: 2026 })).toBe(2015)
  expect(firstYearToShow({ years: [], thisYear: 2026 })).toBe(2026)
})
