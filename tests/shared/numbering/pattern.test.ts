import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPattern, counterScope, defaultNumberPattern, formatNumber } from '../../../shared/numbering/pattern.ts'

const values = { year: 2026, organization: '青教', programCode: 'XS01', type: '结业', serial: 7 }

test.each([
  [defaultNumberPattern, '青教培证字〔2026〕第0007号'],
  ['{机构简称}{类型}{年}-{项目代码}-{流水:3}', '青教结业26-XS01-007'],
  ['{流水}', '7'],
])('%s makes the number %s', (pattern, number) => {
  expect(formatNumber(pattern, values)).toBe(number)
})

test('a serial that outgrows its width is written in full', () => {
  expect(formatNumber('{四位年}{流水:2}', { ...values, serial: 123 })).toBe('2026123')
})

test.each([
  [defaultNumberPattern, 0],
  ['{年}{流水:4}', 0],
  ['{四位年}', 1],
  ['{四位年}{流水:4}{流水}', 1],
  ['{四位年}{流水:0}', 1],
  ['{四位年:4}{流水:4}', 1],
  ['{四位年}{月}{流水:4}', 1],
  ['{四位年}{toString}{流水:4}', 1],
  ['{四位年}{流水:4', 2],
  ['证字{流水:4}号', 1],
])('the pattern %s has %d problems', (pattern, count) => {
  expect(checkPattern(pattern)).toHaveLength(count)
})

test('a serial that starts again per program needs the program in the number', () => {
  expect(checkPattern('{四位年}{流水:4}', ['year', 'program'])).toEqual([expect.stringContaining('{项目代码}')])
  expect(checkPattern('{四位年}{项目代码}{流水:4}', ['year', 'program'])).toEqual([])
  expect(checkPattern('{流水:6}', [])).toEqual([])
})

test('certificates share a counter exactly when nothing that starts it again differs', () => {
  const scope = (changes: object, resets: ('year' | 'program' | 'type')[]) => counterScope('completion', resets, { ...values, ...changes })
  expect(scope({ programCode: 'XS02' }, ['year'])).toBe(scope({}, ['year']))
  expect(scope({ year: 2027 }, ['year'])).not.toBe(scope({}, ['year']))
  expect(scope({ programCode: 'XS02' }, ['program', 'year'])).not.toBe(scope({}, ['year', 'program']))
  expect(scope({}, ['program', 'year'])).toBe(scope({}, ['year', 'program']))
  expect(counterScope('title', ['year'], values)).not.toBe(scope({}, ['year']))
})

test('two draws from the counters of a checked pattern never make the same number', () => {
  const draw = fc.record({ year: fc.integer({ min: 2000, max: 2099 }), serial: fc.integer({ min: 1, max: 9999 }) })
  fc.assert(
    fc.property(fc.constantFrom(defaultNumberPattern, '{年}{流水:4}', '{流水:4}/{年}'), draw, draw, (pattern, a, b) => {
      const same = a.year === b.year && a.serial === b.serial
      expect(formatNumber(pattern, { ...values, ...a }) === formatNumber(pattern, { ...values, ...b })).toBe(same)
    }),
  )
})
