import fc from 'fast-check'
import { correctPoint, noCorrection, type Point } from '../../../shared/printing/correct.ts'
import type { Correction } from '../../../shared/printing/model.ts'

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })

/** What a bad but not broken printer does to a sheet. */
export const printers: fc.Arbitrary<Correction> = fc.record({
  deltaX: between(-8, 8),
  deltaY: between(-8, 8),
  scaleX: between(0.985, 1.015),
  scaleY: between(0.985, 1.015),
  lineDrift: between(-1, 1),
  lineSlope: between(-1, 1),
})

/** A printer with some of its faults known. */
export const printerWith = (faults: Partial<Correction>): Correction => ({ ...noCorrection, ...faults })

/** Where a mark that is sent to `point` lands on the paper. */
export const landing = (printer: Correction, point: Point): Point => correctPoint(point, printer)
