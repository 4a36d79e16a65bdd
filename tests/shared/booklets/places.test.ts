import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describePlace, lineCount, nextFree, numberOf, placeAt } from '../../../shared/booklets/places.ts'
import { planCorrection, planLines } from '../../../shared/booklets/plan-lines.ts'

const geometry = fc.record({ pages: fc.integer({ min: 1, max: 20 }), linesPerSide: fc.integer({ min: 1, max: 14 }) })

test.each([
  [1, 1, 'left', 1],
  [10, 1, 'left', 10],
  [11, 1, 'right', 1],
  [20, 1, 'right', 10],
  [21, 2, 'left', 1],
] as const)('line %i of ten to a side stands on opening %i, %s, line %i', (number, page, side, line) => {
  const place = { page, side, line }
  expect(placeAt(number, { linesPerSide: 10 })).toEqual(place)
  expect(numberOf(place, { pages: 3, linesPerSide: 10 })).toBe(number)
})

test('a line that the booklet has not is no place, and a place is told as people say it', () => {
  expect(numberOf({ page: 4, side: 'left', line: 1 }, { pages: 3, linesPerSide: 10 })).toBe(undefined)
  expect(numberOf({ page: 1, side: 'left', line: 11 }, { pages: 3, linesPerSide: 10 })).toBe(undefined)
  expect(describePlace({ page: 2, side: 'right', line: 5 })).toBe('第 2 页右页第 5 行')
})

test('places and numbers are the same order, one to one, to the last line', () => {
  fc.assert(
    fc.property(geometry, (size) => {
      const numbers = Array.from({ length: lineCount(size) }, (_, i) => i + 1)
      expect(numbers.map((number) => numberOf(placeAt(number, size), size))).toEqual(numbers)
    }),
  )
})

type Line = { id: number; place: number; isOnPaper: boolean }
const step = fc.oneof(
  fc.record({ kind: fc.constant('register' as const), count: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant('print' as const) }),
  fc.record({ kind: fc.constant('correct' as const), to: fc.integer({ min: 1, max: 60 }) }),
)

test('whatever is registered, printed and corrected: no line on paper is used twice, order is kept, nothing stands outside the booklet', () => {
  fc.assert(
    fc.property(geometry, fc.array(step, { maxLength: 20 }), (size, steps) => {
      let [from, id]: [number, number] = [1, 0]
      let lines: Line[] = []
      const paper = new Set<number>()
      for (const act of steps) {
        const last = lines.at(-1)?.place ?? null
        if (act.kind === 'register') {
          const { placed, left } = planLines(Array.from({ length: act.count }), nextFree(from, last), size)
          expect(placed.length + left.length).toBe(act.count)
          for (const { place } of placed) {
            expect(place).toBeGreaterThan(last ?? 0)
            expect(place).toBeGreaterThanOrEqual(from)
            expect(place).toBeLessThanOrEqual(lineCount(size))
            expect(paper.has(place)).toBe(false)
          }
          lines = [...lines, ...placed.map(({ place }) => ({ id: ++id, place, isOnPaper: false }))]
        } else if (act.kind === 'print') {
          lines = lines.map((line) => ({ ...line, isOnPaper: true }))
          for (const { place } of lines) paper.add(place)
        } else {
          const plan = planCorrection(act.to, lines)
          expect(plan === null).toBe(lines.some(({ place, isOnPaper }) => isOnPaper && place >= act.to))
          if (plan === null) continue
          lines = lines.filter((line) => !plan.withdrawn.includes(line.id))
          from = act.to
          expect(lines.every(({ place }) => place < act.to)).toBe(true)
        }
      }
    }),
  )
})
