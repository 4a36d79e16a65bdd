import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TextElement } from '../../../shared/documents/elements.ts'
import { layOut } from '../../../shared/documents/lay-out.ts'
import { LayoutPage } from '../../../shared/documents/layout.ts'
import type { Sheet, TextOperation } from '../../../shared/documents/sheet.ts'
import { fillTemplate } from '../../../shared/documents/template.ts'
import { mmPerPoint } from '../../../shared/documents/units.ts'
import { shippedLayout } from '../../support/layouts.ts'
import { plainMetrics } from './plain-metrics.ts'

/** A frame of 100 × 20 mm at (10, 20) with characters of exactly 10 mm. */
const tenMm = 10 / mmPerPoint
const frame = { kind: 'text', id: 'name', x: 10, y: 20, width: 100, height: 20, face: 'song', size: tenMm, content: '{name}' }

function setText(changes: object, name: string): Sheet {
  const layout = LayoutPage.parse({ width: 200, height: 100, elements: [{ ...frame, ...changes }] })
  return layOut(layout, { name }, plainMetrics)
}

function runsOf(sheet: Sheet): TextOperation[] {
  return sheet.operations.filter((operation) => operation.kind === 'text')
}

test.each([
  ['left', 10],
  ['center', 45],
  ['right', 80],
])('three characters set %s begin at %d mm', (align, x) => {
  expect(runsOf(setText({ align }, '王小丽'))[0]?.x).toBeCloseTo(x, 3)
})

test.each([
  ['top', 28.8],
  ['middle', 33.8],
  ['bottom', 38.8],
])('a line at the %s of its frame has its baseline at %d mm', (verticalAlign, baseline) => {
  expect(runsOf(setText({ verticalAlign }, '王小丽'))[0]?.baseline).toBeCloseTo(baseline, 3)
})

test('letter spacing stands between the characters and not behind the last', () => {
  const [run] = runsOf(setText({ align: 'right', letterSpacing: 0.5 }, '王小丽'))
  expect(run?.positions).toEqual([70, 85, 100])
  expect(run?.letterSpacing).toBeCloseTo(5, 6)
})

test('a name that is too long shrinks and says so', () => {
  const sheet = setText({ minimumSize: tenMm / 2 }, '甲'.repeat(15))
  expect(runsOf(sheet)).toHaveLength(1)
  expect(runsOf(sheet)[0]?.size).toBeGreaterThan(tenMm * 0.6)
  expect(sheet.warnings).toMatchObject([{ kind: 'shrunk', elementId: 'name' }])
})

test('what the floor does not hold goes onto two lines', () => {
  const sheet = setText({ minimumSize: 20, lineHeight: 1 }, '甲'.repeat(18))
  expect(runsOf(sheet).map((run) => run.text.length)).toEqual([10, 8])
  expect(sheet.warnings).toEqual([{ kind: 'two-lines', elementId: 'name' }])
})

test('what two lines do not hold is drawn whole all the same, with a warning', () => {
  const sheet = setText({ minimumSize: 20 }, '甲'.repeat(60))
  expect(
    runsOf(sheet)
      .map((run) => run.text)
      .join(''),
  ).toBe('甲'.repeat(60))
  expect(sheet.warnings).toEqual([{ kind: 'overflow', elementId: 'name' }])
})

test('a justified paragraph fills its lines to the edge, except for the last', () => {
  const runs = runsOf(setText({ fit: 'paragraph', align: 'justify', verticalAlign: 'top', height: 60 }, '甲乙丙丁戊己庚辛壬，癸甲'))
  expect(runs.map((run) => run.text)).toEqual(['甲乙丙丁戊己庚辛壬，', '癸甲'])
  const wide = runsOf(setText({ fit: 'paragraph', align: 'justify', verticalAlign: 'top', height: 60, width: 104 }, '甲'.repeat(12)))
  expect(wide[0]?.positions.at(-1)).toBeCloseTo(10 + 104 - 10, 3)
  expect(wide[1]?.letterSpacing).toBe(0)
})

test('a character that the face lacks comes from another, in its place', () => {
  const runs = runsOf(setText({}, '二〇二六'))
  expect(runs.map(({ face, text, x }) => ({ face, text, x }))).toEqual([
    { face: 'song', text: '二', x: 10 },
    { face: 'hei', text: '〇', x: 20 },
    { face: 'song', text: '二六', x: 30 },
  ])
})

test('a character that no face has is listed, and its square is left free for the pen', () => {
  const sheet = setText({}, '王𠅤丽')
  expect(runsOf(sheet).map(({ text, x }) => ({ text, x }))).toEqual([
    { text: '王', x: 10 },
    { text: '丽', x: 30 },
  ])
  expect(sheet.warnings).toEqual([{ kind: 'undrawable', elementId: 'name', characters: ['𠅤'] }])
})

test('invisible characters from a spreadsheet take no room', () => {
  expect(runsOf(setText({}, '\uFEFF王\u200B丽\u{E0100}'))[0]).toMatchObject({ text: '王丽', positions: [10, 20] })
})

test('a text that fits stays inside its frame, whatever the name', () => {
  const name = fc.stringMatching(/^[\u4e00-\u9fa5·a-zA-Z]{1,24}$/)
  fc.assert(
    fc.property(name, fc.constantFrom('left', 'center', 'right', 'justify'), (text, align) => {
      const sheet = setText({ align, minimumSize: 12 }, text)
      if (sheet.warnings.some((warning) => warning.kind === 'overflow')) return
      for (const run of runsOf(sheet)) {
        const em = run.size * mmPerPoint
        const right = (run.positions.at(-1) ?? 0) + em * (plainMetrics.advance('song', Array.from(run.text).at(-1) ?? '') ?? 0)
        expect(run.x).toBeGreaterThanOrEqual(10 - 1e-3)
        expect(right).toBeLessThanOrEqual(110 + 1e-3)
        expect(run.baseline - 0.88 * em).toBeGreaterThanOrEqual(20 - 1e-3)
        expect(run.baseline + 0.12 * em).toBeLessThanOrEqual(40 + 1e-3)
      }
    }),
  )
})

test('the completion certificate asks for exactly these values', () => {
  const layout = shippedLayout('completion-certificate')
  const contents = layout.elements.filter((element) => element.kind === 'text').map((element) => element.content)
  expect([...new Set(fillTemplate(contents.join(''), {}).missing)].sort()).toEqual(
    ['endsOn', 'hours', 'issuedOn', 'issuer', 'number', 'programName', 'startsOn', 'teacherName', 'verificationCode'].sort(),
  )
})

test('a layout with an unknown format is refused when it is loaded', () => {
  expect(TextElement.safeParse({ ...frame, content: '{day:星期}' }).success).toBe(false)
})
