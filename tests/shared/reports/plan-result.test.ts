import { expect, test } from 'vitest'
import { comparePlan } from '../../../shared/reports/plan-result.ts'

const base = { peopleMin: 20, peopleMax: 24, peopleUnit: null, cohorts: 1, times: 30, people: 22 }

test.each([
  ['within the range', {}, '符合计划'],
  ['below it', { people: 18 }, '少 2 人'],
  ['above it', { people: 30 }, '多 6 人'],
  ['planned in attendances, which count every time', { peopleUnit: '人次', peopleMin: 40, peopleMax: 40 }, '少 10 人次'],
  ['at least so many', { peopleMax: null, people: 900 }, '符合计划'],
  ['at most so many', { peopleMin: null, people: 3 }, '符合计划'],
  ['not settled in the plan', { peopleMin: null, peopleMax: null }, '计划人数未定'],
  ['not held', { cohorts: 0, times: 0, people: 0 }, '未完成'],
])('a plan that was %s', (_name, changes, words) => {
  expect(comparePlan({ ...base, ...changes })).toBe(words)
})
