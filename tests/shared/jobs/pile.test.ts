import { expect, test } from 'vitest'
import { type PileOrder, sortPile } from '../../../shared/jobs/pile.ts'

const documents = [
  { label: '周', schoolOrder: 2, pinyin: 'zhou', cardNumber: '9' },
  { label: '安', schoolOrder: 2, pinyin: 'an', cardNumber: null },
  { label: '王', schoolOrder: 1, pinyin: 'wang', cardNumber: '10' },
  { label: '李', schoolOrder: null, pinyin: 'li', cardNumber: '2' },
]

test.each<[PileOrder, string]>([
  ['school', '王安周李'],
  ['school-card', '王周安李'],
  ['name', '安李王周'],
  ['card', '李周王安'],
  ['listed', '周安王李'],
])('the pile by %s', (order, expected) => {
  expect(
    sortPile(documents, order)
      .map(({ label }) => label)
      .join(''),
  ).toBe(expected)
})
