import { expect, test } from 'vitest'
import { addProgram, cohortDraft } from '../support/cohort.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'
import { codeOf } from '../support/refusal.ts'

type Office = Awaited<ReturnType<typeof openOffice>>
type Api = Office['api']

const scheme = {
  components: [
    { name: '考试', weight: 70 },
    { name: '作业', weight: 30 },
  ],
  passMark: 600,
}

/** A cohort of three on two days with a half-day between, 15 hours in all, exam 70 % and assignments 30 %; nothing marked or scored. */
async function openCohort() {
  const { api, store } = await openOffice({ day: '2026-04-02' })
  const teacherIds = addTeachers(store, addSchool(store, '第一中学'), 3)
  const { id: cohortId } = await api.cohorts.open(cohortDraft(addProgram(store)))
  await api.cohorts.enroll({ cohortId, teacherIds })
  await api.cohorts.addSession({ cohortId, session: { date: '2026-03-02', part: '全天', topic: '班级管理', hours: 60 } })
  await api.cohorts.addSession({ cohortId, session: { date: '2026-03-09', part: '下午', topic: '家校沟通', hours: 30 } })
  await api.cohorts.addSession({ cohortId, session: { date: '2026-03-16', part: '全天', topic: '案例研讨', hours: 60 } })
  await api.cohorts.setScheme({ cohortId, scheme })
  return { api, store, cohortId, teacherIds }
}

/** Everybody present at everything, 90 points for everything, but for the exceptions. */
async function enterAll(api: Api, cohortId: number) {
  const { lines, sessions, components } = await api.cohorts.sheet({ cohortId })
  const mark = '出勤' as const
  const marks = lines.flatMap(({ enrollmentId }) => sessions.map(({ id }) => ({ enrollmentId, sessionId: id, mark })))
  const scores = lines.flatMap(({ enrollmentId }) => components.map(({ id }) => ({ enrollmentId, componentId: id, points: 900 })))
  await api.cohorts.mark({ cohortId, entries: marks })
  await api.cohorts.score({ cohortId, entries: scores })
  return { lines, sessions, components, enrollmentIds: lines.map(({ enrollmentId }) => enrollmentId) }
}

const ledger = (store: Office['store']) => store.db.selectFrom('hoursEntry').selectAll().orderBy('id').execute()

test('from the roster to the ledger: who passes earns the hours attended, who fails earns none, and the results are frozen', async () => {
  const { api, store, cohortId, teacherIds } = await openCohort()
  const { enrollmentIds, sessions, components } = await enterAll(api, cohortId)
  const [, absent = 0, weak = 0] = enrollmentIds
  await api.cohorts.mark({ cohortId, entries: [{ enrollmentId: absent, sessionId: sessions[1]?.id ?? 0, mark: '请假' }] })
  await api.cohorts.score({ cohortId, entries: [{ enrollmentId: weak, componentId: components[0]?.id ?? 0, points: 405 }] })
  await api.cohorts.lock({ cohortId })
  const preview = await api.cohorts.completion({ cohortId })
  expect(preview).toMatchObject({ problems: [], passed: 1, failed: 2, hours: 150 })
  expect(await api.cohorts.complete({ cohortId })).toEqual({ passed: 1, failed: 2, hours: 150 })

  const { rows } = await api.cohorts.roster({ cohortId })
  expect(rows.map(({ id, result, finalScore, earnedHours, reasons }) => ({ id, result, finalScore, earnedHours, reasons }))).toEqual(
    preview.results.map(({ enrollmentId, result, finalScore, earnedHours, reasons }) => ({
      id: enrollmentId,
      result,
      finalScore,
      earnedHours,
      reasons: reasons.join('；'),
    })),
  )
  expect(rows.map(({ reasons }) => reasons)).toEqual([
    '出勤 15 学时，应出勤 15 学时；总评 90.0 分，合格线 60.0 分',
    '出勤 12 学时，应出勤 15 学时，不足 90%',
    '总评 55.4 分，低于合格线 60.0 分',
  ])
  const passed = preview.results.find(({ result }) => result === '合格')
  expect(await ledger(store)).toMatchObject([
    {
      teacherId: passed?.teacherId,
      category: 'headTeacher',
      date: '2026-03-31',
      hours: 150,
      source: 'cohort',
      description: '班主任能力提升培训',
      cohortId,
      reversesId: null,
    },
  ])
  expect(teacherIds).toContain(passed?.teacherId)
  expect(await api.cohorts.get({ id: cohortId })).toMatchObject({ state: 'completed', completedOn: '2026-04-02' })
})

