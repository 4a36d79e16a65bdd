import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../shared/dates.ts'
import { endAfterYears, lastDayOf, parsePeriod } from '../../../shared/pairings/import-period.ts'

const parse = (text: string) => parsePeriod('1900')({ text, kind: 'text' })

test.each([
  ['2023.9—2026.8', { start: '2023-09', end: '2026-08' }],
  ['2023.9-2026.8', { start: '2023-09', end: '2026-08' }],
  ['2023年9月至2026年8月', { start: '2023-09', end: '2026-08' }],
  ['2023年9月1日 — 2026年8月31日', { start: '2023-09-01', end: '2026-08-31' }],
  ['2023-09-01至2026-08-31', { start: '2023-09-01', end: '2026-08-31' }],
  ['２０２３．０９～２０２６．０７', { start: '2023-09', end: '2026-07' }],
  ['2023-09-01', { start: '2023-09-01' }],
  ['2023年9月', { start: '2023-09' }],
  ['2025学年', { start: '2025-09-01', end: '2026-08-31' }],
  ['2025-2026学年', { start: '2025-09-01', end: '2026-08-31' }],
  ['2025—2026 学年度', { start: '2025-09-01', end: '2026-08-31' }],
  ['2025至2028学年', { start: '2025-09-01', end: '2028-08-31' }],
  ['三年', { years: 3 }],
  ['（2年）', { years: 2 }],
  ['为期两年', { years: 2 }],
])('%s is read as %o', (text, value) => {
  expect(parse(text)).toEqual({ value })
})

test.each([['长期'], ['2023-2026'], ['2026-2025学年'], ['九月至明年八月'], ['2023.13-2026.8']])('%s is no time', (text) => {
  expect(parse(text)).toMatchObject({ severity: 'wrong' })
})

test('so many years end on the day before the first one comes round again', () => {
  expect(endAfterYears('2023-09-01', 3)).toBe('2026-08-31')
  expect(endAfterYears('2024-02-29', 1)).toBe('2025-02-28')
  expect(endAfterYears('2024-02-29', 4)).toBe('2028-02-29')
  const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1990-01-01', n))
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 9 }), (start, years) => {
      const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
      const after = addDays(endAfterYears(start, years), 1)
      expect(months(after) - months(start) - (start.endsWith('-02-29') && after.endsWith('-03-01') ? 1 : 0)).toBe(years * 12)
    }),
  )
})

test('a month that is an end is its last day', () => {
  expect(lastDayOf('2024-02')).toBe('2024-02-29')
  expect(lastDayOf('2024-02-03')).toBe('2024-02-03')
})
