import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut, layOutPages } from '../../../shared/documents/lay-out.ts'
import { LayoutPage } from '../../../shared/documents/layout.ts'
import type { Sheet } from '../../../shared/documents/sheet.ts'
import { plainMetrics } from './plain-metrics.ts'

/** Room for 5 rows on the last sheet, for 6 on a first and for 7 on a middle one. */
const table = {
  kind: 'table',
  id: 'rows',
  label: '名单',
  x: 10,
  y: 40,
  height: 58,
  continuedY: 30,
  continuedBottom: 108,
  list: 'people',
  columns: [
    { header: '序号', width: 15, face: 'song', size: 10, align: 'center', content: '{序}' },
    { header: '姓名', width: 40, face: 'song', size: 10, content: '{name}' },
    { header: '班次', width: 45, face: 'song', size: 10, content: '{cohortName}' },
  ],
  rowHeight: 10,
  headerHeight: 8,
  headerFace: 'hei',
  headerSize: 10,
}
const text = { kind: 'text', face: 'song', size: 10, width: 60, height: 6, x: 10 }

function pagesOf(count: number, changes: object = {}): Sheet[] {
  const elements = [
    { ...table, ...changes },
    { ...text, id: 'title', y: 10, pages: 'first', content: '花名册' },
    { ...text, id: 'closing', y: 105, pages: 'last', moves: 'with-table', content: '以上' },
    { ...text, id: 'number', y: 115, content: '第 {页} 页，共 {页数} 页' },
  ]
  const page = LayoutPage.parse({ width: 120, height: 125, elements })
  return layOutPages(page, { cohortName: '骨干班', people: peopleOf(count) }, plainMetrics)
}

const peopleOf = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `学员${i + 1}` }))
const textsOf = ({ operations }: Sheet) => operations.flatMap((operation) => (operation.kind === 'text' ? [operation.text] : []))
const namesOf = (sheet: Sheet) => textsOf(sheet).filter((text) => text.startsWith('学员'))

test.each([
  [0, [0]],
  [5, [5]],
  [6, [5, 1]],
  [7, [6, 1]],
  [11, [6, 5]],
  [12, [6, 6]],
  [13, [6, 6, 1]],
  [14, [6, 7, 1]],
])('%d rows stand on sheets of %j', (count, sheets) => {
  expect(pagesOf(count).map((sheet) => namesOf(sheet).length)).toEqual(sheets)
})

test('whatever the number of rows, none is lost or doubled, all are in order and every sheet has its header', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.integer({ min: 18, max: 60 }), (count, height) => {
      const sheets = pagesOf(count, { height })
      expect(sheets.flatMap(namesOf)).toEqual(peopleOf(count).map(({ name }) => name))
      for (const sheet of sheets) expect(textsOf(sheet).filter((text) => text === '姓名')).toHaveLength(1)
      expect(sheets.slice(1).every((sheet) => namesOf(sheet).length > 0)).toBe(true)
    }),
  )
})

test('rows count on over the sheets, a cell may take its value from the document, and the sheets are numbered', () => {
  const [first, second] = pagesOf(8)
  expect(first && textsOf(first)).toEqual(expect.arrayContaining(['1', '骨干班', '花名册', '第 1 页，共 2 页']))
  expect(second && textsOf(second)).toEqual(expect.arrayContaining(['7', '8', '以上', '第 2 页，共 2 页']))
  expect(first && textsOf(first)).not.toContain('以上')
  expect(second && textsOf(second)).not.toContain('花名册')
})

test('what stands behind the table keeps its distance to the last row', () => {
  const closingAt = (count: number) =>
    pagesOf(count)
      .at(-1)
      ?.operations.find((one) => one.kind === 'text' && one.text === '以上')
  const full = closingAt(5)
  const short = closingAt(3)
  if (full?.kind !== 'text' || short?.kind !== 'text') throw new Error('no closing')
  expect(full.baseline - short.baseline).toBeCloseTo(20, 6)
})

test('the rules close around exactly the rows, or go on to the end for the pen', () => {
  const borderOf = (changes: object) => pagesOf(3, changes)[0]?.operations.find(({ kind }) => kind === 'rect')
  expect(borderOf({})).toMatchObject({ x: 10, y: 40, width: 100, height: 38 })
  expect(borderOf({ unused: 'ruled' })).toMatchObject({ x: 10, y: 40, width: 100, height: 58 })
})

test('a value that finds no room in its cell names its row; an empty cell is nothing to warn of', () => {
  const page = LayoutPage.parse({ width: 120, height: 125, elements: [table] })
  const people = [{ name: '王丽' }, { name: '甲'.repeat(60) }, { name: null }]
  const [sheet] = layOutPages(page, { people }, plainMetrics)
  expect(sheet?.warnings).toEqual([{ kind: 'overflow', elementId: 'rows', label: '名单', row: 2 }])
})

test('a document that goes on can not be taken for one sheet', () => {
  const page = LayoutPage.parse({ width: 120, height: 125, elements: [table] })
  expect(() => layOut(page, { people: peopleOf(50) }, plainMetrics)).toThrow('expected one sheet')
})

test('a table that could not hold a row on some sheet is refused', () => {
  expect(LayoutPage.safeParse({ width: 120, height: 125, elements: [{ ...table, height: 17 }] }).success).toBe(false)
  expect(LayoutPage.safeParse({ width: 120, height: 125, elements: [{ ...table, continuedY: 90 }] }).success).toBe(false)
})

test('two tables on one layout are refused', () => {
  expect(LayoutPage.safeParse({ width: 120, height: 125, elements: [table, { ...table, id: 'more' }] }).success).toBe(false)
  expect(LayoutPage.safeParse({ width: 120, height: 125, elements: [table, { ...text, id: 'rows', y: 0, content: '' }] }).success).toBe(
    false,
  )
})
