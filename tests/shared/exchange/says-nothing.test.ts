import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldList } from '../../../shared/exchange/fields.ts'
import { recognise } from '../../../shared/exchange/recognise.ts'
import { openRow } from '../../../shared/exchange/row-reader.ts'
import { type Sheet, textCell } from '../../../shared/exchange/sheet.ts'
import { saysNothing } from '../../../shared/exchange/values/says-nothing.ts'
import { parseText } from '../../../shared/exchange/values/text.ts'

const strokes = ['/', '／', '\\', '-', '--', '----', '－', '—', '——', '–', '~', '_', '…', '……', ' / ', '- -']
const words = [
  '无',
  '暂无',
  '没有',
  '不详',
  '不明',
  '空',
  '空白',
  '（无）',
  'N/A',
  'n/a',
  'NA',
  'null',
  '无 ',
  '待定',
  '略',
  '*',
  '**',
  '？',
  '???',
]

test.each([...strokes, ...words])('“%s”等于没有填', (text) => expect(saysNothing(text)).toBe(true))

test.each(['', '同上', '〃', '0', '否', '一', '待定岗', '无锡市', '不详细', '二级教师', 'A/B', '3-4', '×', '√'])(
  '“%s”不是“没有填”',
  (text) => expect(saysNothing(text)).toBe(false),
)

test('由横线和斜线组成的格子都等于没有填；带一个字或数字的就不是', () => {
  const line = fc.string({ unit: fc.constantFrom('-', '—', '－', '/', '／', '\\', ' '), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(line, fc.constantFrom('初', '7', 'A'), (text, char) => {
      expect(saysNothing(text)).toBe(text.trim() !== '')
      expect(saysNothing(text + char)).toBe(false)
    }),
  )
})

const fields = {
  name: { label: '姓名', headers: ['姓名'], required: true },
  title: { label: '职称', headers: ['职称'], sameAsAbove: 'merged' },
  plan: { label: '人数', headers: ['人数'], nothing: 'kept' },
} as const satisfies FieldList

function read(rows: readonly (readonly string[])[]) {
  const cells = [['姓名', '职称', '人数'], ...rows].map((row) => row.map(textCell))
  const sheet: Sheet = {
    name: '表',
    hidden: false,
    rows: cells.map((row, i) => ({ line: i + 1, cells: row })),
    merges: [],
    hiddenColumns: [],
    dateSystem: '1900',
    cut: false,
  }
  const recognised = recognise(sheet, fields)
  if (!recognised) throw new Error('read: no header')
  return recognised.rows.map((row) => {
    const reader = openRow(row, recognised, fields)
    const values = [reader.read('name', parseText()), reader.read('title', parseText()), reader.read('plan', parseText())]
    return [...values, ...reader.problems.map(({ value, message }) => `${value} ${message}`)]
  })
}

test('写“无”或画线的格子算空着；必填的说没有填，并给出原来的写法；“同上”仍取上面的值；计划表保留原文', () => {
  expect(
    read([
      ['张三', '二级教师', '----'],
      ['李四', '同上', '无'],
      ['王五', '/', '20'],
      ['—', '无', '20'],
      ['赵六', '同上', ''],
    ]),
  ).toEqual([
    ['张三', '二级教师', '----'],
    ['李四', '二级教师', '无'],
    ['王五', null, '20'],
    [undefined, null, '20', '— 姓名没有填'],
    ['赵六', null, null],
  ])
})
