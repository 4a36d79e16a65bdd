import { expect, test } from 'vitest'
import { changeRow, createRow } from '../../electron/server/db/write.ts'
import { addCompletedCohort, bookHours } from '../support/completed-cohort.ts'
import { openOffice } from '../support/office.ts'
import { codeOf } from '../support/refusal.ts'
import { cellsOf, recordsOf, sheetsOf, textsOf, written } from '../support/reports.ts'

const trainees = [
  { name: '赵建国', school: '第一中学' },
  { name: '孙志强', school: '第一中学' },
  { name: '钱淑芬', school: '第二中学', result: '不合格' as const },
]

async function openWithCohort() {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干教师研修班', trainees)
  const addSessions = (days: number) => {
    for (let day = 1; day <= days; day += 1)
      for (const part of ['下午', '上午'] as const)
        createRow(store, 'session', { cohortId, date: `2026-07-${String(day).padStart(2, '0')}`, part, topic: '专题', hours: 30 })
  }
  return { api, store, cohortId, addSessions }
}

test('a sign-in sheet has a row per trainee and a blank column per session, in the order of the day', async () => {
  const { api, store, cohortId, addSessions } = await openWithCohort()
  createRow(store, 'session', { cohortId, date: '2026-07-02', part: '晚上', topic: '交流', hours: 20 })
  addSessions(2)
  const file = await written(api, { id: 'sign-in', cohortId })
  const rows = await textsOf(file)
  expect(rows[2]).toEqual(['序号', '姓名', '学校', '7月1日\n上午', '7月1日\n下午', '7月2日\n上午', '7月2日\n下午', '7月2日\n晚上'])
  const records = await recordsOf(file)
  expect(records.map((record) => [record['姓名'], record['7月1日\n上午']])).toEqual([
    ['孙志强', ''],
    ['赵建国', ''],
    ['钱淑芬', ''],
  ])
  expect(rows.at(-1)?.[0]).toContain('班主任（签字）')
  expect((await api.reports.exports({})).rows[0]).toMatchObject({ label: '签到表', people: 3, numbers: 'none' })
})

test('more sessions than fit on a page go on further sheets, evenly', async () => {
  const { api, cohortId, addSessions } = await openWithCohort()
  addSessions(5)
  const sheets = await sheetsOf(await written(api, { id: 'sign-in', cohortId }))
  expect([...sheets].map(([name, rows]) => [name, rows[2]?.length])).toEqual([
    ['签到表1', 8],
    ['签到表2', 8],
  ])
})

test('before there are sessions, a sign-in sheet has blank columns, and that is said', async () => {
  const { api, cohortId } = await openWithCohort()
  const { notes, sheets } = await api.reports.preview({ id: 'sign-in', cohortId })
  expect(notes).toEqual(['班次还没有安排课次，留了 4 个空白的签到栏'])
  expect(sheets[0]?.columns.slice(3).map(({ header }) => header)).toEqual(['签到 1', '签到 2', '签到 3', '签到 4'])
})

test('scores are exchanged in words; excellent is only who reaches the line that was asked for', async () => {
  const { api, store, cohortId } = await openWithCohort()
  changeRow(store, 'enrollment', 1, { finalScore: 905 })
  changeRow(store, 'enrollment', 2, { finalScore: 895 })
  changeRow(store, 'teacher', 1, { phone: '13812345678' })
  const grades = async (excellentFrom?: number) => {
    const records = await recordsOf(await written(api, { id: 'scores', cohortId, excellentFrom }))
    return Object.fromEntries(records.map((record) => [record['*姓名'], record['*成绩']]))
  }
  expect(await grades()).toEqual({ 赵建国: '合格', 孙志强: '合格', 钱淑芬: '不合格' })
  expect(await grades(900)).toEqual({ 赵建国: '优秀', 孙志强: '合格', 钱淑芬: '不合格' })
  const [header, ...rows] = await cellsOf(await written(api, { id: 'scores', cohortId }))
  expect(header?.map(({ text }) => text)).toEqual(['省', '市', '区县', '学校名称', '*姓名', '性别', '*身份证', '手机号', '*成绩'])
  const zhao = rows.find((row) => row[4]?.text === '赵建国')
  expect(zhao?.slice(1, 3).map(({ text }) => text)).toEqual(['测试市', '测试县'])
  expect(zhao?.[6]).toMatchObject({ kind: 'text', text: expect.stringMatching(/^379900\d{11}[\dX]$/) })
  expect(zhao?.[7]).toMatchObject({ kind: 'text', text: '13812345678' })
})

test('who has no number is named and not in the scores; before completion there are none', async () => {
  const { api, store, cohortId } = await openWithCohort()
  changeRow(store, 'teacher', 1, { idNumber: null })
  const { total, leftOut } = await api.reports.preview({ id: 'scores', cohortId })
  expect(total).toBe(2)
  expect(leftOut).toEqual([{ name: '赵建国', schoolName: '第一中学', why: '没有证件号码，成绩单要求填写' }])
  changeRow(store, 'cohort', cohortId, { state: 'locked', completedOn: null })
  expect(await codeOf(written(api, { id: 'scores', cohortId }))).toBe('COHORT_NOT_COMPLETED')
})

test('the variant of the national layout goes on with the days of the training', async () => {
  const { api, store, cohortId } = await openWithCohort()
  bookHours(store, cohortId)
  const [header, row] = await textsOf(await written(api, { id: 'national-hours', cohortId, trainingDays: 'with' }))
  expect(header?.slice(-2)).toEqual(['培训开始日期', '培训结束日期'])
  expect(row?.slice(-2)).toEqual(['2026-07-06', '2026-11-20'])
})

test('a report of a cohort that is not there, or that was not chosen, is refused', async () => {
  const { api } = await openOffice()
  for (const id of ['cohort-roster', 'sign-in', 'scores', 'national-hours'] as const) {
    expect(await codeOf(written(api, { id }))).toBe('PARAMETER_MISSING')
    expect(await codeOf(written(api, { id, cohortId: 999 }))).toBe('NOT_FOUND')
  }
})
