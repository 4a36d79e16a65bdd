import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldList } from '../../../shared/exchange/fields.ts'
import { guessKind } from '../../../shared/exchange/guess-kind.ts'
import { recognise, recogniseInSteps } from '../../../shared/exchange/recognise.ts'
import { reportRecognition } from '../../../shared/exchange/recognition-report.ts'
import { columnIndex, columnLetter, type Merge, type Sheet, textCell } from '../../../shared/exchange/sheet.ts'

const programs = {
  name: { label: '项目名称', headers: ['项目名称', '名称', '培训项目'], required: true },
  target: { label: '培训对象', headers: ['培训对象', '参训对象'], sameAsAbove: 'merged' },
  category: { label: '类别', headers: ['项目类别'], sameAsAbove: 'blank' },
  people: { label: '计划人数', headers: ['计划人数', '参训人数'] },
  phone: { label: '手机号', headers: ['手机号', '联系电话', '联系方式'] },
} as const satisfies FieldList

const regions = {
  name: { label: '姓名', headers: ['姓名'], required: true },
  city: { label: '市', headers: ['市', '市州'] },
  county: { label: '县', headers: ['县', '所在地区县', '区县'] },
  idNumber: { label: '身份证号', headers: ['身份证号'], required: true },
} as const satisfies FieldList

function sheetOf(rows: readonly (readonly string[])[], merges: readonly Merge[] = []): Sheet {
  const filled = rows.map((row, i) => ({ line: i + 1, cells: row.map((text) => (text === '' ? undefined : textCell(text))) }))
  return { name: 'Sheet1', hidden: false, rows: filled, merges, hiddenColumns: [], dateSystem: '1900', cut: false }
}

const plan = sheetOf([
  ['2014年教师培训安排'],
  [],
  ['序号', '名  称*', '参训\n对象', '计划\n人数（人）', '联系方式', '手机号码', '手机号', '预算'],
  ['1', '班一', '校长', '60', '', '', '', ''],
  ['2', '班二', '同上', '待定', '', '', '', ''],
  ['3', '', '', '', '', '', '', ''],
  [],
  ['序号', '名称', '参训对象'],
  ['合 计', '', '', '60', '', '', '', ''],
  ['注：人数以实到为准'],
  ['填表人：        审核人：      2014年4月9日'],
])

test('a long sheet is recognised a few thousand rows at a time, as it is in one go', () => {
  const long = sheetOf([['项目名称', '参训对象', '计划人数'], ...Array.from({ length: 9_000 }, (_, i) => [`班${i}`, '校长', '60'])])
  const steps = recogniseInSteps(long, programs)
  let pauses = 0
  let step = steps.next()
  for (; !step.done; step = steps.next()) pauses += 1
  expect(pauses).toBeGreaterThan(9)
  expect(step.value?.rows).toHaveLength(9_000)
  expect(step.value).toEqual(recognise(long, programs))
})

test('表头按意思找到，星号、换行、空格和括号里的提示都不碍事', () => {
  const recognised = recognise(plan, programs)
  expect(recognised?.columns).toEqual({ name: 'B', target: 'C', people: 'D', phone: 'G' })
  expect(recognised?.headerLines).toEqual([3])
  expect(recognised?.spareColumns).toEqual([
    { column: 'A', header: '序号', why: 'numbering' },
    { column: 'E', header: '联系方式', why: 'repeated' },
    { column: 'F', header: '手机号码', why: 'unknown' },
    { column: 'H', header: '预算', why: 'unknown' },
  ])
})

test('标题、空行、合计、备注、签字和重复的表头都不算数据，并说得出为什么', () => {
  const recognised = recognise(plan, programs)
  expect(recognised?.rows.map(({ line }) => line)).toEqual([4, 5])
  expect(recognised?.leftOut.map(({ line, why }) => `${line} ${why}`)).toEqual([
    '1 title',
    '2 empty',
    '3 header',
    '6 unfilled',
    '7 empty',
    '8 repeatedHeader',
    '9 total',
    '10 note',
    '11 signature',
  ])
})

test('“同上”取上面的值，也记得原来写的是什么；表里没有的栏目没有格子', () => {
  const [first, second] = recognise(plan, programs)?.rows ?? []
  expect(second?.cells.target).toEqual({ text: '校长', kind: 'text', written: '同上' })
  expect(first?.cells.target).toEqual({ text: '校长', kind: 'text' })
  expect(Object.keys(first?.cells ?? {})).not.toContain('category')
})

test('纵向合并的格子取上面的值；没有这样约定的栏目留空', () => {
  const sheet = sheetOf(
    [
      ['项目类别', '培训对象', '项目名称', '计划人数'],
      ['一', '校长', '班一', '60'],
      ['', '', '班二', ''],
      ['', '', '班三', ''],
    ],
    [
      { firstLine: 2, lastLine: 3, firstColumn: 1, lastColumn: 1 },
      { firstLine: 2, lastLine: 3, firstColumn: 3, lastColumn: 3 },
    ],
  )
  const cells = recognise(sheet, programs)?.rows.map((row) => [row.cells.category?.text, row.cells.target?.text, row.cells.people?.text])
  expect(cells).toEqual([
    ['一', '校长', '60'],
    ['一', '校长', ''],
    ['一', '', ''],
  ])
})

test('两列都认得出时，叫法最贴切的一列优先，与先后无关', () => {
  const columnsOf = (...headers: string[]) => recognise(sheetOf([['项目名称', ...headers], ['班一']]), programs)?.columns.phone
  expect([columnsOf('联系方式', '手机号'), columnsOf('手机号', '联系方式')]).toEqual(['C', 'B'])
})

