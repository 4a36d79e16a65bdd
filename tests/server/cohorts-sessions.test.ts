import { expect, test } from 'vitest'
import { addProgram, cohortDraft } from '../support/cohort.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'
import { codeOf } from '../support/refusal.ts'

const fullDay = { date: '2026-03-02', part: '全天', topic: '班级管理', hours: 60 } as const

async function openCohort() {
  const { api, store } = await openOffice()
  const teacherIds = addTeachers(store, addSchool(store, '第一中学'), 2)
  const programId = addProgram(store)
  const { id: cohortId } = await api.cohorts.open(cohortDraft(programId))
  await api.cohorts.enroll({ cohortId, teacherIds })
  return { api, cohortId, programId }
}

test('a session has its time for itself and lies within the days of the cohort', async () => {
  const { api, cohortId, programId } = await openCohort()
  const add = (changes: object) => codeOf(api.cohorts.addSession({ cohortId, session: { ...fullDay, ...changes } }))
  await api.cohorts.addSession({ cohortId, session: fullDay })
  expect(await add({})).toBe('SESSION_TAKEN')
  expect(await add({ part: '上午' })).toBe('SESSION_TAKEN')
  expect(await add({ part: '晚上', hours: 30 })).toBeUndefined()
  expect(await add({ date: '2026-04-01' })).toBe('SESSION_OUTSIDE')
  expect(
    await codeOf(api.cohorts.change({ id: cohortId, cohort: cohortDraft(programId, { startDate: '2026-03-03' }), reason: '推迟' })),
  ).toBe('SESSION_OUTSIDE')
  expect((await api.cohorts.get({ id: cohortId })).progress).toMatchObject({ sessions: 2, sessionHours: 90 })
})

test('a series takes every chosen weekday and says which days were taken already', async () => {
  const { api, cohortId } = await openCohort()
  await api.cohorts.addSession({ cohortId, session: { ...fullDay, date: '2026-03-09', part: '下午' } })
  const series = { ...fullDay, from: '2026-03-02', to: '2026-03-31', weekdays: [1, 3] }
  expect(await api.cohorts.addSeries({ cohortId, series })).toEqual({ added: 8, taken: ['2026-03-09'] })
  expect(await api.cohorts.addSeries({ cohortId, series })).toMatchObject({ added: 0 })
  const { sessions } = await api.cohorts.sheet({ cohortId })
  expect(sessions.map(({ date }) => date.slice(8))).toEqual(['02', '04', '09', '11', '16', '18', '23', '25', '30'])
  expect(await codeOf(api.cohorts.addSeries({ cohortId, series: { ...series, to: '2026-04-30' } }))).toBe('SESSION_OUTSIDE')
})

test('a mark is set, changed and taken back; a removed session takes its marks along', async () => {
  const { api, cohortId } = await openCohort()
  await api.cohorts.addSession({ cohortId, session: fullDay })
  const { lines, sessions } = await api.cohorts.sheet({ cohortId })
  const sessionId = sessions[0]?.id ?? 0
  const mark = async (marks: readonly ('出勤' | '请假' | null)[]) => {
    const entries = lines.map(({ enrollmentId }, i) => ({ enrollmentId, sessionId, mark: marks[i] ?? null }))
    await api.cohorts.mark({ cohortId, entries })
    return (await api.cohorts.sheet({ cohortId })).lines.map((line) => line.marks[0])
  }
  expect(await mark(['出勤', '请假'])).toEqual(['出勤', '请假'])
  expect(await mark(['请假', null])).toEqual(['请假', null])
  await api.cohorts.removeSession({ cohortId, sessionId, reason: '停课' })
  expect((await api.cohorts.get({ id: cohortId })).progress).toMatchObject({ sessions: 0, marks: 0 })
})

test('a session moves to another day, and marks of another cohort are refused', async () => {
  const { api, cohortId, programId } = await openCohort()
  await api.cohorts.addSession({ cohortId, session: fullDay })
  const { lines, sessions } = await api.cohorts.sheet({ cohortId })
  const sessionId = sessions[0]?.id ?? 0
  const enrollmentId = lines[0]?.enrollmentId ?? 0
  await api.cohorts.changeSession({ cohortId, sessionId, session: { ...fullDay, date: '2026-03-05', hours: 50 } })
  expect((await api.cohorts.sheet({ cohortId })).sessions).toEqual([{ ...fullDay, id: sessionId, date: '2026-03-05', hours: 50 }])
  const { id: other } = await api.cohorts.open(cohortDraft(programId, { name: '另一班' }))
  expect(await codeOf(api.cohorts.mark({ cohortId: other, entries: [{ enrollmentId, sessionId, mark: '出勤' }] }))).toBe('NOT_FOUND')
  expect(await codeOf(api.cohorts.changeSession({ cohortId: other, sessionId, session: fullDay }))).toBe('NOT_FOUND')
  expect(await codeOf(api.cohorts.removeSession({ cohortId: other, sessionId, reason: '停课' }))).toBe('NOT_FOUND')
})

test('a mark or a score is never given to a trainee of another cohort', async () => {
  const { api, cohortId, programId } = await openCohort()
  const stranger = (await api.cohorts.sheet({ cohortId })).lines[0]?.enrollmentId ?? 0
  const { id: other } = await api.cohorts.open(cohortDraft(programId, { name: '另一班' }))
  await api.cohorts.addSession({ cohortId: other, session: fullDay })
  await api.cohorts.setScheme({ cohortId: other, scheme: { components: [{ name: '考试', weight: 100 }], passMark: 600 } })
  const { sessions, components } = await api.cohorts.sheet({ cohortId: other })
  const marks = [{ enrollmentId: stranger, sessionId: sessions[0]?.id ?? 0, mark: '出勤' as const }]
  const scores = [{ enrollmentId: stranger, componentId: components[0]?.id ?? 0, points: 800 }]
  expect(await codeOf(api.cohorts.mark({ cohortId: other, entries: marks }))).toBe('NOT_FOUND')
  expect(await codeOf(api.cohorts.score({ cohortId: other, entries: scores }))).toBe('NOT_FOUND')
})
