import { expect, test } from 'vitest'
import { createRow } from '../../electron/server/db/write.ts'
import { addCompletedCohort, bookHours } from '../support/completed-cohort.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'
import { codeOf } from '../support/refusal.ts'
import { cellsOf, textsOf, written } from '../support/reports.ts'

const trainees = [
  { name: '赵建国', school: '第一中学' },
  { name: '=1+1', school: '第一中学' },
  { name: '钱淑芬', school: '第二中学', result: '不合格' as const },
]

test('the roster of a cohort reads as an office expects it, with ID numbers masked and no formula', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干教师研修班', trainees)
  const file = await written(api, { id: 'cohort-roster', cohortId })
  expect(file.name).toBe('骨干教师研修班名册.xlsx')
  const rows = await textsOf(file)
  expect(rows[0]?.[0]).toBe('骨干教师研修班名册')
  expect(rows[2]?.slice(0, 5)).toEqual(['序号', '姓名', '性别', '身份证号', '学校'])
  const people = rows.slice(3, 6)
  expect(people.map((row) => row[1]).toSorted()).toEqual(['=1+1', '赵建国', '钱淑芬'])
  for (const row of people) expect(row[3]).toMatch(/^3799\*+\d{3}[\dX]$/)
  expect((await cellsOf(file)).flat().filter((cell) => cell.formula)).toEqual([])
})

test('the national layout holds who passed, with whole ID numbers as text, and names who is left out', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干教师研修班', trainees)
  bookHours(store, cohortId)
  const preview = await api.reports.preview({ id: 'national-hours', cohortId })
  expect(preview.total).toBe(2)
  expect(preview.leftOut).toEqual([{ name: '钱淑芬', schoolName: '第二中学', why: '结果不合格，没有学时' }])
  const [header, ...rows] = await cellsOf(await written(api, { id: 'national-hours', cohortId }))
  expect(header?.map((cell) => cell.text).slice(0, 3)).toEqual(['教师姓名*', '身份证件类型*', '教师身份证号*'])
  expect(rows).toHaveLength(2)
  for (const row of rows) {
    expect(row[2]).toMatchObject({ kind: 'text', text: expect.stringMatching(/^379900\d{11}[\dX]$/) })
    expect(row[8]).toMatchObject({ kind: 'number', number: 24 })
  }
})

test('hours that were reversed are not reported, and the person is named', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干教师研修班', trainees)
  bookHours(store, cohortId)
  const [entry] = (await api.hours.ledger({ search: '赵建国' })).rows
  await api.hours.reverse({ id: entry?.id ?? 0, reason: '查实未参加' })
  const preview = await api.reports.preview({ id: 'national-hours', cohortId })
  expect(preview.leftOut.map(({ name, why }) => `${name}：${why}`)).toContain('赵建国：台账里没有这个班次的学时（可能已冲正）')
})

test('national hours are refused before the cohort is completed, and a report without its cohort', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干教师研修班', trainees)
  store.sqlite.exec(`UPDATE cohort SET state = 'locked', completedOn = NULL WHERE id = ${cohortId}`)
  expect(await codeOf(written(api, { id: 'national-hours', cohortId }))).toBe('COHORT_NOT_COMPLETED')
  expect(await codeOf(written(api, { id: 'cohort-roster' }))).toBe('PARAMETER_MISSING')
  expect(await codeOf(written(api, { id: 'cohort-roster', cohortId: 999 }))).toBe('NOT_FOUND')
})

test('nothing to write is said, not written', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干教师研修班', [{ name: '钱淑芬', school: '第二中学', result: '不合格' }])
  expect(await codeOf(written(api, { id: 'national-hours', cohortId }))).toBe('NOTHING_TO_EXPORT')
})

test('the list of those who are short says how much of what is missing, for one school or for all', async () => {
  const { api, store } = await openOffice()
  const first = addSchool(store, '第一中学')
  addTeachers(store, first, 2)
  addTeachers(store, addSchool(store, '第二中学'), 1)
  expect((await api.reports.preview({ id: 'shortages' })).total).toBe(3)
  const rows = await textsOf(await written(api, { id: 'shortages', schoolId: first }))
  expect(rows[0]?.[0]).toBe('第一中学2025—2027年学时未达标名单')
  expect(rows.slice(3, 5).map((row) => row[1])).toEqual(['第一中学', '第一中学'])
  expect(rows[3]?.[6]).toContain('师德差 36（0/36）')
})

test('the counts of a base stand against the two activities it owes', async () => {
  const { api, store } = await openOffice()
  const schoolId = addSchool(store, '第一中学')
  const base = { kind: '实训基地', name: '第一中学实训基地', schoolId, level: '县级', leaderId: null, registeredOn: '2026-03-01' } as const
  const baseId = createRow(store, 'base', base)
  await api.activities.record({
    holder: 'base',
    holderId: baseId,
    activity: { date: '2026-05-10', kind: '教学展示', topic: '公开课', times: 1, people: 30 },
  })
  const rows = await textsOf(await written(api, { id: 'base-activities', year: 2026 }))
  expect(rows[3]?.slice(1)).toEqual(['第一中学实训基地', '实训基地', '县级', '第一中学', '', '1', '30', '1', '未达标'])
})
