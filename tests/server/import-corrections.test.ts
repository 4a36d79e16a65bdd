import { expect, test } from 'vitest'
import { commit, fileOf, preview, resultOf, rosterOf } from '../support/imports.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, testIdNumber } from '../support/people.ts'

const wang = ['王丽', '女', testIdNumber(1), '第一中学', '语文', '13812345678', 'J0001']
const mistyped = ['李志强', '男', '379900197003120021', '第一中学', '数学', '13812345679', 'J0002']

async function openCounty() {
  const office = await openOffice()
  addSchool(office.store, '第一中学')
  return office
}

test('a wrong cell is corrected in the dry run, and what it said before is kept with the batch', async () => {
  const { api } = await openCounty()
  const roster = rosterOf(wang, mistyped)
  expect(await preview(api, roster)).toMatchObject({
    counts: { new: 1, wrong: 1, total: 4 },
    problems: [{ line: 4, column: 'C' }],
    corrections: [],
  })
  const corrected = { ...roster, corrections: [{ line: 4, column: 'C', text: ` ${testIdNumber(2)}` }] }
  const kept = [{ line: 4, column: 'C', text: testIdNumber(2), before: '379900197003120021' }]
  expect(await preview(api, corrected)).toMatchObject({ counts: { new: 2, wrong: 0, total: 4 }, problems: [], corrections: kept })
  const { batchId, corrections } = await commit(api, corrected)
  expect(corrections).toBe(1)
  expect((await api.exchange.batch({ batchId })).corrections).toEqual(kept)
  expect((await api.teachers.list({ search: testIdNumber(2) })).rows).toMatchObject([{ name: '李志强' }])
})

test('a correction can be wrong itself, and the last one of a cell holds', async () => {
  const { api } = await openCounty()
  const roster = rosterOf(wang, mistyped)
  const at = { line: 4, column: 'C' }
  const still = await preview(api, { ...roster, corrections: [{ ...at, text: '不知道' }] })
  expect(still).toMatchObject({ counts: { wrong: 1 }, problems: [{ line: 4, column: 'C', value: '不知道' }] })
  const twice = [
    { ...at, text: '不知道' },
    { ...at, text: testIdNumber(2) },
  ]
  expect(await preview(api, { ...roster, corrections: twice })).toMatchObject({
    counts: { new: 2 },
    corrections: [{ text: testIdNumber(2) }],
  })
})

test('what says again what the sender wrote, or lies outside the sheet, is no correction', async () => {
  const { api } = await openCounty()
  const corrections = [
    { line: 3, column: 'A', text: '王丽' },
    { line: 900, column: 'A', text: '张三' },
  ]
  expect(await preview(api, { ...rosterOf(wang), corrections })).toMatchObject({ counts: { new: 1, total: 3 }, corrections: [] })
})

test('a cell that was blank is filled, one that was filled is emptied, and the rows still add up', async () => {
  const { api } = await openCounty()
  const file = fileOf(
    ['姓名', '工作单位', '手机号码', '身份证号'],
    [
      [null, '第一中学', '13812345678', testIdNumber(1)],
      ['李志强', '第一中学', '1381234', testIdNumber(2)],
      ['合计', null, null, null],
    ],
  )
  const corrections = [
    { line: 3, column: 'A', text: '王丽' },
    { line: 4, column: 'C', text: '' },
    { line: 5, column: 'A', text: '' },
  ]
  const { counts, problems } = await preview(api, { file, kind: 'teachers', corrections })
  expect(problems.filter(({ severity }) => severity === 'wrong')).toEqual([])
  expect(counts).toMatchObject({ new: 2, leftOut: 3, total: 5 })
  const { new: created, changed, same, doubtful, wrong, leftOut, total } = counts
  expect(created + changed + same + doubtful + wrong + leftOut).toBe(total)
})

test('the page of a batch keeps the file’s hash, and who undid it, why, and what became of everything', async () => {
  const { api } = await openCounty()
  const { batchId } = await commit(api, rosterOf(wang))
  const { fileHash, undone } = await api.exchange.batch({ batchId })
  expect([fileHash.length, undone]).toEqual([64, null])
  expect((await api.exchange.batches({ search: fileHash.slice(0, 16) })).rows).toMatchObject([{ id: batchId, fileHash }])
  const report = await resultOf(api.exchange.undo({ batchId, reason: '发错了表' }))
  expect(await api.exchange.batch({ batchId })).toMatchObject({
    undoneAt: expect.any(String),
    undone: { by: expect.any(String), reason: '发错了表', report },
  })
  expect(report.restored).toEqual([{ name: '教师 王丽', detail: '新增的，已移除' }])
})
