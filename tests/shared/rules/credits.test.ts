import { expect, test } from 'vitest'
import { daysToHours, hoursToCredits } from '../../../shared/rules/credits.ts'

test.each([
  [5, 0.5],
  [10, 1],
  [15, 1.5],
  [20, 2],
  [0, 0],
  [12.5, 1.3],
])('%d 学时折合 %d 学分', (hours, credits) => {
  expect(hoursToCredits(hours * 10, 100)).toBe(credits * 10)
})

test('别处 8 学时 1 学分', () => {
  expect(hoursToCredits(240, 80)).toBe(30)
})

test.each([
  [0.5, 3],
  [1, 6],
  [3, 18],
  [5, 30],
  [30, 180],
])('%d 天折合 %d 学时', (days, hours) => {
  expect(daysToHours(days * 10, 60)).toBe(hours * 10)
})
