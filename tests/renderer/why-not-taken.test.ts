import { expect, test } from 'vitest'
import { whyNotTaken, whyOutsideSoFar } from '../../renderer/ui/why-not-taken.ts'

const limits = { minDate: '2026-11-26', maxDate: '2027-08-31' }

test.each([
  ['', null],
  ['2026-11-26', null],
  ['2027年8月31日', null],
  ['2026.1.5', '2026年1月5日太早，没有采用。最早只能是2026年11月26日。'],
  ['2027-09-01', '2027年9月1日太晚，没有采用。最晚只能是2027年8月31日。'],
  ['下周一', '“下周一”看不出是哪一天，没有采用。请写成 2026-09-01 的样子。'],
])('of “%s” an input that was left says: %s', (typed, sentence) => {
  expect(whyNotTaken(typed, limits)).toBe(sentence)
})

test('half a day that is still being typed is no mistake yet', () => {
  expect(whyOutsideSoFar('2026-1', limits)).toBe(null)
  expect(whyOutsideSoFar('2026-01-05', limits)).toContain('太早')
})
