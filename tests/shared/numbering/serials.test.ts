import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextSerials, serialsWithin } from '../../../shared/numbering/serials.ts'

const spans = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 15 })).map(([first, length]) => ({ first, last: first + length })),
  { maxLength: 5 },
)
const taken = fc.array(fc.integer({ min: 1, max: 80 })).map((serials) => new Set(serials))

test('the next serials skip what is reserved and what is taken', () => {
  const held = [{ first: 3, last: 5 }]
  expect(nextSerials({ last: 0, held, taken: new Set([6]) }, 4)).toEqual([1, 2, 7, 8])
  expect(nextSerials({ last: 4, held, taken: new Set() }, 1)).toEqual([6])
})

test('drawn serials go up, are free, and leave no free one out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), spans, taken, fc.integer({ min: 0, max: 20 }), (last, held, gone, count) => {
      const serials = nextSerials({ last, held, taken: gone }, count)
      const isFree = (serial: number) => !gone.has(serial) && !held.some((span) => span.first <= serial && serial <= span.last)
      const upToEnd = Array.from({ length: (serials.at(-1) ?? last) - last }, (_, i) => last + 1 + i)
      expect(serials).toHaveLength(count)
      expect(serials).toEqual(upToEnd.filter(isFree))
    }),
  )
})

test('a reserved range gives what is left of it, and no more', () => {
  expect(serialsWithin({ first: 3, last: 6 }, new Set([4]), 2)).toEqual([3, 5])
  expect(serialsWithin({ first: 3, last: 6 }, new Set([4]), 9)).toEqual([3, 5, 6])
})