test.each([
  ['90 学时里出勤 81，正好九成', 81, '合格'],
  ['90 学时里出勤 80，差一学时', 80, '不合格'],
])('attendance of 90 %%: %s', async (_case, attended, result) => {
  const { api, store } = await openOffice()
  const { id: cohortId } = await api.cohorts.open(cohortDraft(addProgram(store), { plannedHours: 900 }))
  await api.cohorts.enroll({ cohortId, teacherIds: addTeachers(store, addSchool(store, '第一中学'), 1) })
  await api.cohorts.addSession({ cohortId, session: { date: '2026-03-02', part: '全天', topic: '', hours: attended } })
  await api.cohorts.addSession({ cohortId, session: { date: '2026-03-03', part: '全天', topic: '', hours: 90 - attended } })
  const { lines, sessions } = await api.cohorts.sheet({ cohortId })
  const enrollmentId = lines[0]?.enrollmentId ?? 0
  const entries = sessions.map(({ id }, i) => ({ enrollmentId, sessionId: id, mark: i === 0 ? ('出勤' as const) : ('缺勤' as const) }))
  await api.cohorts.mark({ cohortId, entries })
  const { results, warnings } = await api.cohorts.completion({ cohortId })
  expect(results).toMatchObject([{ result, attendedHours: attended }])
  expect(warnings).toEqual(['课次共 9 学时，计划是 90 学时；学时按课次的出勤认定。'])
})

test('a cohort is not completed before its roster is locked and everything is entered', async () => {
  const { api, store } = await openOffice()
  const { id: cohortId } = await api.cohorts.open(cohortDraft(addProgram(store)))
  const complete = () => codeOf(api.cohorts.complete({ cohortId }))
  expect(await complete()).toBe('COHORT_EMPTY')
  await api.cohorts.enroll({ cohortId, teacherIds: addTeachers(store, addSchool(store, '第一中学'), 2) })
  expect(await complete()).toBe('NO_SESSIONS')
  await api.cohorts.addSession({ cohortId, session: { date: '2026-03-02', part: '全天', topic: '', hours: 60 } })
  await api.cohorts.setScheme({ cohortId, scheme })
  expect(await complete()).toBe('ATTENDANCE_MISSING')
  const { lines, sessions, components } = await api.cohorts.sheet({ cohortId })
  for (const { enrollmentId } of lines) {
    await api.cohorts.mark({ cohortId, entries: sessions.map(({ id }) => ({ enrollmentId, sessionId: id, mark: '出勤' })) })
  }
  expect(await complete()).toBe('SCORES_MISSING')
  const scores = lines.flatMap(({ enrollmentId }) => components.map(({ id }) => ({ enrollmentId, componentId: id, points: 600 })))
  await api.cohorts.score({ cohortId, entries: scores.slice(1) })
  expect((await api.cohorts.completion({ cohortId })).results[0]).toMatchObject({ missing: ['考试成绩'], result: '不合格' })
  expect(await complete()).toBe('SCORES_MISSING')
  await api.cohorts.score({ cohortId, entries: scores })
  expect(await complete()).toBe('COHORT_NOT_LOCKED')
  await api.cohorts.lock({ cohortId })
  expect(await api.cohorts.complete({ cohortId })).toEqual({ passed: 2, failed: 0, hours: 120 })
})

test('a completion whose second ledger entry cannot be written leaves nothing behind', async () => {
  const { api, store, cohortId, teacherIds } = await openCohort()
  await enterAll(api, cohortId)
  await api.cohorts.lock({ cohortId })
  const linesBefore = (await api.audit.list({ subject: 'cohort', id: cohortId })).length
  failOn(store.sqlite, 'INSERT ON hoursEntry', `NEW.teacherId = ${teacherIds.at(-1)}`)
  await expect(api.cohorts.complete({ cohortId })).rejects.toThrow('disk full')
  expect(await ledger(store)).toEqual([])
  expect((await api.cohorts.roster({ cohortId })).rows.map(({ result }) => result)).toEqual([null, null, null])
  expect(await api.cohorts.get({ id: cohortId })).toMatchObject({ state: 'locked', completedOn: null })
  expect(await api.audit.list({ subject: 'cohort', id: cohortId })).toHaveLength(linesBefore)
})

