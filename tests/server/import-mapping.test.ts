import { expect, test } from 'vitest'
import type { Mapping } from '../../shared/exchange/mapping.ts'
import { commit, fileOf, preview, refusalOf, rosterHead } from '../support/imports.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, testIdNumber } from '../support/people.ts'
import { type CellContent, workbookFile } from '../support/workbooks.ts'

/** A school that has names of its own for everything. */
const ownHead = ['序', '老师', '证件', '哪个学校', '联络方式']
const people: CellContent[][] = [
  [1, '王丽', testIdNumber(1), '第一中学', '13812345678'],
  [2, '李志强', testIdNumber(2), '第一中学', '13812345679'],
]
const byHand: Mapping = { headerLine: 2, headerRows: 1, columns: { name: 'B', idNumber: 'C', school: 'D' } }

async function openCounty() {
  const office = await openOffice()
  addSchool(office.store, '第一中学')
  const readingOf = async (file: File) => {
    const { sheets } = await office.api.exchange.recognise({ file })
    return sheets[0]?.readings.find(({ kind }) => kind === 'teachers')
  }
  return { ...office, readingOf }
}

test('the first rows are shown as they are, with what is hidden, and the fields a column can be given to', async () => {
  const { api } = await openCounty()
  const file = workbookFile([
    {
      rows: [['名单'], ownHead, ...people],
      change: (sheet) => {
        sheet['!cols'] = [{ hidden: true }]
        sheet['!rows'] = [{}, {}, { hidden: true }]
      },
    },
  ])
  const { sheets, fields } = await api.exchange.recognise({ file })
  expect(sheets[0]?.sample).toMatchObject({
    columns: ['A', 'B', 'C', 'D', 'E'].map((column) => ({ column, hidden: column === 'A' })),
    rows: [{ cells: ['名单'] }, { line: 2, cells: ownHead }, { line: 3, hidden: true }, { line: 4, hidden: false }],
  })
  expect(fields.teachers?.slice(0, 2)).toEqual([
    { field: 'name', label: '姓名', required: true },
    { field: 'school', label: '工作单位', required: false },
  ])
})

test('a header that nobody knows is read as a person says, and a column that is not given to a field is not imported', async () => {
  const { api, readingOf } = await openCounty()
  const file = fileOf(ownHead, people)
  expect(await readingOf(file)).toBeUndefined()
  const reading = await api.exchange.readAs({ file, sheet: 'Sheet1', kind: 'teachers', mapping: byHand })
  expect(reading).toMatchObject({ hasSchools: true, mapping: byHand, remembered: null })
  expect(reading.report).toMatchObject({
    headerLines: [2],
    rows: 2,
    missing: [],
    columns: [
      { column: 'A', header: '序', field: null },
      { column: 'B', header: '老师', field: 'name', meaning: '姓名' },
      { column: 'C', header: '证件', field: 'idNumber' },
      { column: 'D', header: '哪个学校', field: 'school' },
      { column: 'E', header: '联络方式', field: null },
    ],
  })
  expect((await commit(api, { file, kind: 'teachers', mapping: byHand })).counts).toEqual({
    new: 2,
    changed: 0,
    same: 0,
    doubtful: 0,
    wrong: 0,
    leftOut: 2,
    total: 4,
  })
  const [wang] = (await api.teachers.list({ search: '王丽' })).rows
  expect(await api.teachers.get({ id: wang?.id ?? 0 })).toMatchObject({ school: { name: '第一中学' }, phone: null })
})

test('what was said is remembered for the layout wherever its header stands, and can be forgotten', async () => {
  const { api, readingOf } = await openCounty()
  await commit(api, { file: fileOf(ownHead, people), kind: 'teachers', mapping: byHand })
  const next = workbookFile([{ rows: [['名单'], ['二〇二六年'], [], ownHead.map((text) => ` ${text}`), ...people] }])
  const reading = await readingOf(next)
  expect(reading).toMatchObject({
    score: 1,
    mapping: { ...byHand, headerLine: 4 },
    remembered: { at: expect.any(String) },
    report: { rows: 2 },
  })
  const { remembered, mapping } = reading ?? {}
  expect((await preview(api, { file: next, kind: 'teachers', mapping: mapping ?? undefined })).counts).toMatchObject({ same: 2, total: 6 })
  expect(await readingOf(fileOf([...ownHead, '备注'], people))).toBeUndefined()

  await api.exchange.forgetLayout({ id: remembered?.id ?? 0 })
  expect(await readingOf(next)).toBeUndefined()
  expect(await refusalOf(api.exchange.forgetLayout({ id: remembered?.id ?? 0 }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('the correction of one kind says nothing of another, and the latest holds', async () => {
  const { api, readingOf } = await openCounty()
  const file = fileOf(rosterHead, [['王丽', '女', testIdNumber(1), '第一中学', '语文', '13812345678', 'J0001']])
  const columns = { name: 'A', idNumber: 'C', school: 'D' }
  await commit(api, { file, kind: 'teachers', mapping: { headerLine: 2, headerRows: 1, columns } })
  await commit(api, { file, kind: 'teachers', mapping: { headerLine: 2, headerRows: 1, columns: { ...columns, phone: 'F' } } })
  expect(await readingOf(file)).toMatchObject({ mapping: { columns: { ...columns, phone: 'F' } } })
  const { sheets } = await api.exchange.recognise({ file })
  expect(sheets[0]?.readings.find(({ kind }) => kind === 'enrollments')).toMatchObject({ mapping: null, remembered: null })
})

test('what was not imported in the end is not remembered either', async () => {
  const { api, readingOf } = await openCounty()
  const file = fileOf(ownHead, [[1, '王丽', '379900197003120021', '第一中学', null]])
  expect(await refusalOf(commit(api, { file, kind: 'teachers', mapping: byHand }))).toMatchObject({ code: 'HAS_PROBLEMS' })
  expect(await readingOf(file)).toBeUndefined()
})
