import { expect, test } from 'vitest'
import { commit, fileOf, type Import, preview, resultOf } from '../support/imports.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers, grantTitles } from '../support/people.ts'
import { written } from '../support/reports.ts'

const head = ['姓名', '单位', '身份证号', '称号名称', '称号级别', '授予日期', '发证机关', '证书编号', '复检结果', '撤销原因']

async function openCounty() {
  const office = await openOffice()
  const ids = addTeachers(office.store, addSchool(office.store, '第一中学'), 3)
  const people = await Promise.all(ids.map((id) => office.api.teachers.get({ id })))
  const titlesOf = () => Promise.all(ids.map(async (id) => (await office.api.teachers.get({ id })).title))
  const registerOf = (teacherId = 0) => office.api.titles.ofTeacher({ teacherId })
  return { ...office, people, titlesOf, registerOf }
}

/** Cells that a row leaves out at its end are empty. */
function listOf(...rows: readonly (readonly (string | number | null)[])[]): Import {
  const filled = rows.map((row) => [...row, ...head.slice(row.length).map(() => null)])
  return { file: fileOf(head, filled, '2026年骨干教师名单'), kind: 'titles' }
}

test('a list of titles adds to what each bears, row after row, with day, number and who granted it; the same list again is all the same', async () => {
  const { api, people, titlesOf, registerOf } = await openCounty()
  const [zhao, qian] = people
  const list = listOf(
    [zhao?.name ?? '', '第一中学', null, '骨干教师', '区县级', '2015.9', '县教育局', 'GG-001', '合格'],
    [zhao?.name ?? '', '第一中学', null, '市级名师', '市级', 2019],
    [qian?.name ?? '', null, qian?.idNumber ?? '', '特级教师、学科带头人', '省', '2020年9月10日'],
  )
  expect((await api.exchange.recognise({ file: list.file })).sheets[0]?.readings[0]).toMatchObject({ kind: 'titles' })
  const { batchId, counts } = await commit(api, list)
  expect(counts).toMatchObject({ new: 3, changed: 0 })
  expect(await titlesOf()).toEqual(['县级骨干教师、市级名师', '特级教师、省级学科带头人', null])
  expect(await registerOf(zhao?.id)).toMatchObject([
    { name: '市级名师', level: '市级', grantedOn: '2019', number: null, state: 'valid' },
    { name: '县级骨干教师', level: '县级', grantedOn: '2015-09', grantedBy: '县教育局', number: 'GG-001' },
  ])
  expect(await registerOf(qian?.id)).toMatchObject([
    { name: '省级学科带头人', level: '省级', grantedOn: '2020-09-10' },
    { name: '特级教师', level: '省级', grantedOn: '2020-09-10' },
  ])
  expect((await preview(api, list)).counts).toMatchObject({ same: 3, new: 0, changed: 0 })

  const report = await resultOf(api.exchange.undo({ batchId, reason: '名单还没有公示' }))
  expect(report).toMatchObject({ kept: [], impossible: [] })
  expect(report.restored).toHaveLength(4)
  expect(report.restored).toContainEqual({ name: `人才称号 ${zhao?.name} 县级骨干教师`, detail: '新增的，已移除' })
  expect(await titlesOf()).toEqual([null, null, null])
})

test('a later list fills in what was not known, field by field; what it does not say, or says less exactly, stays; undone, it is as before', async () => {
  const { api, store, people, registerOf } = await openCounty()
  const [zhao, qian] = people
  grantTitles(store, zhao?.id ?? 0, '县级骨干教师')
  grantTitles(store, qian?.id ?? 0, '骨干教师')
  const list = listOf(
    [zhao?.name ?? '', '第一中学', null, '骨干教师', '县级', '2015-09-10', null, 'GG-001'],
    [qian?.name ?? '', '第一中学', null, '骨干教师', '县级', '2016'],
  )
  const dryRun = await preview(api, list)
  expect(dryRun.counts).toMatchObject({ changed: 2, new: 0 })
  expect(dryRun.rows.map(({ changes }) => changes.map(({ label, before, after }) => [label, before, after]))).toEqual([
    [
      ['授予日期', null, '2015-09-10'],
      ['证书编号', null, 'GG-001'],
    ],
    [
      ['称号', '骨干教师', '县级骨干教师'],
      ['称号级别', null, '县级'],
      ['授予日期', null, '2016'],
    ],
  ])
  const { batchId } = await commit(api, list)
  const vague = listOf([zhao?.name ?? '', '第一中学', null, '县骨干教师', null, '2015年'])
  expect((await preview(api, vague)).counts).toMatchObject({ same: 1 })
  await resultOf(api.exchange.undo({ batchId, reason: '发错了' }))
  expect(await registerOf(zhao?.id)).toMatchObject([{ name: '县级骨干教师', grantedOn: null, number: null }])
  expect(await registerOf(qian?.id)).toMatchObject([{ name: '骨干教师', level: null, grantedOn: null }])
})

