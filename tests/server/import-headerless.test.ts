import { expect, test } from 'vitest'
import type { Mapping } from '../../shared/exchange/mapping.ts'
import { commit, fileOf, preview } from '../support/imports.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, testIdNumber } from '../support/people.ts'
import { type CellContent, workbookFile } from '../support/workbooks.ts'

/** A school that leaves the header out: numbering, name, ID number, sex, school, phone, subject. */
const wang = [1, '王丽', testIdNumber(1), '女', '第一中学', '13812345678', '语文']
const li = [2, '李志强', testIdNumber(2), '男', '一中', '13812345679', '数学']
const zhang = [3, '张敏', testIdNumber(3), '女', '第一中学', null, '语文']
const withoutHeader = (...rows: CellContent[][]) => workbookFile([{ rows }])
const place = { headerLine: 1, headerRows: 0 as const }
const proposed: Mapping = { ...place, columns: { name: 'B', idNumber: 'C', sex: 'D', school: 'E', phone: 'F' } }

async function openCounty() {
  const office = await openOffice()
  addSchool(office.store, '第一中学')
  const sheetOf = async (file: File) => (await office.api.exchange.recognise({ file })).sheets[0]
  const readingOf = async (file: File) => (await sheetOf(file))?.readings.find(({ kind }) => kind === 'teachers')
  return { ...office, sheetOf, readingOf }
}

test('a sheet without a header is told as such, and its columns are proposed by what stands in them', async () => {
  const { api, sheetOf } = await openCounty()
  const file = withoutHeader(wang, li, zhang)
  expect(await sheetOf(file)).toMatchObject({ readings: [], firstRecord: 1 })
  const reading = await api.exchange.readAs({ file, sheet: 'Sheet1', kind: 'teachers', mapping: place })
  expect(reading).toMatchObject({ mapping: proposed, hasSchools: true, canBeRemembered: true })
  expect(reading.report).toMatchObject({ headerLines: [], rows: 3, leftOut: [] })
  expect(reading.report.columns.map(({ column, meaning }) => `${column} ${meaning}`)).toEqual([
    'A 序号，不导入',
    'B 姓名',
    'C 身份证号',
    'D 性别',
    'E 工作单位',
    'F 手机号码',
    'G 不导入',
  ])
})

test('the person of the first row is imported as well, below titles and above the sum', async () => {
  const { api, sheetOf } = await openCounty()
  const file = workbookFile([{ rows: [['第一中学教师'], [], wang, li, zhang, ['合计', '3人']] }])
  expect(await sheetOf(file)).toMatchObject({ firstRecord: 3 })
  const mapping = { ...proposed, headerLine: 3, columns: { ...proposed.columns, subject: 'G' } }
  const { counts } = await commit(api, { file, kind: 'teachers', mapping })
  expect(counts).toEqual({ new: 3, changed: 0, same: 0, doubtful: 0, wrong: 0, leftOut: 3, total: 6 })
  expect((await api.teachers.list({ search: '王丽' })).rows).toMatchObject([{ subject: '语文' }])
})

test('other kinds of data get their own fields', async () => {
  const { api } = await openCounty()
  const file = withoutHeader(['王丽', testIdNumber(1), 24], ['李志强', testIdNumber(2), 18])
  const reading = await api.exchange.readAs({ file, sheet: 'Sheet1', kind: 'hours', mapping: place })
  expect(reading.mapping).toEqual({ ...place, columns: { name: 'A', idNumber: 'B' } })
})

test('the choice is remembered for sheets of the same shape, wherever the data begin, and can be forgotten', async () => {
  const { api, readingOf } = await openCounty()
  await commit(api, { file: withoutHeader(wang, li, zhang), kind: 'teachers', mapping: proposed })
  const next = workbookFile([
    {
      rows: [
        ['新来的老师'],
        [1, '赵强', testIdNumber(4), '男', '第一中学', '13812345670', '物理'],
        [2, '孙燕', testIdNumber(5), '女', '第一中学', '13812345671', '化学'],
      ],
    },
  ])
  const reading = await readingOf(next)
  expect(reading).toMatchObject({ score: 1, mapping: { ...proposed, headerLine: 2 }, remembered: { at: expect.any(String) } })
  expect((await preview(api, { file: next, kind: 'teachers', mapping: reading?.mapping ?? undefined })).counts).toMatchObject({
    new: 2,
    leftOut: 1,
  })
  await api.exchange.forgetLayout({ id: reading?.remembered?.id ?? 0 })
  expect(await readingOf(next)).toBeUndefined()
})

test('neither a sheet with a header nor one of another shape is taken for a remembered sheet without one', async () => {
  const { api, readingOf } = await openCounty()
  await commit(api, { file: withoutHeader(wang, li, zhang), kind: 'teachers', mapping: proposed })
  const strangeHead = ['号', '老师', '证件', '男女', '哪里', '联络', '教什么']
  expect(await readingOf(withoutHeader(strangeHead, wang, li))).toBeUndefined()
  expect(await readingOf(withoutHeader(wang.slice(1), li.slice(1)))).toBeUndefined()
  const headed = fileOf(['序号', '姓名', '身份证号', '性别', '学校', '手机', '学科'], [wang, li])
  expect(await readingOf(headed)).toMatchObject({ mapping: null, remembered: null })
})

test('what could not be known again is said not to be remembered, and is not', async () => {
  const { api, readingOf } = await openCounty()
  const file = withoutHeader(['王丽', '第一中学', '语文'], ['李志强', '第一中学', '数学'])
  const mapping = { ...place, columns: { name: 'A', school: 'B' } }
  expect(await api.exchange.readAs({ file, sheet: 'Sheet1', kind: 'teachers', mapping })).toMatchObject({ canBeRemembered: false })
  const answers = { 'row:1': null, 'row:2': null }
  expect((await commit(api, { file, kind: 'teachers', mapping, answers })).counts).toMatchObject({ new: 2 })
  expect(await readingOf(file)).toBeUndefined()
})
