import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeBackground } from '../../../../shared/documents/design/place-background.ts'

const scan = { picture: 'scan', x: 0, y: 0, width: 297, height: 210 }

test('two points put the scan where the form is', () => {
  const points = [
    { seen: { x: 40, y: 30 }, real: { x: 20, y: 20 } },
    { seen: { x: 240, y: 130 }, real: { x: 270, y: 145 } },
  ] as const
  const placed = placeBackground(scan, points)
  expect(placed).toEqual({ background: { ...scan, x: -30, y: -17.5, width: 371.25, height: 262.5 }, difference: 0 })
})

test('a scan that is stretched more one way than the other says by how much', () => {
  const points = [
    { seen: { x: 0, y: 0 }, real: { x: 0, y: 0 } },
    { seen: { x: 100, y: 100 }, real: { x: 100, y: 103 } },
  ] as const
  expect(placeBackground(scan, points)).toMatchObject({ difference: expect.closeTo(1 - 1 / 1.03, 6) })
})

test('two points on one line scale both ways alike', () => {
  const points = [
    { seen: { x: 50, y: 100 }, real: { x: 50, y: 100 } },
    { seen: { x: 150, y: 101 }, real: { x: 250, y: 102 } },
  ] as const
  expect(placeBackground(scan, points)).toEqual({ background: { ...scan, x: -50, y: -100, width: 594, height: 420 }, difference: 0 })
})

test.each([
  ['too-close', { x: 53, y: 104 }, { x: 60, y: 110 }],
  ['too-close', { x: 150, y: 150 }, { x: 50, y: 100 }],
  ['mirrored', { x: 150, y: 150 }, { x: 20, y: 150 }],
])('points that are %s are refused', (problem, seen, real) => {
  expect(
    placeBackground(scan, [
      { seen: { x: 50, y: 100 }, real: { x: 50, y: 100 } },
      { seen, real },
    ]),
  ).toBe(problem)
})

test('a point that was pointed at lies afterwards where it was said to be', () => {
  const mm = (max: number) => fc.integer({ min: 20, max }).map((tenths) => tenths / 1)
  fc.assert(
    fc.property(mm(120), mm(80), fc.integer({ min: 20, max: 150 }), fc.integer({ min: 20, max: 100 }), (x, y, dx, dy) => {
      const points = [
        { seen: { x, y }, real: { x: x + 3, y: y - 2 } },
        { seen: { x: x + dx, y: y + dy }, real: { x: x + 3 + dx * 1.2, y: y - 2 + dy * 1.2 } },
      ] as const
      const placed = placeBackground(scan, points)
      if (typeof placed === 'string') throw new Error(placed)
      const { background } = placed
      for (const { seen, real } of points) {
        expect(background.x + (seen.x / scan.width) * background.width).toBeCloseTo(real.x, 1)
        expect(background.y + (seen.y / scan.height) * background.height).toBeCloseTo(real.y, 1)
      }
    }),
  )
})