test('the number of the certificate that the office has issued is known, and not entered again', async () => {
  const { api, store, people, registerOf } = await openCounty()
  const [zhao] = people
  grantTitles(store, zhao?.id ?? 0, '县级骨干教师')
  const terms = { kind: 'title', titleName: '县级骨干教师', grantedOn: '2026-09-01' } as const
  await api.certificates.award({ terms, issuedOn: '2026-09-10', teacherIds: [zhao?.id ?? 0] })
  const [title] = await registerOf(zhao?.id)
  const list = listOf([zhao?.name ?? '', '第一中学', null, '骨干教师', '县级', null, null, title?.issued?.number ?? ''])
  expect((await preview(api, list)).counts).toMatchObject({ same: 1 })
})

test('a title that was taken back leaves the others and says when and why; a recheck that was not passed is for a person to decide', async () => {
  const { api, people, titlesOf, registerOf } = await openCounty()
  const [zhao] = people
  const row = (...cells: (string | null)[]) => listOf([zhao?.name ?? '', '第一中学', null, ...cells])
  await commit(api, row('县级骨干教师、市级名师', null, '2018'))
  expect((await preview(api, row('市级名师', null, null, null, null, '复检不合格'))).counts).toMatchObject({ doubtful: 1 })
  const withdrawal = row('市级名师', null, null, null, null, '撤销', '三年未履职')
  expect((await preview(api, withdrawal)).rows[0]?.changes).toEqual([
    { field: 'state', label: '称号状态', before: '有效', after: '已撤销' },
    { field: 'withdrawnOn', label: '撤销日期', before: null, after: '2026-11-22' },
    { field: 'withdrawnReason', label: '撤销原因', before: null, after: '三年未履职' },
  ])
  const { batchId } = await commit(api, withdrawal)
  expect((await titlesOf())[0]).toBe('县级骨干教师')
  expect((await preview(api, withdrawal)).counts).toMatchObject({ same: 1 })
  expect((await preview(api, row('市级名师', null, '2018'))).problems[0]).toMatchObject({ message: '“市级名师”已于2026年11月22日撤销' })
  await resultOf(api.exchange.undo({ batchId, reason: '撤错了人' }))
  expect(await registerOf(zhao?.id)).toMatchObject([{ state: 'valid', withdrawnOn: null }, { state: 'valid' }])
})

test('a stranger, a name alone, a row without a title and a title in two rows are told apart', async () => {
  const { api, people } = await openCounty()
  const [zhao, qian] = people
  const list = listOf(
    ['查无此人', '第一中学', null, '骨干教师', '县级'],
    [zhao?.name ?? '', null, null, '骨干教师', '县级'],
    [qian?.name ?? '', '第一中学', null, null, '县级'],
    [qian?.name ?? '', '第一中学', null, '骨干教师', '县级', '2015'],
    [qian?.name ?? '', '第一中学', null, '骨干教师', '县级', '2020'],
  )
  const dryRun = await preview(api, list)
  expect(dryRun.counts).toMatchObject({ wrong: 2, doubtful: 1, new: 2 })
  expect(dryRun.problems.map(({ line, column, message }) => `${line}${column} ${message}`)).toEqual([
    '3A 没有登记这位老师',
    '4A 只写了姓名，是不是这位老师？',
    '5D 称号没有填',
    '7D 与第 6 行是同一个称号',
  ])
  const [question] = dryRun.questions
  const answers = { [question?.key ?? '']: zhao?.id ?? 0 }
  expect((await preview(api, { ...list, answers })).counts).toMatchObject({ doubtful: 0, new: 3 })
})

test('an import of titles that fails half-way has written nothing', async () => {
  const { api, store, people, titlesOf } = await openCounty()
  failOn(store.sqlite, 'INSERT ON title', `NEW.teacherId = ${people[1]?.id}`)
  const rows = people.map(({ name }) => [name, '第一中学', null, '骨干教师', '县级'])
  await expect(commit(api, listOf(...rows))).rejects.toThrow()
  expect(await titlesOf()).toEqual([null, null, null])
})

