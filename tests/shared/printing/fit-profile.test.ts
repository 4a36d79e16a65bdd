import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correctPoint, type Point } from '../../../shared/printing/correct.ts'
import { crossesOf } from '../../../shared/printing/crosses.ts'
import { fitProfile, type Reading } from '../../../shared/printing/fit-profile.ts'
import type { Correction } from '../../../shared/printing/model.ts'
import { papers } from '../../../shared/printing/papers.ts'
import { landing, printers, printerWith } from './printer.ts'

const paper = { pageWidth: 297, pageHeight: 210 }
const crosses = crossesOf(paper)
const readOff = (printer: Correction, points: readonly Point[] = crosses): Reading[] =>
  points.map((expected) => ({ expected, read: landing(printer, expected) }))

test.each([
  ['prints 1.2 mm too far right and 0.8 mm too high', { deltaX: 1.2, deltaY: -0.8 }, { deltaX: -1.2, deltaY: 0.8 }],
  ['prints everything 1 % too wide', { scaleX: 1.01 }, { deltaX: 0, scaleX: 0.9901, scaleY: 1 }],
  ['lets lines run 0.4 mm to the right per 100 mm', { lineDrift: 0.4 }, { lineDrift: -0.4, lineSlope: 0, scaleX: 1 }],
] as const)('a printer that %s is corrected by the opposite', (_, faults, correction) => {
  expect(fitProfile(readOff(printerWith(faults), crosses.slice(0, 3)))).toMatchObject({ kind: 'fitted', correction })
})

test('whatever the printer does, three crosses on any paper bring every corner back within 0.01 mm', () => {
  fc.assert(
    fc.property(printers, fc.constantFrom(...papers), fc.integer({ min: 0, max: 3 }), (printer, sheet, left) => {
      const points = crossesOf(sheet)
        .slice(0, 4)
        .filter((_, i) => i !== left)
      const fit = fitProfile(readOff(printer, points))
      if (fit.kind === 'refused') throw new Error(fit.reason)
      for (const corner of cornersOf(sheet)) {
        const landed = landing(printer, correctPoint(corner, fit.correction))
        expect(Math.hypot(landed.x - corner.x, landed.y - corner.y)).toBeLessThan(0.01)
      }
      expect(fit.largest).toBeLessThan(1e-9)
    }),
  )
})

test('of more readings than needed the best correction is taken, and what they differ by is told', () => {
  const readings = readOff(printerWith({ deltaX: 1 })).map(({ expected, read }, i) => ({
    expected,
    read: i === 4 ? { x: read.x, y: read.y + 1 } : read,
  }))
  const fit = fitProfile(readings)
  expect(fit).toMatchObject({ kind: 'fitted', correction: { deltaX: -1, scaleX: 1 } })
  if (fit.kind === 'refused') throw new Error(fit.reason)
  expect(fit.residuals).toHaveLength(5)
  expect(fit.largest).toBeCloseTo(0.8, 1)
  expect(fit.largest).toBe(fit.residuals[4])
})

test('readings with the error of a ruler come out better the more crosses are read', () => {
  const misread = (seed: number) => (reading: Reading, i: number) => ({
    expected: reading.expected,
    read: { x: reading.read.x + 0.1 * Math.sin(seed + 7 * i), y: reading.read.y + 0.1 * Math.cos(3 * seed + 5 * i) },
  })
  const worst = (count: number) =>
    Array.from({ length: 40 }, (_, seed) => {
      const fit = fitProfile(
        readOff(printerWith({ deltaX: 2, scaleY: 1.004 }))
          .slice(0, count)
          .map(misread(seed)),
      )
      if (fit.kind === 'refused') throw new Error(fit.reason)
      return Math.max(...cornersOf(paper).map((corner) => farFrom(corner, fit.correction)))
    }).reduce((sum, error) => sum + error, 0)
  expect(worst(5)).toBeLessThan(worst(3))
})

test.each([
  ['two crosses', crosses.slice(0, 2), '至少要量三个十字，现在填好了 2 个。'],
  ['no cross at all', [], '至少要量三个十字，现在填好了 0 个。'],
  [
    'crosses on one line',
    [
      { x: 20, y: 20 },
      { x: 100, y: 60 },
      { x: 180, y: 100 },
    ],
    '量过的十字差不多在一条直线上',
  ],
  ['the same cross thrice', [crosses[0], crosses[0], crosses[0]].flatMap((cross) => cross ?? []), '量过的十字差不多在一条直线上'],
])('%s say too little', (_, points, reason) => {
  expect(fitProfile(readOff(printerWith({}), points))).toEqual({ kind: 'refused', reason: expect.stringContaining(reason) })
})

test('a reading that is centimetres off is not believed', () => {
  const [first, ...others] = readOff(printerWith({}), crosses.slice(0, 3))
  const mistyped = { expected: { x: 20, y: 20 }, read: { x: 200, y: 20 } }
  expect(first).toBeDefined()
  expect(fitProfile([mistyped, ...others])).toMatchObject({ kind: 'refused', reason: expect.stringContaining('偏得太多') })
})

function farFrom(corner: Point, correction: Correction): number {
  const landed = landing(printerWith({ deltaX: 2, scaleY: 1.004 }), correctPoint(corner, correction))
  return Math.hypot(landed.x - corner.x, landed.y - corner.y)
}

function cornersOf({ pageWidth, pageHeight }: { pageWidth: number; pageHeight: number }): Point[] {
  return [0, pageWidth].flatMap((x) => [0, pageHeight].map((y) => ({ x, y })))
}
