import { expect, test } from 'vitest'
import { compareFields } from '../../../shared/exchange/compare.ts'
import type { FieldList } from '../../../shared/exchange/fields.ts'
import { matchSchools } from '../../../shared/exchange/fuzzy.ts'
import { countVerdicts, decideVerdict } from '../../../shared/exchange/plan.ts'
import { openRow } from '../../../shared/exchange/row-reader.ts'
import { emptyCell, textCell } from '../../../shared/exchange/sheet.ts'
import { parseName } from '../../../shared/exchange/values/name.ts'
import { parsePhone } from '../../../shared/exchange/values/phone.ts'

const fields = {
  name: { label: '姓名', headers: [], required: true },
  phone: { label: '手机号', headers: [] },
  school: { label: '工作单位', headers: [] },
} as const satisfies FieldList

test('表里没有的栏目不会清空原来的内容，表里空着的才算改成空', () => {
  const existing = { name: '王芳', phone: '13812345678', school: '一中' }
  expect(compareFields({ name: '王芳', phone: undefined, school: '二中' }, existing, fields)).toEqual([
    { field: 'school', label: '工作单位', before: '一中', after: '二中' },
  ])
  expect(compareFields({ phone: null }, existing, fields)).toEqual([
    { field: 'phone', label: '手机号', before: '13812345678', after: null },
  ])
  expect(compareFields({ phone: '' }, { phone: null }, fields)).toEqual([])
})

test('每个问题都说出行、列、内容和办法', () => {
  const row = { line: 7, cells: { name: emptyCell, phone: textCell('123') } }
  const reader = openRow(row, { columns: { name: 'B', phone: 'H' } }, fields)
  expect([reader.read('name', parseName), reader.read('phone', parsePhone), reader.read('school', parseName)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(reader.problems).toEqual([
    { line: 7, column: 'B', field: '姓名', value: '', message: '姓名没有填', advice: '请补上姓名', severity: 'wrong' },
    { line: 7, column: 'H', field: '手机号', value: '123', message: expect.any(String), advice: expect.any(String), severity: 'wrong' },
  ])
})

test('次要的栏目读不出时只提醒；公式没有结果时说是公式', () => {
  const cells = { name: { text: '#错误', kind: 'error', damage: 'error' } as const, phone: textCell('123') }
  const reader = openRow({ line: 2, cells }, { columns: { name: 'A', phone: 'B' } }, fields)
  reader.readLeniently('phone', parsePhone)
  reader.read('name', parseName)
  expect(reader.problems.map(({ severity }) => severity)).toEqual(['warning', 'wrong'])
  expect(reader.problems[1]?.message).toContain('公式')
})

test('各组的行数加起来总等于表的行数', () => {
  const verdicts = (['new', 'new', 'same', 'wrong', 'doubtful', 'changed'] as const).map((verdict) => ({ verdict }))
  expect(countVerdicts(verdicts, 4)).toEqual({ new: 2, changed: 1, same: 1, doubtful: 1, wrong: 1, leftOut: 4, total: 10 })
})

test('有错的先于存疑的，存疑的先于新增和有变化的', () => {
  const problem = { line: 1, column: 'A', field: '', value: '', message: '', advice: '' }
  const change = { field: 'name', label: '姓名', before: null, after: '王' }
  const of = (severities: readonly ('wrong' | 'doubtful' | 'warning')[], existingId?: number, changes = [change]) =>
    decideVerdict({ problems: severities.map((severity) => ({ ...problem, severity })), existingId, changes })
  expect([of(['warning', 'wrong', 'doubtful']), of(['doubtful'], 1), of(['warning']), of([], 1), of([], 1, [])]).toEqual([
    'wrong',
    'doubtful',
    'new',
    'changed',
    'same',
  ])
})

const schools = [
  { id: 1, name: '第一中学', aliases: ['县一中'] },
  { id: 2, name: '第二中学', aliases: [] },
  { id: 3, name: '底阁镇下河涧小学', aliases: [] },
  { id: 4, name: '古邵镇中心小学', aliases: [] },
  { id: 5, name: '古邵镇中学', aliases: [] },
  { id: 6, name: '吴林街道前坡集小学', aliases: [] },
]
const matcher = matchSchools(schools, ['峄城区', '枣庄市'])

test.each([
  ['第一中学', 1, 'exact'],
  [' 第一 中学', 1, 'exact'],
  ['县一中', 1, 'alias'],
  ['峄城区第一中学', 1, 'normalised'],
  ['枣庄市峄城区第二中学', 2, 'normalised'],
  ['二中', 2, 'normalised'],
  ['第2中学', 2, 'normalised'],
  ['古邵镇中心小学校', 4, 'normalised'],
  ['（古邵镇）中学', 5, 'normalised'],
  ['吴林街道办事处前坡集小学', 6, 'normalised'],
])('校名“%s”就是 %s 号学校（%s）', (written, id, how) => expect(matcher.find(written)).toMatchObject({ id, how }))

test.each([
  ['古邵中学', 5],
  ['古邵小学', 4],
  ['古邵镇完小', 4],
  ['古邵镇初级中学', 5],
])('“%s”少了能区分两所学校的字，只提议 %s 号学校', (written, id) => {
  expect(matcher.find(written)).toBeUndefined()
  expect(matcher.propose(written)).toMatchObject({ id })
  expect(matcher.suggest(written)[0]).toMatchObject({ id })
})

test('拿不准的校名不替人决定，只按相像的程度排出来', () => {
  expect(matcher.find('下河涧小学')).toBeUndefined()
  expect(matcher.suggest('下河涧小学')[0]).toMatchObject({ id: 3, how: 'fuzzy' })
  expect(matcher.find('实验高中')).toBeUndefined()
  expect(matcher.suggest('实验高中')).toEqual([])
  expect(matcher.find('古邵镇中')).toBeUndefined()
  expect(matcher.suggest('古邵镇中')[0]).toMatchObject({ id: 5, how: 'fuzzy' })
})

test('两所学校整理后同名时不替人决定', () => {
  const two = matchSchools([
    { id: 1, name: '古邵镇中心小学', aliases: [] },
    { id: 2, name: '古邵镇小学', aliases: [] },
  ])
  expect(two.find('古邵小学')).toBeUndefined()
  expect(two.propose('古邵小学')).toBeUndefined()
  expect(two.suggest('古邵小学').map(({ id }) => id)).toEqual([2, 1])
})
