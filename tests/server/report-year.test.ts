import { expect, test } from 'vitest'
import { changeRow, createRow } from '../../electron/server/db/write.ts'
import { addCompletedCohort } from '../support/completed-cohort.ts'
import { preview } from '../support/imports.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, addTeachers, grantTitles } from '../support/people.ts'
import { codeOf } from '../support/refusal.ts'
import { recordsOf, sheetsOf, written } from '../support/reports.ts'

async function openYear() {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干班', [
    { name: '赵建国', school: '第一中学' },
    { name: '钱淑芬', school: '第二中学' },
    { name: '孙志强', school: '第二中学', result: '不合格' },
  ])
  changeRow(store, 'program', 1, { peopleText: '5－10', peopleMin: 5, peopleMax: 10, planSheet: '教师培训计划', sequence: '1' })
  return { api, store, cohortId }
}

function addHours(store: Awaited<ReturnType<typeof openYear>>['store'], teacherId: number, hours: number, date = '2026-11-20'): number {
  const entry = {
    teacherId,
    category: 'ethics',
    date,
    hours,
    source: 'manual',
    description: '师德培训',
    enteredAt: '2026-11-21T00:00:00Z',
  } as const
  return createRow(store, 'hoursEntry', entry)
}

test('the summary of a year sets the plan against the result and counts by level, stage and school', async () => {
  const { api, store } = await openYear()
  changeRow(store, 'teacher', 1, { stage: '小学' })
  createRow(store, 'program', { year: 2026, planSheet: '教师培训计划', sequence: '2', name: '没有办的培训' })
  const file = await written(api, { id: 'year-summary', year: 2026 })
  expect(file.name).toBe('测试县2026年教师培训工作总结表.xlsx')
  expect(await recordsOf(file, '计划与完成')).toMatchObject([
    {
      项目名称: '骨干班项目',
      计划人数: '5－10',
      结业班次: '1',
      实际人次: '3',
      实际人数: '3',
      合格人次: '2',
      认定学时: '48',
      与计划对照: '少 2 人',
    },
    { 项目名称: '没有办的培训', 结业班次: '0', 与计划对照: '未完成' },
  ])
  expect(await recordsOf(file, '按级别')).toMatchObject([
    { 培训级别: '区县级', 参训人次: '3' },
    { 培训级别: '合计', 参训人次: '3' },
  ])
  expect(await recordsOf(file, '按学段')).toMatchObject([{ 任教学段: '初中', 参训人数: '2' }, { 任教学段: '小学' }, { 任教学段: '合计' }])
  expect(await recordsOf(file, '按学校')).toMatchObject([
    { 学校: '第一中学', 参训人数: '1', 合格人次: '1', 认定学时: '24' },
    { 学校: '第二中学', 参训人数: '2', 合格人次: '1' },
    { 学校: '合计', 参训人数: '3' },
  ])
})

test('somebody trained twice is two attendances and one person', async () => {
  const { api, store } = await openYear()
  const again = addCompletedCohort(store, '提高班', [])
  createRow(store, 'enrollment', { cohortId: again, teacherId: 1, schoolId: 1, result: '合格', earnedHours: 240 })
  const total = (await recordsOf(await written(api, { id: 'year-summary', year: 2026 }), '按级别')).at(-1)
  expect(total).toMatchObject({ 培训级别: '合计', 结业班次: '2', 参训人次: '4', 参训人数: '3', 合格人次: '3', 认定学时: '72' })
})

