import { expect, test } from 'vitest'
import { type Sheet, textCell } from '../../../shared/exchange/sheet.ts'
import { describeMapping } from '../../../shared/templates/describe-mapping.ts'
import { TemplateMapping } from '../../../shared/templates/model.ts'
import { findBrokenRules, findUnfilled, planFill } from '../../../shared/templates/plan-fill.ts'
import { proposeCells, proposeColumns } from '../../../shared/templates/propose.ts'

const mapping: TemplateMapping = {
  sheet: '表',
  headerLine: 2,
  headerRows: 1,
  firstLine: 3,
  lastLine: 5,
  reportId: 'cohort-roster',
  reportSheet: 0,
  columns: {
    A: { kind: 'sequence' },
    B: { kind: 'field', header: '姓名' },
    C: { kind: 'field', header: '认定学时' },
    D: { kind: 'constant', text: '县级' },
    E: { kind: 'field', header: '没有了' },
  },
  cells: [
    { ref: 'A1', text: '{县}{年度}年度（{不认识}）' },
    { ref: 'C1', text: '{人数}' },
    { ref: 'D1', text: '007' },
  ],
}
const report = {
  columns: [
    { header: '姓名', kind: 'text' as const },
    { header: '认定学时', kind: 'hours' as const },
  ],
  rows: [
    ['王一', 125],
    ['王二', null],
  ],
}
const words = { 单位: '中心', 县: '测试县', 年度: '2026', 日期: '2026年11月22日' }

function sheetOf(...rows: string[][]): Sheet {
  const lines = rows.map((cells, i) => ({ line: i + 1, cells: cells.map(textCell) }))
  return { name: '表', hidden: false, rows: lines, merges: [], hiddenColumns: [], dateSystem: '1900', cut: false }
}

test('rows of a report become rows of the template: hours as hours, words filled in', () => {
  const plan = planFill(mapping, report, words)
  expect(plan.rows.map((row) => Object.fromEntries(row))).toEqual([
    { A: 1, B: '王一', C: 12.5, D: '县级', E: null },
    { A: 2, B: '王二', C: null, D: '县级', E: null },
  ])
  expect(plan.cells).toEqual([
    { ref: 'A1', value: '测试县2026年度（{不认识}）' },
    { ref: 'C1', value: 2 },
    { ref: 'D1', value: '007' },
  ])
})

test('what the template would not take is counted by value; required columns that stay empty are named', () => {
  const plan = planFill(mapping, report, words)
  const column = (letter: string, changes = {}) => ({
    column: letter,
    label: letter,
    isRequired: true,
    hasFormula: false,
    rule: null,
    proposed: null,
    ...changes,
  })
  expect(
    findBrokenRules(plan, [
      column('C', { rule: { kind: 'whole' } }),
      column('D', { rule: { kind: 'list', words: ['市级', '省级'] } }),
      column('B', { rule: { kind: 'list', words: ['王一', '王二'] } }),
    ]),
  ).toEqual([
    { column: 'C', label: 'C', rule: 'whole', values: [{ value: '12.5', rows: 1 }] },
    { column: 'D', label: 'D', rule: 'list', values: [{ value: '县级', rows: 2 }] },
  ])
  expect(findUnfilled(plan, [column('B'), column('C'), column('E'), column('F', { hasFormula: true })])).toEqual([
    { label: 'C', blank: 1, isWhole: false },
    { label: 'E', blank: 2, isWhole: true },
  ])
})

test('columns are proposed by what they mean, whatever the receiver calls them', () => {
  const sheet = sheetOf(['登记表'], ['序号', '学员姓名（必填）', '身份证件号码*', '所在学校', '培训获得学时', '签名'])
  const headers = ['序号', '姓名', '身份证号', '学校', '认定学时']
  expect(proposeColumns(sheet, headers)).toEqual({
    place: { headerLine: 2, headerRows: 1 },
    columns: [
      { column: 'A', label: '序号', proposed: { kind: 'sequence' } },
      { column: 'B', label: '学员姓名（必填）', proposed: { kind: 'field', header: '姓名' } },
      { column: 'C', label: '身份证件号码*', proposed: { kind: 'field', header: '身份证号' } },
      { column: 'D', label: '所在学校', proposed: { kind: 'field', header: '学校' } },
      { column: 'E', label: '培训获得学时', proposed: { kind: 'field', header: '认定学时' } },
      { column: 'F', label: '签名', proposed: null },
    ],
  })
  expect(proposeColumns(sheetOf(['填表说明'], ['请认真填写']), headers)).toBeUndefined()
})

test('lines above the table that wait for a word are proposed', () => {
  const sheet = sheetOf(['登记表'], ['填报单位（盖章）：', '', '填表日期:'], ['姓名'])
  expect(proposeCells(sheet, 3)).toEqual([
    { ref: 'A2', text: '填报单位（盖章）：{单位}' },
    { ref: 'C2', text: '填表日期:{日期}' },
  ])
})

test.each([
  ['数据要从表头下面的行开始', { firstLine: 2 }],
  ['数据的最后一行不能在第一行之前', { lastLine: 2 }],
  ['请至少给一列选好填什么', { columns: {} }],
  ['B4 在数据行里', { cells: [{ ref: 'B4', text: '甲' }] }],
  ['单元格要写成 B2 的样子', { cells: [{ ref: '2B', text: '甲' }] }],
  ['固定内容不能为空', { columns: { A: { kind: 'constant', text: ' ' } } }],
])('it is said that %s', (sentence, changes) => {
  expect(TemplateMapping.safeParse({ ...mapping, ...changes }).error?.issues[0]?.message).toContain(sentence)
})

test('what was set up reads as one line', () => {
  expect(describeMapping(JSON.stringify(mapping))).toBe(
    '用“班次名册”填“表”第 3－5 行：A 序号；B 姓名；C 认定学时；D 固定写“县级”；E 没有了；A1 写“{县}{年度}年度（{不认识}）”；C1 写“{人数}”；D1 写“007”',
  )
})

test('a column below a group is shown with a stroke between the two names, so that they can be read apart', () => {
  const merges = [{ firstLine: 1, lastLine: 1, firstColumn: 0, lastColumn: 1 }]
  const rows = [
    ['基本情况', '', '备注'],
    ['姓名', '性别', ''],
  ].map((texts, i) => ({ line: i + 1, cells: texts.map((text) => textCell(text)) }))
  const sheet: Sheet = { name: '表', hidden: false, rows, merges, hiddenColumns: [], dateSystem: '1900', cut: false }
  const proposal = proposeColumns(sheet, ['姓名', '性别'], { headerLine: 1, headerRows: 2 })
  expect(proposal?.columns.map(({ label, proposed }) => [label, proposed?.kind])).toEqual([
    ['基本情况／姓名', 'field'],
    ['基本情况／性别', 'field'],
    ['备注', undefined],
  ])
})
