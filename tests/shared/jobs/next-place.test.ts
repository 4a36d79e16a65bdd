import { expect, test } from 'vitest'
import { nextPlace } from '../../../shared/jobs/portions.ts'

test.each([
  ['before the first portion', [1, 2, 3], 1, { from: 1, earlier: 0 }],
  ['after a jam', [31, 32, 33], 1, { from: 31, earlier: 0 }],
  ['after a portion from 100 on, while those before still wait', [1, 2, 3, 150, 151], 100, { from: 150, earlier: 3 }],
  ['a spoiled one of the last portion comes first', [1, 102, 150], 100, { from: 102, earlier: 1 }],
  ['at the end of the pile it goes back to what was passed over', [4, 7], 100, { from: 4, earlier: 0 }],
  ['when nothing waits', [], 1, null],
])('%s', (_, waiting, lastPortionFrom, expected) => {
  expect(nextPlace(waiting, lastPortionFrom)).toEqual(expected)
})