test('nothing of a completed cohort changes any more', async () => {
  const { api, store, cohortId, teacherIds } = await openCohort()
  const { enrollmentIds, sessions, components } = await enterAll(api, cohortId)
  await api.cohorts.lock({ cohortId })
  await api.cohorts.complete({ cohortId })
  const [enrollmentId = 0] = enrollmentIds
  const sessionId = sessions[0]?.id ?? 0
  const session = { date: '2026-03-20', part: '晚上', topic: '', hours: 20 } as const
  const reason = '更正'
  const calls = [
    api.cohorts.change({ id: cohortId, cohort: cohortDraft(1), reason }),
    api.cohorts.remove({ id: cohortId, reason }),
    api.cohorts.enroll({ cohortId, teacherIds }),
    api.cohorts.enrollMatching({ cohortId, filter: {} }),
    api.cohorts.withdraw({ cohortId, enrollmentIds, reason }),
    api.cohorts.addSession({ cohortId, session }),
    api.cohorts.addSeries({ cohortId, series: { ...session, from: '2026-03-20', to: '2026-03-21', weekdays: [5] } }),
    api.cohorts.changeSession({ cohortId, sessionId, session }),
    api.cohorts.removeSession({ cohortId, sessionId, reason }),
    api.cohorts.mark({ cohortId, entries: [{ enrollmentId, sessionId, mark: '缺勤' }] }),
    api.cohorts.setScheme({ cohortId, scheme: { components: [], passMark: 500 }, reason }),
    api.cohorts.score({ cohortId, entries: [{ enrollmentId, componentId: components[0]?.id ?? 0, points: 0 }] }),
    api.cohorts.lock({ cohortId }),
    api.cohorts.unlock({ cohortId, reason }),
    api.cohorts.complete({ cohortId }),
  ]
  expect(await Promise.all(calls.map(codeOf))).toEqual(calls.map(() => 'COHORT_COMPLETED'))
  expect(await ledger(store)).toHaveLength(3)
})

test('who passes without having attended an hour gets no ledger entry', async () => {
  const { api, store, cohortId } = await openCohort()
  const cohort = cohortDraft(1, { minimumAttendance: 0 })
  await api.cohorts.change({ id: cohortId, cohort, reason: '自学考试' })
  const { enrollmentIds, sessions } = await enterAll(api, cohortId)
  const enrollmentId = enrollmentIds[0] ?? 0
  await api.cohorts.mark({ cohortId, entries: sessions.map(({ id }) => ({ enrollmentId, sessionId: id, mark: '请假' })) })
  await api.cohorts.lock({ cohortId })
  expect(await api.cohorts.complete({ cohortId })).toEqual({ passed: 3, failed: 0, hours: 300 })
  expect(await ledger(store)).toHaveLength(2)
})

test('a scheme that is only half filled, or names a component twice, is not saved', async () => {
  const { api, cohortId } = await openCohort()
  const half = api.cohorts.setScheme({ cohortId, scheme: { components: [{ name: '考试', weight: 70 }], passMark: 600 }, reason: '改方案' })
  await expect(half).rejects.toMatchObject({ code: 'SCHEME_INCOMPLETE', data: { detail: '各考核项比重合计应为 100%，现为 70%。' } })
  const twice = [
    { name: '考试', weight: 50 },
    { name: '考试', weight: 50 },
  ]
  expect(await codeOf(api.cohorts.setScheme({ cohortId, scheme: { components: twice, passMark: 600 } }))).toBe('NAME_TAKEN')
  expect((await api.cohorts.sheet({ cohortId })).components).toMatchObject(scheme.components)
})

test('components change places with their scores; one that has scores goes only with a reason', async () => {
  const { api, cohortId } = await openCohort()
  const { components } = await enterAll(api, cohortId)
  const [exam = { id: 0 }, writings = { id: 0 }] = components
  const swapped = [
    { id: exam.id, name: '作业', weight: 60 },
    { id: writings.id, name: '考试', weight: 40 },
  ]
  await api.cohorts.setScheme({ cohortId, scheme: { components: swapped, passMark: 700 } })
  expect((await api.cohorts.sheet({ cohortId })).components).toEqual(swapped)
  const only = { components: [{ id: exam.id, name: '作业', weight: 100 }], passMark: 700 }
  expect(await codeOf(api.cohorts.setScheme({ cohortId, scheme: only }))).toBe('IN_USE')
  await api.cohorts.setScheme({ cohortId, scheme: only, reason: '不再考试' })
  expect((await api.cohorts.sheet({ cohortId })).lines.map(({ points }) => points)).toEqual([[900], [900], [900]])
  expect(await api.cohorts.get({ id: cohortId })).toMatchObject({ passMark: 700, progress: { scores: 3, components: 1 } })
})