test('夹在中间、横跨全表的分类标题不算数据', () => {
  const rows = [['项目名称', '培训对象', '计划人数'], ['一、校长培训'], ['班一', '校长', '60'], ['班二']]
  const recognised = recognise(sheetOf(rows, [{ firstLine: 2, lastLine: 2, firstColumn: 0, lastColumn: 2 }]), programs)
  expect(recognised?.leftOut).toEqual([
    { line: 1, why: 'header', text: '项目名称 培训对象 计划人数' },
    { line: 2, why: 'section', text: '一、校长培训' },
  ])
})

test('两行的表头：所在地区下面分市、县', () => {
  const sheet = sheetOf(
    [['学员名册'], ['姓名', '所在地区', '', '身份证号'], ['', '市', '县', ''], ['王一', '甲市', '乙县', '379900198001010017']],
    [
      { firstLine: 2, lastLine: 3, firstColumn: 0, lastColumn: 0 },
      { firstLine: 2, lastLine: 2, firstColumn: 1, lastColumn: 2 },
      { firstLine: 2, lastLine: 3, firstColumn: 3, lastColumn: 3 },
    ],
  )
  const recognised = recognise(sheet, regions)
  expect([recognised?.headerLines, recognised?.columns]).toEqual([[2, 3], { name: 'A', city: 'B', county: 'C', idNumber: 'D' }])
  expect(recognised?.rows.map(({ line }) => line)).toEqual([4])
})

test('上一行只写分组、序号合并到下一行：两行都是表头，只有序号的行没有填写', () => {
  const rows = [
    ['序号', '基本情况', '', '联系'],
    ['', '姓名', '身份证号', '手机'],
    ['1', '王丽', 'x', ''],
    ['2', '', '', ''],
    ['合计', '1', '', ''],
  ]
  const merges = [
    { firstLine: 1, lastLine: 2, firstColumn: 0, lastColumn: 0 },
    { firstLine: 1, lastLine: 1, firstColumn: 1, lastColumn: 2 },
  ]
  const recognised = recognise(sheetOf(rows, merges), regions)
  expect(recognised?.headerLines).toEqual([1, 2])
  expect(recognised?.columns).toEqual({ name: 'B', idNumber: 'C' })
  expect(recognised?.rows.map(({ line }) => line)).toEqual([3])
  expect(recognised?.leftOut.map(({ line, why }) => `${line} ${why}`)).toEqual(['1 header', '2 header', '4 unfilled', '5 total'])
  expect(recognise(sheetOf(rows), regions)?.headerLines).toEqual([2])
})

test('没有认识的表头就说没有；缺了必填的栏目会点名', () => {
  expect(
    recognise(
      sheetOf([
        ['甲', '乙'],
        ['1', '2'],
      ]),
      programs,
    ),
  ).toBeUndefined()
  expect(
    recognise(
      sheetOf([
        ['姓名', '市'],
        ['王一', '甲市'],
      ]),
      regions,
    )?.missing,
  ).toEqual(['身份证号'])
})

test('几种数据里，最像哪一种排在最前', () => {
  const sheet = sheetOf([
    ['姓名', '身份证号', '市', '培训项目', '联系电话'],
    ['王一', '379900198001010017', '甲市', '班一', ''],
  ])
  expect(guessKind(sheet, { programs, regions }).map(({ kind }) => kind)).toEqual(['regions', 'programs'])
})

test('认出了什么，用表里的列名和我们的叫法一起说', () => {
  const recognised = recognise(plan, programs)
  const report = recognised && reportRecognition(recognised, programs)
  expect(report?.columns.slice(0, 3)).toEqual([
    { column: 'A', header: '序号', field: null, meaning: '序号，不导入', used: false },
    { column: 'B', header: '名  称*', field: 'name', meaning: '项目名称', used: true },
    { column: 'C', header: '参训\n对象', field: 'target', meaning: '培训对象', used: true },
  ])
})

test('不论表里是什么，数据行加上没读的行总等于表的行数', () => {
  const cell = fc.constantFrom('', '项目名称', '培训对象', '合计', '序号', '填表人：', '1', '班一', '同上', '注：')
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 40 }), (rows) => {
      const recognised = recognise(sheetOf([...rows, ['项目名称', '培训对象'], ['班', '人']]), programs)
      if (!recognised) return
      const lines = [...recognised.rows, ...recognised.leftOut].map(({ line }) => line).toSorted((a, b) => a - b)
      expect(lines).toEqual(Array.from({ length: rows.length + 2 }, (_, i) => i + 1))
    }),
  )
})

test('人指定的表头和各列，不论对不对，行数仍然对得上，没有指定的栏目没有格子', () => {
  const letters = fc.constantFrom('A', 'B', 'E', 'ZZ')
  const mapping = fc.record({
    headerLine: fc.integer({ min: 1, max: 14 }),
    headerRows: fc.constantFrom(1 as const, 2 as const),
    columns: fc.dictionary(fc.constantFrom('name', 'target', '不认识的栏目'), letters),
  })
  fc.assert(
    fc.property(mapping, (said) => {
      const recognised = recognise(plan, programs, said)
      const lines = [...(recognised?.rows ?? []), ...(recognised?.leftOut ?? [])].map(({ line }) => line).toSorted((a, b) => a - b)
      expect(lines).toEqual(plan.rows.map(({ line }) => line))
      expect(Object.keys(recognised?.columns ?? {}).every((field) => said.columns[field] !== undefined)).toBe(true)
    }),
  )
})

test('列的字母与序号互换', () => {
  expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  fc.assert(fc.property(fc.nat(16_383), (column) => columnIndex(columnLetter(column)) === column))
})
