import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut } from '../../../shared/documents/lay-out.ts'
import type { LineOperation, RectOperation, Sheet, TextOperation } from '../../../shared/documents/sheet.ts'
import { applyProfile } from '../../../shared/printing/apply-profile.ts'
import { invert, noCorrection, type Point } from '../../../shared/printing/correct.ts'
import { shippedLayout } from '../../support/layouts.ts'
import { plainMetrics } from '../documents/plain-metrics.ts'
import { landing, printers, printerWith } from './printer.ts'

const text: TextOperation = {
  kind: 'text',
  x: 20,
  baseline: 50,
  text: '于2026年 Wien, 学时',
  face: 'song',
  size: 16,
  letterSpacing: 0.5,
  color: '#000000',
  positions: [20, 26, 29.5, 33, 36.5, 40, 46, 48.5, 56, 58.5, 61.5, 65, 66.5, 69, 75],
}
const line: LineOperation = { kind: 'line', x: 10, y: 20, toX: 250, toY: 20, thickness: 0.3, color: '#000000' }
const rect: RectOperation = { kind: 'rect', x: 15, y: 15, width: 267, height: 180, thickness: 0.5, color: '#a00000', fill: null }
const sheetOf = (...operations: Sheet['operations']): Sheet => ({ width: 297, height: 210, operations, warnings: [] })

test('without a correction a sheet is sent as it was laid out', () => {
  const sheet = certificate('买买提·吐尔逊·阿卜杜热合曼')
  expect(applyProfile(sheet, noCorrection)).toEqual(sheet)
})

test('a mere shift moves every operation by just that, and cuts no run', () => {
  const { operations } = applyProfile(sheetOf(text, line, rect), printerWith({ deltaX: 1.5, deltaY: -0.7 }))
  expect(operations).toMatchObject([
    { ...text, x: 21.5, baseline: 49.3, positions: text.positions.map((x) => x + 1.5) },
    { ...line, x: 11.5, y: 19.3, toX: 251.5, toY: 19.3 },
    { ...rect, x: 16.5, y: 14.3 },
  ])
})

test('letters and strokes keep their size when the sheet grows', () => {
  const { operations } = applyProfile(sheetOf(text, line, rect), printerWith({ scaleX: 1.01, scaleY: 0.99 }))
  expect(operations.filter(({ kind }) => kind === 'text').every((run) => run.kind === 'text' && run.size === 16)).toBe(true)
  expect(operations.find(({ kind }) => kind === 'line')).toMatchObject({ x: 10.1, toX: 252.5, y: 19.8, thickness: 0.3 })
  const grown = operations.find((operation): operation is RectOperation => operation.kind === 'rect')
  expect(grown?.x).toBeCloseTo(15.15)
  expect(grown?.width).toBeCloseTo(269.67)
  expect(grown?.height).toBeCloseTo(178.2)
  expect(grown?.thickness).toBe(0.5)
})

test('whatever the printer does, every letter of a corrected sheet lands within 0.05 mm', () => {
  const name = fc.constantFrom('王丽', '买买提·吐尔逊·阿卜杜热合曼', 'Anna Wiśniewska')
  fc.assert(
    fc.property(printers, name, (printer, teacherName) => {
      const sheet = sheetOf(text, ...certificate(teacherName).operations)
      const wanted = lettersOf(sheet)
      const landed = lettersOf(applyProfile(sheet, invert(printer))).map((letter) => ({ ...letter, ...landing(printer, letter) }))
      expect(landed.map(({ letter }) => letter)).toEqual(wanted.map(({ letter }) => letter))
      for (const [i, letter] of wanted.entries()) expect(distance(letter, landed[i]), letter.letter).toBeLessThan(0.05)
    }),
    { numRuns: 60 },
  )
})

test('whatever the printer does, the ends of a line and the corners of a frame land within 0.05 mm', () => {
  fc.assert(
    fc.property(printers, (printer) => {
      const sheet = sheetOf(line, rect)
      const wanted = strokesOf(sheet)
      const landed = strokesOf(applyProfile(sheet, invert(printer))).map((point) => landing(printer, point))
      for (const [i, point] of wanted.entries()) expect(distance(point, landed[i])).toBeLessThan(0.05)
    }),
  )
})

test('what fills a slanted box stays a box, right at its centre', () => {
  const [filling, ...edges] = applyProfile(sheetOf({ ...rect, fill: '#ffffff' }), printerWith({ lineDrift: 1 })).operations
  expect(filling).toMatchObject({ kind: 'rect', fill: '#ffffff', thickness: 0, width: 267, y: 15 })
  expect(filling?.kind === 'rect' && filling.x).toBeCloseTo(15 + 1.05)
  expect(edges).toHaveLength(4)
})

test('the sheet that is given stays as it was', () => {
  const sheet = sheetOf(text, line, rect)
  const before = structuredClone(sheet)
  applyProfile(sheet, printerWith({ deltaX: 1, lineSlope: 0.5 }))
  expect(sheet).toEqual(before)
})

function lettersOf({ operations }: Sheet): (Point & { letter: string })[] {
  return operations
    .filter((operation) => operation.kind === 'text')
    .flatMap(({ text, positions, baseline }) => Array.from(text, (letter, i) => ({ letter, x: positions[i] ?? 0, y: baseline })))
}

/** The ends of the line and the corners of the frame; of one that became four lines, the ends of its upright sides, which end in the corners. */
function strokesOf({ operations: [stroke, frame, right, , left] }: Sheet): Point[] {
  if (stroke?.kind !== 'line') return []
  if (right?.kind === 'line' && left?.kind === 'line') return [...endsOf(stroke), ...endsOf(right), ...endsOf(left).toReversed()]
  if (frame?.kind !== 'rect') return []
  const { x, y, width, height } = frame
  const side = (x: number) => endsOf({ x, y, toX: x, toY: y + height })
  return [...endsOf(stroke), ...side(x + width), ...side(x)]
}

function endsOf({ x, y, toX, toY }: Pick<LineOperation, 'x' | 'y' | 'toX' | 'toY'>): Point[] {
  return [
    { x, y },
    { x: toX, y: toY },
  ]
}

function distance(a: Point, b: Point | undefined): number {
  return b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.POSITIVE_INFINITY
}

function certificate(teacherName: string): Sheet {
  const layout = shippedLayout('completion-certificate')
  const data = {
    teacherName,
    number: '测教培证字〔2026〕第0001号',
    startsOn: '2026-07-06',
    endsOn: '2026-11-20',
    programName: '小学数学骨干教师课堂教学能力提升',
    hours: 240,
    issuer: '测试县教师发展中心',
    issuedOn: '2026-11-22',
  }
  return layOut(layout, data, plainMetrics)
}
