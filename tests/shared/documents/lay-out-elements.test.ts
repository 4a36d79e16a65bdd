import { expect, test } from 'vitest'
import { layOut } from '../../../shared/documents/lay-out.ts'
import { LayoutPage } from '../../../shared/documents/layout.ts'
import { onPreprintedPaper, type Sheet, type TextOperation } from '../../../shared/documents/sheet.ts'
import type { DocumentData } from '../../../shared/documents/template.ts'
import { plainMetrics } from './plain-metrics.ts'

const setting = { face: 'song', size: 9 }
const lines = {
  kind: 'lines',
  id: 'entries',
  list: 'entries',
  firstLineY: 30,
  pitch: 10,
  count: 8,
  columns: [
    { ...setting, x: 10, width: 20, content: '{startsOn:点日期}' },
    { ...setting, x: 30, width: 60, content: '{what}' },
    { ...setting, x: 90, width: 15, align: 'right', content: '{hours:学时}' },
  ],
}
const qr = { kind: 'qr', id: 'check', x: 10, y: 10, size: 21, content: '{code}' }
const photo = { kind: 'picture', id: 'photo', x: 80, y: 10, width: 25, height: 35, source: { from: 'field', field: 'photo' }, fit: 'cover' }

function sheetOf(elements: object[], data: DocumentData, page: object = {}): Sheet {
  return layOut(LayoutPage.parse({ width: 130, height: 184, ...page, elements }), data, plainMetrics)
}

const runsOf = (sheet: Sheet) => sheet.operations.filter((operation): operation is TextOperation => operation.kind === 'text')

test('entries stand on the lines they name, and nothing else is drawn', () => {
  const entries = [
    { line: 3, startsOn: '2026-07-06', what: '小学数学骨干教师培训', hours: 240 },
    { line: 4, startsOn: '2026-09-01', what: '校本研修', hours: 45 },
  ]
  const sheet = sheetOf([lines], { entries })
  expect(runsOf(sheet).map(({ text, x }) => ({ text, x }))).toMatchObject([
    { text: '2026.07.06', x: 10 },
    { text: '小学数学骨干教师培训', x: 30 },
    { text: '24' },
    { text: '2026.09.01', x: 10 },
    { text: '校本研修', x: 30 },
    { text: '4.5' },
  ])
  const [first, , , second] = runsOf(sheet)
  expect((second?.baseline ?? 0) - (first?.baseline ?? 0)).toBeCloseTo(10, 6)
  expect(first?.baseline).toBeGreaterThan(50)
  expect(first?.baseline).toBeLessThan(60)
  expect(sheet.operations).toHaveLength(6)
})

test.each([0, 9, 2.5, '第一行', null])('an entry for line %j of eight is not drawn and warns', (line) => {
  const sheet = sheetOf([lines], { entries: [{ line, startsOn: '2026-07-06', what: '培训', hours: 60 }] })
  expect(sheet.operations).toEqual([])
  expect(sheet.warnings).toMatchObject([{ kind: 'overflow', elementId: 'entries' }])
})

test('on a right page everything stands further right, and what belongs to one side stands only there', () => {
  const elements = [
    { kind: 'text', id: 'left', side: 'left', x: 10, y: 5, width: 40, height: 6, ...setting, content: '左' },
    { kind: 'text', id: 'right', side: 'right', x: 10, y: 5, width: 40, height: 6, ...setting, content: '右' },
    { kind: 'line', id: 'rule', x: 10, y: 20, toX: 110, toY: 20, thickness: 0.2 },
  ]
  const left = sheetOf(elements, { side: 'left' }, { rightPageShift: 8 })
  const right = sheetOf(elements, { side: 'right' }, { rightPageShift: 8 })
  expect(runsOf(left)).toMatchObject([{ text: '左', x: 10, positions: [10] }])
  expect(runsOf(right)).toMatchObject([{ text: '右', x: 18, positions: [18] }])
  expect(right.operations.at(-1)).toMatchObject({ x: 18, toX: 118, y: 20 })
})

test('what the form shows already is left out on pre-printed paper, and only that', () => {
  const elements = [
    { kind: 'box', id: 'frame', printed: 'on-plain-paper', x: 5, y: 5, width: 120, height: 170, thickness: 0.5 },
    { kind: 'text', id: 'name', x: 10, y: 20, width: 40, height: 8, ...setting, content: '{name}' },
  ]
  const sheet = sheetOf(elements, { name: '王丽' })
  expect(sheet.operations).toMatchObject([{ kind: 'rect', printed: 'on-plain-paper' }, { kind: 'text' }])
  expect(onPreprintedPaper(sheet).operations).toMatchObject([{ kind: 'text', text: '王丽' }])
})

test('the modules of a QR code fill its square exactly, finder patterns in three corners', () => {
  const [operation] = sheetOf([qr], { code: 'QL-2026-0001' }).operations
  if (operation?.kind !== 'modules') throw new Error('no QR code')
  const [first] = operation.rects
  expect(first).toEqual([10, 10, 7, 1]) // version 1 has 21 modules; the finder pattern is 7 wide
  expect(Math.max(...operation.rects.map(([x, , width]) => x + width))).toBeCloseTo(31, 6)
  expect(Math.max(...operation.rects.map(([, y, , height]) => y + height))).toBeCloseTo(31, 6)
})

test('a QR code without a value draws nothing; one with too much to hold, or too fine to be read, warns', () => {
  expect(sheetOf([qr], { code: '' })).toMatchObject({ operations: [], warnings: [{ kind: 'missing-field', field: 'code' }] })
  expect(sheetOf([{ ...qr, content: '' }], {})).toMatchObject({ operations: [], warnings: [] })
  expect(sheetOf([qr], { code: '字'.repeat(2000) })).toMatchObject({ operations: [], warnings: [{ kind: 'overflow', elementId: 'check' }] })
  expect(sheetOf([qr], { code: '字'.repeat(400) }).warnings).toEqual([{ kind: 'overflow', elementId: 'check' }])
})

test('a picture stands in its frame, by the key of the layout or of the field; a photo that is not there is named', () => {
  const seal = { ...photo, id: 'seal', source: { from: 'stored', picture: 'abc' }, opacity: 0.8 }
  expect(sheetOf([seal, photo], { photo: 'def' }).operations).toMatchObject([
    { kind: 'picture', picture: 'abc', fit: 'cover', opacity: 0.8 },
    { kind: 'picture', picture: 'def', x: 80, y: 10, width: 25, height: 35, opacity: 1 },
  ])
  expect(sheetOf([photo], {})).toMatchObject({ operations: [], warnings: [{ kind: 'missing-field', elementId: 'photo', field: 'photo' }] })
})

test('a warning carries the name that people know the element by', () => {
  const name = { kind: 'text', id: 'e7', label: '姓名', x: 10, y: 20, width: 9, height: 4, ...setting, content: '{name}' }
  expect(sheetOf([name], { name: '欧阳娜娜' }).warnings).toEqual([{ kind: 'overflow', elementId: 'e7', label: '姓名' }])
})
