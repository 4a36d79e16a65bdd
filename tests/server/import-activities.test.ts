import { expect, test } from 'vitest'
import { commit, fileOf, type Import, preview, resultOf } from '../support/imports.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'

const head = ['基地名称', '活动日期', '活动形式', '活动主题', '次数', '参加人数']
type Row = readonly (string | number | null)[]

/** 第一中学教师实训基地 since 2024-05-06; 赵建国 is the mentor of 钱建国 (带徒) since 2025-09-01. */
async function openCounty() {
  const office = await openOffice()
  const { api } = office
  const schoolId = addSchool(office.store, '第一中学')
  const [mentorId = 0, menteeId = 0] = addTeachers(office.store, schoolId, 2)
  const named = { kind: '实训基地', name: '第一中学教师实训基地' } as const
  const base = await api.bases.create({ ...named, schoolId, level: '县级', leaderId: null, registeredOn: '2024-05-06', note: null })
  const agreed = { startDate: '2025-09-01', endDate: '2028-08-31', goals: '站稳讲台' }
  const pairing = await api.pairings.create({ kind: '带徒', mentorId, menteeId, ...agreed })
  const ofBase = () => api.activities.list({ holder: 'base', holderId: base.id })
  const ofPairing = () => api.activities.list({ holder: 'pairing', holderId: pairing.id })
  return { ...office, schoolId, mentorId, menteeId, agreed, base, pairing, ofBase, ofPairing }
}

function listOf(...rows: readonly Row[]): Import {
  return { file: fileOf(head, rows, '2026年基地活动台账'), kind: 'activities' }
}

test('what a base and a pairing did comes into the ledger once, however often the list comes', async () => {
  const { api, ofBase, ofPairing } = await openCounty()
  const list = listOf(
    ['第一中学教师实训基地', '3月10日-12日', '教学展示', '同课异构', null, '40人'],
    ['赵建国—钱建国', '2026.4', '听课', '《背影》', '3次', null],
    ['第一中学教师实训基地', '2026-05-20', null, '跟岗研修', 1, '50人左右'],
  )
  expect((await api.exchange.recognise({ file: list.file })).sheets[0]?.readings[0]).toMatchObject({ kind: 'activities' })
  const { counts, batchId } = await commit(api, list)
  expect(counts).toMatchObject({ new: 3 })
  expect(await ofBase()).toMatchObject([
    { date: '2026-05-20', kind: '其他', topic: '跟岗研修', times: 1, people: 50 },
    { date: '2026-03-12', kind: '教学展示', topic: '同课异构', times: 1, people: 40 },
  ])
  expect(await ofPairing()).toMatchObject([{ date: '2026-04-30', kind: '听课', topic: '《背影》', times: 3, people: null }])
  expect((await preview(api, list)).counts).toMatchObject({ same: 3, new: 0 })
  const names = (await api.exchange.batchLines({ batchId })).rows.map(({ name }) => name)
  expect(names.toSorted()).toEqual([
    '活动台账 第一中学教师实训基地 2026-03-12 同课异构',
    '活动台账 第一中学教师实训基地 2026-05-20 跟岗研修',
    '活动台账 赵建国—钱建国 2026-04-30 《背影》',
  ])
})

test('an undo reverses each entry with its reason, and then the list may come in again', async () => {
  const { api, ofBase } = await openCounty()
  const list = listOf(
    ['第一中学教师实训基地', '2026-03-12', '教学展示', '同课异构', null, 40],
    ['第一中学教师实训基地', '2026-05-20', '跟岗研修', '青年教师跟岗', 2, 12],
  )
  const { batchId } = await commit(api, list)
  const [latest] = await ofBase()
  await api.activities.reverse({ id: latest?.id ?? 0, reason: '没有办成' })
  const report = await resultOf(api.exchange.undo({ batchId, reason: '发错了表' }))
  expect(report).toMatchObject({
    restored: [{ name: '活动台账 第一中学教师实训基地 2026-03-12 同课异构', detail: '1 次，已冲正' }],
    kept: [{ detail: '已经冲正过了' }],
    impossible: [],
  })
  const entries = await ofBase()
  expect(entries.reduce((sum, { times }) => sum + times, 0)).toBe(0)
  expect(entries.find(({ reversesId, topic }) => reversesId !== null && topic === '同课异构')?.reason).toBe('撤销导入：发错了表')
  expect((await preview(api, list)).counts).toMatchObject({ new: 2 })
})

