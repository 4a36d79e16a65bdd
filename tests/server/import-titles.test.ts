import { expect, test } from 'vitest'
import { commit, fileOf, type Import, preview, resultOf } from '../support/imports.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'

const head = ['姓名', '单位', '身份证号', '称号名称', '称号级别', '称号状态', '证书编号']

async function openCounty() {
  const office = await openOffice()
  const ids = addTeachers(office.store, addSchool(office.store, '第一中学'), 3)
  const people = await Promise.all(ids.map((id) => office.api.teachers.get({ id })))
  const titlesOf = () => Promise.all(ids.map(async (id) => (await office.api.teachers.get({ id })).title))
  return { ...office, people, titlesOf }
}

function listOf(...rows: readonly (readonly (string | null)[])[]): Import {
  return { file: fileOf(head, rows, '2026年骨干教师名单'), kind: 'titles' }
}

test('a list of titles adds to what each bears, row after row; the same list again is all the same', async () => {
  const { api, people, titlesOf } = await openCounty()
  const [zhao, qian] = people
  const list = listOf(
    [zhao?.name ?? '', '第一中学', null, '骨干教师', '区县级', '合格', 'GG-001'],
    [zhao?.name ?? '', '第一中学', null, '市级名师', '市级', null, null],
    [qian?.name ?? '', null, qian?.idNumber ?? '', '特级教师、学科带头人', '省', null, null],
  )
  expect((await api.exchange.recognise({ file: list.file })).sheets[0]?.readings[0]).toMatchObject({ kind: 'titles' })
  const dryRun = await preview(api, list)
  expect(dryRun.rows.map(({ changes }) => changes.map(({ before, after }) => [before, after]))).toEqual([
    [[null, '县级骨干教师']],
    [['县级骨干教师', '县级骨干教师、市级名师']],
    [[null, '特级教师、省级学科带头人']],
  ])
  const { batchId, counts } = await commit(api, list)
  expect(counts).toMatchObject({ changed: 3 })
  expect(await titlesOf()).toEqual(['县级骨干教师、市级名师', '特级教师、省级学科带头人', null])
  expect((await preview(api, list)).counts).toMatchObject({ same: 3, changed: 0 })

  const report = await resultOf(api.exchange.undo({ batchId, reason: '名单还没有公示' }))
  expect(report).toMatchObject({ kept: [], impossible: [] })
  expect(await titlesOf()).toEqual([null, null, null])
})

test('a title that was taken back leaves the others; a recheck that was not passed is for a person to decide', async () => {
  const { api, people, titlesOf } = await openCounty()
  const [zhao] = people
  await commit(api, listOf([zhao?.name ?? '', '第一中学', null, '县级骨干教师、市级名师', null, null, null]))
  const failed = await preview(api, listOf([zhao?.name ?? '', '第一中学', null, '市级名师', null, '复检不合格', null]))
  expect(failed.counts).toMatchObject({ doubtful: 1 })
  await commit(api, listOf([zhao?.name ?? '', '第一中学', null, '市级名师', null, '取消', null]))
  expect((await titlesOf())[0]).toBe('县级骨干教师')
})

test('a stranger, a name alone, a row without a title and a row said twice are told apart', async () => {
  const { api, people } = await openCounty()
  const [zhao, qian] = people
  const list = listOf(
    ['查无此人', '第一中学', null, '骨干教师', '县级', null, null],
    [zhao?.name ?? '', null, null, '骨干教师', '县级', null, null],
    [qian?.name ?? '', '第一中学', null, null, '县级', null, null],
    [qian?.name ?? '', '第一中学', null, '骨干教师', '县级', null, null],
    [qian?.name ?? '', '第一中学', null, '骨干教师', '县级', null, null],
  )
  const dryRun = await preview(api, list)
  expect(dryRun.counts).toMatchObject({ wrong: 3, doubtful: 1, changed: 1 })
  expect(dryRun.problems.map(({ line, column, message }) => `${line}${column} ${message}`)).toEqual([
    '3A 没有登记这位老师',
    '4A 只写了姓名，是不是这位老师？',
    '5D 称号没有填',
    '7A 与第 6 行完全相同',
  ])
  const [question] = dryRun.questions
  const answers = { [question?.key ?? '']: zhao?.id ?? 0 }
  expect((await preview(api, { ...list, answers })).counts).toMatchObject({ doubtful: 0, changed: 2 })
})

test('an import of titles that fails half-way has written nothing', async () => {
  const { api, store, people, titlesOf } = await openCounty()
  failOn(store.sqlite, 'UPDATE OF title ON teacher', `NEW.id = ${people[1]?.id}`)
  const rows = people.map(({ name }) => [name, '第一中学', null, '骨干教师', '县级', null, null])
  await expect(commit(api, listOf(...rows))).rejects.toThrow()
  expect(await titlesOf()).toEqual([null, null, null])
})
