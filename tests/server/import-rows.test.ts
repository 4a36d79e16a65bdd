import { expect, test } from 'vitest'
import { readWorkbook } from '../../electron/server/lib/read-workbook.ts'
import { commit, fileOf, preview, refusalOf, rosterHead, rosterOf } from '../support/imports.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, testIdNumber } from '../support/people.ts'

const wang = ['王丽', '女', testIdNumber(1), '第一中学', '语文', '138-1234-5678', 'J0001']
const twin = ['王 丽', '女', testIdNumber(1), '第一中学', '语文', '13812345678', 'J0001']
const wrong = ['李志强', '男', '379900197003120021', '第一中学', '数学', '13812345679', 'J0002']

async function openCounty() {
  const office = await openOffice()
  addSchool(office.store, '第一中学')
  const rowOf = (asked: ReturnType<typeof rosterOf>, line: number) => office.api.exchange.row({ sheet: 'Sheet1', ...asked, line })
  return { ...office, rowOf }
}

test('a new row is shown whole: what the sender wrote, and what would be stored of it', async () => {
  const { rowOf, store } = await openCounty()
  const row = await rowOf(rosterOf(wang), 3)
  expect(row).toMatchObject({ verdict: 'new', label: '王丽　第一中学' })
  expect(row.cells).toContainEqual({ column: 'F', field: '手机号码', text: '138-1234-5678' })
  const [teacher, posting] = row.writes
  expect(teacher).toMatchObject({ subject: '教师', action: 'create' })
  expect(teacher?.values).toEqual(
    expect.arrayContaining([
      { label: '姓名', before: null, after: '王丽' },
      { label: '证件号码', before: null, after: testIdNumber(1) },
      { label: '手机号码', before: null, after: '13812345678' },
      { label: '人员状态', before: null, after: '在职' },
    ]),
  )
  expect(posting).toMatchObject({
    subject: '任职学校',
    values: expect.arrayContaining([{ label: '学校', before: null, after: '第一中学' }]),
  })
  for (const table of ['teacher', 'posting', 'importBatch', 'auditEntry WHERE batchId IS NOT NULL'])
    expect(store.sqlite.prepare(`SELECT count(*) AS rows FROM ${table}`).get(), table).toEqual({ rows: 0 })
})

test('a changed row shows old and new, one that is wrong or the same writes nothing, and other lines are refused', async () => {
  const { api, rowOf } = await openCounty()
  await commit(api, rosterOf(wang))
  const moved = [...wang.slice(0, 4), '数学', '13812345678', 'J0001']
  expect((await rowOf(rosterOf(moved), 3)).writes).toEqual([
    { subject: '教师', action: 'change', values: [{ label: '任教学科', before: '语文', after: '数学' }] },
  ])
  expect(await rowOf(rosterOf(wang), 3)).toMatchObject({ verdict: 'same', writes: [] })
  const blank = await rowOf(rosterOf([...wang.slice(0, 4), '无', '/', 'J0001']), 3)
  expect(blank).toMatchObject({ verdict: 'same', writes: [] })
  expect(blank.cells.map(({ text }) => text)).toEqual(expect.arrayContaining(['无', '/']))
  expect(await rowOf(rosterOf(wrong), 3)).toMatchObject({ verdict: 'wrong', writes: [], problems: [{ column: 'C' }] })
  expect(await refusalOf(rowOf(rosterOf(wang), 2))).toEqual({ code: 'NOT_FOUND', detail: '第 2 行不是要导入的数据。' })
})

test('rows of other kinds are shown as they would be stored: hours of somebody known and of somebody who has to wait, a line of a plan', async () => {
  const { api, rowOf } = await openCounty()
  await commit(api, rosterOf(wang))
  const hours = fileOf(
    ['姓名', '身份证号', '学时', '培训时间', '培训项目'],
    [
      ['王丽', testIdNumber(1), '12.5', '2026-03-05', '普通话培训'],
      ['张敏', testIdNumber(2), '6', '2026-03-05', '普通话培训'],
    ],
  )
  const asked = { file: hours, kind: 'hours' as const, options: { category: 'allStaff' as const } }
  const [entry] = (await rowOf(asked, 3)).writes
  expect(entry).toMatchObject({ subject: '学时台账', action: 'create' })
  expect(entry?.values).toEqual(
    expect.arrayContaining([
      { label: '教师', before: null, after: '王丽' },
      { label: '学时', before: null, after: '12.5' },
      { label: '日期', before: null, after: '2026年3月5日' },
    ]),
  )
  const waiting = await rowOf(asked, 4)
  expect(waiting).toMatchObject({ verdict: 'new', waits: ['张敏'], writes: [] })
  const plan = fileOf(['序号', '培训项目', '人数', '培训时间'], [[1, '骨干教师培训', '20－24', '2月中旬']], '2026年教师培训计划')
  const program = await rowOf({ file: plan, kind: 'programs', options: { year: 2026, planSheet: '教师培训计划' } }, 3)
  expect(program.writes).toMatchObject([
    { subject: '培训项目', values: expect.arrayContaining([{ label: '计划人数', before: null, after: '20－24' }]) },
  ])
})

test('a row that is left out by hand is no more in the way, counts as left out, and is kept with the batch', async () => {
  const { api } = await openCounty()
  const roster = rosterOf(wang, twin, wrong)
  expect(await preview(api, roster)).toMatchObject({ counts: { new: 1, wrong: 2, leftOut: 2, total: 5 }, omitted: [] })
  const without = { ...roster, omitted: [3, 5, 1] }
  const tried = await preview(api, without)
  expect(tried).toMatchObject({ counts: { new: 1, wrong: 0, leftOut: 4, total: 5 }, rows: [{ line: 4, verdict: 'new' }] })
  expect(tried.omitted.map(({ line }) => line)).toEqual([3, 5])
  const committed = await commit(api, without)
  expect(committed).toMatchObject({ counts: { new: 1, leftOut: 4, total: 5 }, omitted: 2 })
  const batch = await api.exchange.batch({ batchId: committed.batchId })
  expect(batch).toMatchObject({
    sheet: 'Sheet1',
    rowCount: 1,
    createdCount: 1,
    omitted: [{ line: 3, text: expect.stringContaining('王丽') }, { line: 5 }],
  })
  expect((await api.exchange.batches({})).rows).toMatchObject([{ sheet: 'Sheet1' }])
})

test('同上 still means the row above, though that one is left out', async () => {
  const { api } = await openCounty()
  const file = fileOf(rosterHead, [wang, ['张敏', '女', testIdNumber(2), '同上', '语文', '13812345679', 'J0003']])
  const { counts, rows } = await preview(api, { file, kind: 'teachers', omitted: [3] })
  expect([counts.new, rows[0]?.label]).toEqual([1, '张敏　第一中学'])
})

test('the workbook that goes back says which rows the office leaves out', async () => {
  const { api } = await openCounty()
  const annotated = await api.exchange.annotate({ ...rosterOf(wang, twin, wrong), sheet: 'Sheet1', omitted: [4] })
  const reading = await readWorkbook(annotated)
  const list = 'sheets' in reading ? reading.sheets.find(({ name }) => name === '问题清单') : undefined
  const texts = list?.rows.flatMap(({ cells }) => cells.map((cell) => cell?.text ?? '')) ?? []
  expect(texts).toContain('第 4 行由中心选定不导入，没有核对，不用改。')
  expect(texts.join()).not.toContain('同一个人')
})