test('an activity of the same day and topic with other numbers is asked about; a row said twice is wrong', async () => {
  const { api, ofBase } = await openCounty()
  await commit(api, listOf(['第一中学教师实训基地', '2026-03-12', '教学展示', '同课异构', null, 40]))
  const list = listOf(
    ['第一中学教师实训基地', '2026-03-12', '教学展示', '同课异构', null, 45],
    ['第一中学教师实训基地', '2026-06-01', '教学展示', '汇报课', null, 30],
    ['第一中学教师实训基地', '2026-06-01', '教学展示', '汇报课', null, 30],
  )
  const dryRun = await preview(api, list)
  expect(dryRun.counts).toMatchObject({ doubtful: 1, new: 1, wrong: 1 })
  expect(dryRun.questions).toMatchObject([{ key: 'row:3', text: '台账里 2026-03-12 已有“同课异构”（1 次、40 人），次数或人数不同' }])
  const [entry] = await ofBase()
  expect((await preview(api, { ...list, answers: { 'row:3': entry?.id ?? 0 } })).counts).toMatchObject({ same: 1, new: 1 })
  await commit(api, { ...list, answers: { 'row:3': null } }, 'good-rows-only')
  expect((await ofBase()).map(({ topic, people }) => [topic, people])).toEqual([
    ['汇报课', 30],
    ['同课异构', 45],
    ['同课异构', 40],
  ])
})

test('a base that is only named alike is asked about; what the screens refuse is said of the row', async () => {
  const { api, base, pairing } = await openCounty()
  await api.pairings.finish({ id: pairing.id, state: 'completed', reason: '已出师' })
  await api.bases.close({ id: base.id, closedOn: '2026-06-30', reason: '重新评定' })
  const dryRun = await preview(
    api,
    listOf(
      ['一中教师实训基地', '2026-03-12', '教学展示', '同课异构', null, 40],
      ['不存在的', '2026-03-12', '教学展示', '同课异构', null, 40],
      ['第一中学教师实训基地', '2023-03-12', '教学展示', '同课异构', null, 40],
      ['第一中学教师实训基地', '2026-09-12', '教学展示', '同课异构', null, 40],
      ['第一中学教师实训基地', '2027-03-12', '教学展示', '同课异构', null, 40],
      ['赵建国—钱建国', '2026-03-12', '听课', '《背影》', null, null],
      ['第一中学教师实训基地', '2026-03-12', '教学展示', '同课异构', '多次', '很多'],
      ['第一中学教师实训基地', '2026-03-12', null, null, null, 40],
    ),
  )
  expect(dryRun.problems.map(({ line, column, severity, message }) => `${line}${column} ${severity} ${message}`)).toEqual([
    '3A doubtful “一中教师实训基地”是哪一个基地或工作室？',
    '4A wrong 没有登记“不存在的”',
    '5B wrong 第一中学教师实训基地从2024年5月6日才开始',
    '6B wrong 第一中学教师实训基地已在2026年6月30日撤销',
    '7B wrong 2027-03-12 还没有到',
    '8B wrong 赵建国—钱建国的结对已经结束了，不能再记活动',
    '9E wrong “多次”看不出次数',
    '9F warning “很多”看不出人数',
    '10D wrong 活动主题没有填',
  ])
  const answers = { 'base:一中教师实训基地': base.id }
  expect(
    (await preview(api, { ...listOf(['一中教师实训基地', '2026-03-12', '教学展示', '同课异构', null, 40]), answers })).counts,
  ).toMatchObject({
    new: 1,
  })
})

test('two pairings of the same two people are told apart by the kind, else a person says which', async () => {
  const { api, mentorId, menteeId, agreed, pairing, ofPairing } = await openCounty()
  const other = await api.pairings.create({ kind: '班主任导师', mentorId, menteeId, ...agreed })
  const columns = ['结对类型', '师傅', '徒弟', '活动时间', '活动内容']
  const list: Import = {
    file: fileOf(columns, [
      ['带徒', '赵建国', '钱建国', '2026-03-12', '听课'],
      [null, '赵建国', '钱建国', '2026-03-13', '班会'],
    ]),
    kind: 'activities',
  }
  const dryRun = await preview(api, list)
  expect(dryRun.counts).toMatchObject({ new: 1, doubtful: 1 })
  const [question] = dryRun.questions
  expect(question).toMatchObject({ text: '赵建国和钱建国有 2 份结对，是哪一份？', lines: [4] })
  await commit(api, { ...list, answers: { [question?.key ?? '']: other.id } })
  expect(await ofPairing()).toMatchObject([{ topic: '听课' }])
  expect(await api.activities.list({ holder: 'pairing', holderId: other.id })).toMatchObject([{ topic: '班会' }])
  expect(pairing.id).not.toBe(other.id)
})

test('an import of activities that fails half-way has written nothing, and so has an undo', async () => {
  const { api, store, ofBase } = await openCounty()
  const list = listOf(
    ['第一中学教师实训基地', '2026-03-12', '教学展示', '同课异构', null, 40],
    ['第一中学教师实训基地', '2026-05-20', '跟岗研修', '青年教师跟岗', 2, 12],
  )
  failOn(store.sqlite, 'INSERT ON activityEntry', "NEW.topic = '青年教师跟岗'")
  await expect(commit(api, list)).rejects.toThrow()
  expect(await ofBase()).toEqual([])
  store.sqlite.exec('DROP TRIGGER fullDisk')
  const { batchId } = await commit(api, list)
  failOn(store.sqlite, 'INSERT ON activityEntry', "NEW.topic = '同课异构'")
  await expect(resultOf(api.exchange.undo({ batchId, reason: '发错了表' }))).rejects.toThrow()
  expect(await ofBase()).toHaveLength(2)
})