test('hours, bases, pairings and titles of the year stand on sheets of their own; what there is nothing of is said', async () => {
  const { api, store } = await openYear()
  const entryId = addHours(store, 1, 60)
  await api.hours.reverse({ id: entryId, reason: '记错了人' })
  addHours(store, 2, 105)
  addHours(store, 2, 60, '2025-11-20')
  grantTitles(store, 1, '县级名师')
  const base = { kind: '实训基地', name: '第一中学实训基地', schoolId: 1, level: '县级', registeredOn: '2026-03-01' } as const
  createRow(store, 'base', base)
  const { notes } = await api.reports.preview({ id: 'year-summary', year: 2026 })
  expect(notes).toEqual(['只统计已结业的班次', '没有内容、不写出的表：师徒结对'])
  const file = await written(api, { id: 'year-summary', year: 2026 })
  expect([...(await sheetsOf(file)).keys()]).toEqual(['计划与完成', '按级别', '按学段', '按学校', '学时', '基地与工作室', '人才称号'])
  expect(await recordsOf(file, '学时')).toEqual([
    { 学时类别: '师德', 人数: '1', 学时: '10.5', 折合学分: '1.1' },
    { 学时类别: '合计', 人数: '1', 学时: '10.5', 折合学分: '1.1' },
  ])
  expect(await recordsOf(file, '基地与工作室')).toMatchObject([{ 名称: '第一中学实训基地', 还差次数: '2', 结论: '未开展' }])
  expect(await recordsOf(file, '人才称号')).toEqual([{ 序号: '1', 人才称号: '县级名师', 人数: '1' }])
})

test('a cohort that should be over but is not completed is named and not counted', async () => {
  const { api, store, cohortId } = await openYear()
  changeRow(store, 'cohort', cohortId, { state: 'locked', completedOn: null })
  const { notes, sheets } = await api.reports.preview({ id: 'year-summary', year: 2026 })
  expect(notes[1]).toBe('有 1 个班次本年应结束、还没有结业，没有计入：骨干班')
  expect(sheets.map(({ name }) => name)).not.toContain('按级别')
})

test('an empty year has nothing to export, and a year must be said', async () => {
  const { api } = await openOffice()
  for (const id of ['year-summary', 'annual-plan', 'activities', 'certificates', 'pairings', 'base-activities'] as const) {
    expect(await codeOf(written(api, { id }))).toBe('PARAMETER_MISSING')
    expect([id, await codeOf(written(api, { id, year: 2001 }))]).toEqual([id, 'NOTHING_TO_EXPORT'])
  }
  expect((await api.reports.exports({})).total).toBe(0)
})

test('the list of activities has bases and pairings day by day, without what was reversed', async () => {
  const { api, store } = await openOffice()
  const schoolId = addSchool(store, '第一中学')
  const [mentorId = 0, menteeId = 0] = addTeachers(store, schoolId, 2)
  const base = { kind: '名师工作室', name: '赵建国名师工作室', schoolId, level: '县级', registeredOn: '2026-03-01' } as const
  const baseId = createRow(store, 'base', base)
  const agreement = {
    kind: '带徒',
    mentorId,
    menteeId,
    startDate: '2026-03-01',
    endDate: '2028-08-31',
    goals: '站稳讲台',
    state: 'active',
  } as const
  const pairingId = createRow(store, 'pairing', agreement)
  const record = (holder: 'base' | 'pairing', holderId: number, date: string) =>
    api.activities.record({ holder, holderId, activity: { date, kind: '听课', topic: '公开课', times: 1, people: 30 } })
  await record('base', baseId, '2026-05-10')
  await record('pairing', pairingId, '2026-04-10')
  const { id } = await record('base', baseId, '2026-06-10')
  await api.activities.reverse({ id, reason: '没有开展' })
  const records = await recordsOf(await written(api, { id: 'activities', year: 2026 }))
  expect(records.map((line) => [line['日期'], line['所属'], line['基地、工作室或结对'], line['参加人数']])).toEqual([
    ['2026-04-10', '带徒', '赵建国—钱建国', '30'],
    ['2026-05-10', '名师工作室', '赵建国名师工作室', '30'],
  ])
})

