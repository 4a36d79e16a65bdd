import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findClash, planSeries, sessionParts, usualHours, weekdayOf } from '../../../shared/cohorts/sessions.ts'

test('半天和晚上按一天学时的一半', () => {
  expect(sessionParts.map((part) => usualHours(part, 60))).toEqual([60, 30, 30, 30])
})

test.each([
  ['全天', '上午', true],
  ['下午', '全天', true],
  ['全天', '全天', true],
  ['全天', '晚上', false],
  ['上午', '下午', false],
] as const)('%s 与 %s 是否冲突：%s', (one, other, expected) => {
  const there = [{ date: '2026-03-02', part: other }]
  expect(findClash({ date: '2026-03-02', part: one }, there) !== undefined).toBe(expected)
  expect(findClash({ date: '2026-03-03', part: one }, there)).toBeUndefined()
})

test('按星期排课：跨月、含首尾两天，已占的日子另列', () => {
  const series = { part: '全天', topic: '', hours: 60, from: '2026-02-27', to: '2026-03-06', weekdays: [5] } as const
  const plan = planSeries({ ...series, weekdays: [5] }, [{ date: '2026-03-06', part: '上午' }])
  expect(plan.added.map(({ date }) => date)).toEqual(['2026-02-27'])
  expect(plan.taken).toEqual(['2026-03-06'])
})

test('排出来的课都在所选的星期里，都在起止之间，没有重复', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, day, fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (from, to, weekdays) => {
      const { added } = planSeries({ part: '上午', topic: '', hours: 30, from, to, weekdays }, [])
      const dates = added.map(({ date }) => date)
      expect(dates.every((date) => date >= from && date <= to && weekdays.includes(weekdayOf(date)))).toBe(true)
      expect(new Set(dates).size).toBe(dates.length)
      if (weekdays.length === 7 && from <= to) expect(dates.at(-1)).toBe(to)
    }),
  )
})
