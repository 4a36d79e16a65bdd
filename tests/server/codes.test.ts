import { expect, test } from 'vitest'
import { changeRow } from '../../electron/server/db/write.ts'
import { codeListIds, codeLists } from '../../shared/codes/lists.ts'
import { shippedCode } from '../../shared/codes/shipped.ts'
import { addCompletedCohort, bookHours } from '../support/completed-cohort.ts'
import { commit, fileOf } from '../support/imports.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers, grantTitles } from '../support/people.ts'
import { codeOf } from '../support/refusal.ts'
import { textsOf, written } from '../support/reports.ts'

async function openWithCohort() {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干教师研修班', [{ name: '赵建国', school: '第一中学' }])
  bookHours(store, cohortId)
  const lineOf = async (list: string, word: string) =>
    (await api.codes.list()).find((line) => line.list === list && line.word === word) ?? expect.unreachable()
  return { api, store, cohortId, lineOf }
}

test('a new county begins with every code that the program ships', async () => {
  const { api } = await openWithCohort()
  const lines = await api.codes.list()
  for (const list of codeListIds)
    for (const word of codeLists[list].words)
      expect(lines).toContainEqual(expect.objectContaining({ list, word, code: shippedCode(list, word), shipped: shippedCode(list, word) }))
})

test('a code that was put down stands in the next report, in the audit trail, and can be put back', async () => {
  const { api, cohortId, lineOf } = await openWithCohort()
  const cells = async () => (await textsOf(await written(api, { id: 'national-hours', cohortId })))[1]
  expect((await cells())?.slice(4, 8)).toEqual(['青年骨干', '骨干教师研修班项目', '测试县教师发展中心', '集中培训'])
  await api.codes.change({ list: 'nationalCategory', word: '青年骨干', code: ' 3-骨干培训 ' })
  expect((await cells())?.[4]).toBe('3-骨干培训')
  expect(await lineOf('nationalCategory', '青年骨干')).toMatchObject({ origin: 'office', shipped: '青年骨干', isUnchecked: false })
  expect(await api.audit.list({ subject: 'codeMapping', id: 0 })).toMatchObject([
    {
      action: 'change',
      about: '培训类别“青年骨干”',
      changes: [{ label: '代码', before: '青年骨干', after: '3-骨干培训' }, { label: '谁填的' }],
    },
  ])
  await api.codes.restore({ list: 'nationalCategory', word: '青年骨干' })
  expect((await cells())?.[4]).toBe('青年骨干')
})

test('the check before writing names the words without a code and those nobody has checked', async () => {
  const { api, cohortId } = await openWithCohort()
  const check = () => api.reports.preview({ id: 'national-hours', cohortId })
  expect((await check()).codeGaps).toEqual([
    { list: 'nationalCategory', words: ['青年骨干'], kind: 'unchecked' },
    { list: 'nationalMode', words: ['集中培训'], kind: 'unchecked' },
  ])
  await api.codes.change({ list: 'nationalMode', word: '集中培训', code: '集中培训' })
  await api.codes.change({ list: 'nationalCategory', word: '青年骨干', code: '' })
  const { total, codeGaps, leftOut } = await check()
  expect(total).toBe(0)
  expect(codeGaps).toEqual([{ list: 'nationalCategory', words: ['青年骨干'], kind: 'missing' }])
  expect(leftOut).toEqual([{ name: '赵建国', schoolName: '第一中学', why: '培训类别“青年骨干”没有对照的代码' }])
})

test('statuses and titles of the county itself are offered, and what has no code is blank and named', async () => {
  const { api, store, lineOf } = await openWithCohort()
  const [qian = 0] = addTeachers(store, addSchool(store, '第二中学'), 1)
  changeRow(store, 'teacher', qian, { status: '援疆' })
  grantTitles(store, qian, '县级教学能手、县级名师')
  grantTitles(store, 1, '县级教学能手')
  expect(await lineOf('nationalStatus', '援疆')).toMatchObject({ code: null, shipped: null })
  const preview = () => api.reports.preview({ id: 'national-teachers' })
  const backbone = async () => {
    const [sheet] = (await preview()).sheets
    const column = sheet?.columns.findIndex(({ header }) => header === '*是否是县级及以上骨干教师') ?? -1
    return sheet?.rows.map((row) => row[column])
  }
  expect((await preview()).codeGaps).toEqual([
    { list: 'nationalBackbone', words: ['县级教学能手'], kind: 'missing' },
    { list: 'nationalStatus', words: ['援疆'], kind: 'missing' },
  ])
  expect((await backbone())?.toSorted()).toEqual(['', '是'])
  await api.codes.change({ list: 'nationalStatus', word: '援疆', code: '202-借出到事业单位' })
  await api.codes.change({ list: 'nationalBackbone', word: '县级教学能手', code: '否' })
  expect((await preview()).codeGaps).toEqual([])
  expect((await backbone())?.toSorted()).toEqual(['否', '是'])
})

test('the codes of the national system are read back into our words', async () => {
  const { api, store } = await openWithCohort()
  const teacher = await api.teachers.get({ id: 1 })
  await api.codes.change({ list: 'nationalStatus', word: '借调', code: '201-借出到机关' })
  await commit(api, {
    file: fileOf(
      ['*姓名', '*身份证件类型', '*身份证件号', '*人员状态'],
      [[teacher.name, '1-居民身份证', teacher.idNumber, '201-借出到机关']],
    ),
    kind: 'teachers',
    options: { schoolId: teacher.school?.id ?? 0 },
  })
  expect((await api.teachers.get({ id: 1 })).status).toBe('借调')
  await api.codes.change({ list: 'nationalCategory', word: '师德', code: '07-立德树人专题' })
  const hours = ['教师姓名*', '教师身份证号*', '培训年度*', '培训类别*', '培训项目名称*', '培训获得学时*', '培训结束日期']
  await commit(api, {
    file: fileOf(hours, [[teacher.name, teacher.idNumber, 2026, '07-立德树人专题', '师德研修', 6, '2026-05-01']]),
    kind: 'hours',
  })
  expect(store.sqlite.prepare("SELECT category FROM hoursEntry WHERE source = 'import'").all()).toEqual([{ category: 'ethics' }])
})

test('a word that is not offered is refused, and a change whose audit line cannot be written is not kept', async () => {
  const { api, store, lineOf } = await openWithCohort()
  expect(await codeOf(api.codes.change({ list: 'nationalMode', word: '函授', code: '9' }))).toBe('NOT_FOUND')
  failOn(store.sqlite, 'INSERT ON auditEntry')
  await expect(api.codes.change({ list: 'nationalMode', word: '集中培训', code: '0-集中培训' })).rejects.toThrow('disk full')
  expect((await lineOf('nationalMode', '集中培训')).code).toBe('集中培训')
})
