import { correctPoint, invert, type Point } from './correct.ts'
import { Correction } from './model.ts'

/** Where a cross should stand on the paper, and where it was measured to stand, in mm. */
export type Reading = { expected: Point; read: Point }

/** `residuals` are what each reading differs from the fitted printer, in mm; with three readings there is nothing left to differ. */
export type Fit = { kind: 'fitted'; correction: Correction; residuals: number[]; largest: number } | { kind: 'refused'; reason: string }

/** The correction that the readings ask for, by least squares. */
export function fitProfile(readings: readonly Reading[]): Fit {
  if (readings.length < 3) return refuse(`至少要量三个十字，现在填好了 ${readings.length} 个。`)
  const spread = spreadOf(readings.map(({ expected }) => expected))
  if (spread.narrowest < narrowestSpread) return refuse('量过的十字差不多在一条直线上，算不出来。请再量一个不在这条线上的十字。')
  const printer = printerOf(readings, spread)
  const correction = Correction.safeParse(rounded(invert(printer)))
  if (!correction.success) return refuse('按这些读数，打印机偏得太多。请核对有没有量错或填错，打印时选的是不是“实际大小”。')
  const residuals = readings.map(({ expected, read }) => distance(correctPoint(expected, printer), read))
  return { kind: 'fitted', correction: correction.data, residuals, largest: Math.max(...residuals) }
}

/** Crosses nearer to one line than this (mm, standard deviation) would turn a tenth of a millimetre misread into millimetres. */
const narrowestSpread = 3

type Spread = { centre: Point; xx: number; xy: number; yy: number; narrowest: number }

/** Second moments about the centre; `narrowest` is the deviation across the direction in which the points lie closest together. */
function spreadOf(points: readonly Point[]): Spread {
  const centre = { x: meanOf(points.map(({ x }) => x)), y: meanOf(points.map(({ y }) => y)) }
  const moment = (of: (point: Point) => number) => meanOf(points.map(({ x, y }) => of({ x: x - centre.x, y: y - centre.y })))
  const [xx, xy, yy] = [moment(({ x }) => x * x), moment(({ x, y }) => x * y), moment(({ y }) => y * y)]
  const half = (xx + yy) / 2
  const narrowest = Math.sqrt(Math.max(0, half - Math.sqrt(Math.max(0, half * half - (xx * yy - xy * xy)))))
  return { centre, xx, xy, yy, narrowest }
}

/** What the printer does to a sheet, in the same terms in which it is made good. */
function printerOf(readings: readonly Reading[], spread: Spread): Correction {
  const across = fitAxis(readings, spread, ({ x }) => x)
  const down = fitAxis(readings, spread, ({ y }) => y)
  return {
    deltaX: across.constant,
    scaleX: across.perX,
    lineDrift: across.perY * 100,
    deltaY: down.constant,
    scaleY: down.perY,
    lineSlope: down.perX * 100,
  }
}

/** read ≈ perX·x + perY·y + constant, from the normal equations about the centre. */
function fitAxis(readings: readonly Reading[], { centre, xx, xy, yy }: Spread, axis: (point: Point) => number) {
  const x = meanOf(readings.map(({ expected, read }) => (expected.x - centre.x) * axis(read)))
  const y = meanOf(readings.map(({ expected, read }) => (expected.y - centre.y) * axis(read)))
  const determinant = xx * yy - xy * xy
  const perX = (x * yy - y * xy) / determinant
  const perY = (y * xx - x * xy) / determinant
  return { perX, perY, constant: meanOf(readings.map(({ read }) => axis(read))) - perX * centre.x - perY * centre.y }
}

/** To what a person can read and type: on a sheet of A4 the rounding stays below 0.004 mm. */
function rounded(correction: Correction): Correction {
  const round = (value: number, places: number) => Number(value.toFixed(places)) + 0
  return {
    deltaX: round(correction.deltaX, 3),
    deltaY: round(correction.deltaY, 3),
    scaleX: round(correction.scaleX, 5),
    scaleY: round(correction.scaleY, 5),
    lineDrift: round(correction.lineDrift, 3),
    lineSlope: round(correction.lineSlope, 3),
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function refuse(reason: string): Fit {
  return { kind: 'refused', reason }
}