test('the register of certificates has void ones too; only who holds a valid one is named in public', async () => {
  const { api, cohortId } = await openYear()
  await api.certificates.issue({ cohortId, issuedOn: '2026-11-22' })
  await api.certificates.void({ id: 1, reason: '姓名写错' })
  const records = await recordsOf(await written(api, { id: 'certificates', year: 2026 }))
  expect(records.map((line) => [line['姓名'], line['状态'], line['作废原因'], line['学时']])).toEqual([
    ['赵建国', '已作废', '姓名写错', '24'],
    ['钱淑芬', '有效', '', '24'],
  ])
  expect(records[0]?.['身份证号']).toContain('****')
  expect((await api.reports.preview({ id: 'certificates', year: 2026 })).notes).toEqual(['共 2 张，有效 1 张，作废 1 张'])
  const named = await recordsOf(await written(api, { id: 'certificates', year: 2026, edition: 'notice' }))
  expect(named).toEqual([
    {
      序号: '1',
      学校: '第二中学',
      姓名: '钱淑芬',
      证书编号: records[1]?.['证书编号'],
      种类: '结业证书',
      班次或内容: records[1]?.['班次或内容'],
      发证日期: '2026-11-22',
    },
  ])
})

test('a statement of hours has each standing entry and the sums by category with their credits', async () => {
  const { api, store } = await openYear()
  addHours(store, 2, 105)
  addHours(store, 2, 60, '2025-03-01')
  addHours(store, 2, 40, '2020-03-01')
  const wrong = addHours(store, 2, 300)
  await api.hours.reverse({ id: wrong, reason: '记错了' })
  const cycle = await written(api, { id: 'hours-statement', teacherId: 2 })
  expect(cycle.name).toBe('钱淑芬2025—2027年学时情况表.xlsx')
  expect(await recordsOf(cycle, '分类合计')).toEqual([
    { 序号: '1', 学校: '第二中学', 姓名: '钱淑芬', 师德: '16.5', 合计学时: '16.5', 折合学分: '1.7' },
  ])
  expect((await recordsOf(cycle, '学时明细')).map((line) => [line['培训日期'], line['学时']])).toEqual([
    ['2025-03-01', '6'],
    ['2026-11-20', '10.5'],
  ])
  const year = await written(api, { id: 'hours-statement', schoolId: 2, year: 2026 })
  expect(year.name).toBe('第二中学2026年学时情况表.xlsx')
  expect(await recordsOf(year, '分类合计')).toMatchObject([
    { 姓名: '钱淑芬', 合计学时: '10.5' },
    { 姓名: '孙志强', 合计学时: '0' },
  ])
  expect((await api.reports.exports({})).rows.map(({ parameters }) => parameters)).toEqual([
    '学校：第二中学；年度：2026',
    '教师：钱淑芬；时间：本周期',
  ])
})

test('a statement of hours needs somebody, and somebody who is there', async () => {
  const { api } = await openOffice()
  expect(await codeOf(written(api, { id: 'hours-statement' }))).toBe('PARAMETER_MISSING')
  expect(await codeOf(written(api, { id: 'hours-statement', teacherId: 999 }))).toBe('NOT_FOUND')
  expect(await codeOf(written(api, { id: 'hours-statement', schoolId: 999 }))).toBe('NOT_FOUND')
})

test('the summary is known again and refused, sheet by sheet, for nothing in it is new', async () => {
  const { api, store } = await openYear()
  addHours(store, 1, 60)
  grantTitles(store, 1, '骨干教师')
  await api.bases.create({
    kind: '名师工作室',
    name: '语文工作室',
    schoolId: 1,
    level: '县级',
    leaderId: null,
    registeredOn: '2026-01-01',
    note: null,
  })
  await api.pairings.create({ kind: '带徒', mentorId: 1, menteeId: 2, startDate: '2026-01-01', endDate: '2028-08-31', goals: '站稳讲台' })
  const file = await written(api, { id: 'year-summary', year: 2026 })
  const { sheets } = await api.exchange.recognise({ file })
  expect(sheets.map(({ name, refused }) => [name, refused])).toEqual(
    ['计划与完成', '按级别', '按学段', '按学校', '学时', '基地与工作室', '师徒结对', '人才称号'].map((name) => [name, 'OWN_REPORT']),
  )
  const asPlan = { file, kind: 'programs', sheet: '计划与完成', options: { year: 2026, planSheet: '计划与完成' } } as const
  expect(await codeOf(preview(api, asPlan))).toBe('OWN_REPORT')
})