const rosterHead = ['姓名', '身份证号', '工作单位', '骨干类型']

test('a roster adds the titles that are missing, takes none away and gives none back; undone, only what it added goes', async () => {
  const { api, store, people, registerOf, titlesOf } = await openCounty()
  const [zhao, qian, sun] = people
  store.sqlite.exec("UPDATE teacher SET birthDate = '1970-03-12'")
  const person = (teacher: typeof zhao, titles: string) => [teacher?.name ?? '', teacher?.idNumber ?? '', '第一中学', titles]
  await commit(api, listOf([zhao?.name ?? '', '第一中学', null, '骨干教师、名师', '县级', '2015', null, 'GG-001']))
  await commit(api, listOf([qian?.name ?? '', '第一中学', null, '名师', '县级', '2015', null, null, '撤销']))
  const roster: Import = {
    file: fileOf(rosterHead, [
      person(zhao, '骨干教师，市级学科带头人'),
      person(qian, '县级名师'),
      person(sun, ''),
      ['新来的', '', '第一中学', '特级教师'],
    ]),
    kind: 'teachers',
    answers: { 'row:6': null },
  }
  const dryRun = await preview(api, roster)
  expect(dryRun.rows.map(({ verdict, changes }) => [verdict, ...changes.map(({ before, after }) => `${before} → ${after}`)])).toEqual([
    ['changed', '县级骨干教师、县级名师 → 县级骨干教师、县级名师、市级学科带头人'],
    ['same'],
    ['same'],
    ['new'],
  ])
  expect(dryRun.problems.find(({ line }) => line === 4)).toMatchObject({
    severity: 'warning',
    message: '“县级名师”已于2026年11月22日撤销，不再登记',
  })
  const { batchId } = await commit(api, roster)
  expect(await titlesOf()).toEqual(['县级骨干教师、县级名师、市级学科带头人', null, null])
  expect(await registerOf(zhao?.id)).toHaveLength(3)
  expect((await api.teachers.list({ search: '新来的' })).rows).toMatchObject([{ title: '特级教师' }])
  expect((await preview(api, { ...roster, answers: {} })).counts).toMatchObject({ changed: 0 })
  expect(await resultOf(api.exchange.undo({ batchId, reason: '旧花名册' }))).toEqual({
    restored: [
      { name: '教师 新来的', detail: '新增的，已移除' },
      { name: `人才称号 ${zhao?.name} 市级学科带头人`, detail: '新增的，已移除' },
    ],
    kept: [],
    impossible: [],
  })
  expect(await titlesOf()).toEqual(['县级骨干教师、县级名师', null, null])
})

test('a list of honours is read as titles; read as a roster it only adds what each does not bear', async () => {
  const { api, store, people, titlesOf } = await openCounty()
  const [zhao, qian] = people
  grantTitles(store, zhao?.id ?? 0, '市级名师')
  const rows = [
    [zhao?.name ?? '', '第一中学', zhao?.idNumber ?? '', '县级骨干教师', '县级', '2024.9', '县教体局', 'GG-7'],
    [qian?.name ?? '', '第一中学', qian?.idNumber ?? '', '特级教师', '省级', '2019', '省教育厅', 'GG-8'],
  ]
  const file = fileOf(['姓名', '单位', '身份证号', '荣誉称号', '级别', '授予时间', '授予单位', '证书号'], rows)
  expect((await api.exchange.recognise({ file })).sheets[0]?.readings[0]).toMatchObject({ kind: 'titles' })
  expect((await commit(api, { file, kind: 'teachers' })).counts).toMatchObject({ changed: 2 })
  expect(await titlesOf()).toEqual(['市级名师、县级骨干教师', '特级教师', null])
  expect((await commit(api, { file, kind: 'titles' })).counts).toMatchObject({ changed: 2 })
  expect(await titlesOf()).toEqual(['市级名师、县级骨干教师', '特级教师', null])
})

test('our own list of titles is known as one, and all of it is the same', async () => {
  const { api, store, people } = await openCounty()
  grantTitles(store, people[0]?.id ?? 0, '市级名师、县级骨干教师')
  const file = await written(api, { id: 'titles', numbers: 'masked' })
  const [sheet] = (await api.exchange.recognise({ file })).sheets
  expect(sheet?.readings[0]).toMatchObject({ kind: 'titles' })
  expect((await preview(api, { file, kind: 'titles', sheet: sheet?.name ?? '' })).counts).toMatchObject({ same: 2, new: 0, changed: 0 })
})
