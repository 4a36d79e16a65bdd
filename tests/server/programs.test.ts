import { isDefinedError, safe } from '@orpc/client'
import { expect, test } from 'vitest'
import type { ProgramDraft } from '../../shared/programs/model.ts'
import { failOn, openOffice } from '../support/office.ts'

const lecture: ProgramDraft = {
  year: 2026,
  planSheet: '教师培训计划',
  sequence: '1',
  name: '教学常规建设专项研修',
  code: null,
  content: '备课要领；有效课堂',
  audience: '全体教师',
  peopleText: '150－200',
  hoursText: '20－24',
  daysText: null,
  timeText: '3－12月',
  place: null,
  department: '研训中心',
  note: null,
}

test('a line of the plan keeps its words beside what was understood of them', async () => {
  const { api } = await openOffice()
  const { id } = await api.programs.create(lecture)
  expect(await api.programs.get({ id })).toMatchObject({
    peopleText: '150－200',
    peopleMin: 150,
    peopleMax: 200,
    hoursText: '20－24',
    hoursMin: 200,
    hoursMax: 240,
    monthFrom: 3,
    monthTo: 12,
    cohorts: [],
  })
})

test('changing the words of a line reads them anew, and the change says why', async () => {
  const { api } = await openOffice()
  const { id } = await api.programs.create(lecture)
  await api.programs.change({ id, program: { ...lecture, hoursText: '待定', timeText: '7月' }, reason: '科室调整' })
  expect(await api.programs.get({ id })).toMatchObject({ hoursText: '待定', hoursMin: null, hoursMax: null, monthFrom: 7, monthTo: 7 })
  expect((await api.audit.list({ subject: 'program', id }))[0]).toMatchObject({
    action: 'change',
    reason: '科室调整',
    changes: [
      { label: '计划学时', before: '20－24', after: '待定' },
      { label: '实施时间', before: '3－12月', after: '7月' },
    ],
  })
})

test('the plan is listed by year, department and words, in the order of its numbers', async () => {
  const { api } = await openOffice()
  await api.programs.create({ ...lecture, sequence: '10', name: '园长培训班', department: '组人科\n研训中心' })
  await api.programs.create({ ...lecture, sequence: '2', name: '会计继续教育', department: '计财科' })
  await api.programs.create(lecture)
  await api.programs.create({ ...lecture, year: 2025 })
  const namesOf = async (query: object) => (await api.programs.list(query)).rows.map(({ name }) => name)
  expect(await namesOf({ year: 2026 })).toEqual(['教学常规建设专项研修', '会计继续教育', '园长培训班'])
  expect(await namesOf({ year: 2026, department: '研训中心' })).toEqual(['教学常规建设专项研修', '园长培训班'])
  expect(await namesOf({ year: 2026, search: '会计' })).toEqual(['会计继续教育'])
  expect(await api.programs.departments({ year: 2026 })).toEqual(expect.arrayContaining(['组人科', '研训中心', '计财科']))
  expect(await api.programs.years()).toEqual({ years: [2026, 2025], thisYear: 2026 })
  expect(await api.programs.choices({ year: 2025 })).toMatchObject([{ name: '教学常规建设专项研修', year: 2025 }])
})

test('two lines of one plan may share a name if their numbers differ, but not name and number', async () => {
  const { api } = await openOffice()
  await api.programs.create(lecture)
  await api.programs.create({ ...lecture, sequence: '8' })
  const twice = await safe(api.programs.create(lecture))
  expect(isDefinedError(twice.error) && twice.error.code).toBe('NAME_TAKEN')
  await api.programs.create({ ...lecture, sequence: null })
  const unnumberedTwice = await safe(api.programs.create({ ...lecture, sequence: null }))
  expect(isDefinedError(unnumberedTwice.error) && unnumberedTwice.error.code).toBe('NAME_TAKEN')
})

test('a program with a cohort shows it and cannot be removed; one without can', async () => {
  const { api, store } = await openOffice()
  const kept = await api.programs.create(lecture)
  const removed = await api.programs.create({ ...lecture, sequence: '2', name: '重复登记的项目' })
  store.sqlite.exec(`INSERT INTO cohort (programId, name, category, level, mode, organizer, startDate, endDate, plannedHours, minimumAttendance, passMark, state)
    VALUES (${kept.id}, '第一期', '全员', '区县级', '集中', '研训中心', '2026-03-01', '2026-03-04', 240, 80, 600, 'open')`)
  expect((await api.programs.get({ id: kept.id })).cohorts).toMatchObject([{ name: '第一期', state: 'open' }])
  expect((await api.programs.list({ year: 2026 })).rows.map(({ cohortCount }) => cohortCount)).toEqual([1, 0])
  const refused = await safe(api.programs.remove({ id: kept.id, reason: '不办了' }))
  expect(isDefinedError(refused.error) && refused.error.code).toBe('IN_USE')
  await api.programs.remove({ id: removed.id, reason: '重复登记' })
  expect((await api.programs.list({ year: 2026 })).total).toBe(1)
  const gone = await safe(api.programs.get({ id: removed.id }))
  expect(isDefinedError(gone.error) && gone.error.code).toBe('NOT_FOUND')
})

test('a change whose audit line cannot be written is not made', async () => {
  const { api, store } = await openOffice()
  const { id } = await api.programs.create(lecture)
  failOn(store.sqlite, 'INSERT ON auditEntry')
  await expect(api.programs.change({ id, program: { ...lecture, name: '改名' }, reason: '更名' })).rejects.toThrow('disk full')
  expect(await api.programs.get({ id })).toMatchObject({ name: '教学常规建设专项研修' })
})
