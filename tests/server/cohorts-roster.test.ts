import { expect, test } from 'vitest'
import { addProgram, cohortDraft } from '../support/cohort.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers, grantTitles } from '../support/people.ts'
import { codeOf } from '../support/refusal.ts'

/** An open cohort, and a school with five teachers who are not on its roster. */
async function openCohort() {
  const { api, store } = await openOffice()
  const programId = addProgram(store)
  const schoolId = addSchool(store, '第一中学')
  const teacherIds = addTeachers(store, schoolId, 5)
  const { id: cohortId } = await api.cohorts.open(cohortDraft(programId))
  return { api, store, programId, schoolId, teacherIds, cohortId }
}

test('the draft of a cohort comes from the plan, and a second cohort of the program gets its number', async () => {
  const { api, store } = await openOffice()
  const programId = addProgram(store)
  const draft = await api.cohorts.suggest({ programId })
  expect(draft).toEqual({
    programId,
    name: '班主任能力提升培训',
    category: 'headTeacher',
    level: '区县级',
    mode: '集中培训',
    organizer: '测试县教师发展中心',
    place: '中心报告厅',
    startDate: '2026-03-01',
    endDate: '2026-04-30',
    plannedHours: 300,
    minimumAttendance: 80,
    passMark: 600,
  })
  await api.cohorts.open(cohortDraft(programId))
  expect((await api.cohorts.suggest({ programId })).name).toBe('班主任能力提升培训（第2期）')
  expect(await codeOf(api.cohorts.open(cohortDraft(programId)))).toBe('NAME_TAKEN')
  expect(await codeOf(api.cohorts.open(cohortDraft(99, { name: '无计划的班次' })))).toBe('NOT_FOUND')
})

test('cohorts are listed by the year they end in, by state, and found by their name or their program', async () => {
  const { api, cohortId, programId } = await openCohort()
  await api.cohorts.open(cohortDraft(programId, { name: '跨年班', startDate: '2026-12-01', endDate: '2027-01-10' }))
  expect((await api.cohorts.list({ year: 2026 })).rows).toMatchObject([{ id: cohortId, programName: '班主任能力提升培训', enrolled: 0 }])
  expect((await api.cohorts.list({ year: 2027 })).rows).toMatchObject([{ name: '跨年班' }])
  expect((await api.cohorts.list({ search: '跨年' })).total).toBe(1)
  expect((await api.cohorts.list({ search: '能力提升' })).total).toBe(2)
  expect((await api.cohorts.list({ state: 'locked' })).total).toBe(0)
  expect(await api.cohorts.years()).toEqual([2027, 2026])
})

test('candidates are found by any of their titles, and the roster shows and sorts by all of them', async () => {
  const { api, store, cohortId, teacherIds } = await openCohort()
  const [first = 0, second = 0] = teacherIds
  grantTitles(store, first, '市级名师')
  grantTitles(store, second, '县级骨干教师、市级名师')
  const { rows, total } = await api.cohorts.candidates({ cohortId, titles: ['市级名师'], sortBy: 'title' })
  expect(total).toBe(2)
  expect(rows.map(({ title }) => title)).toEqual(['县级骨干教师、市级名师', '市级名师'])
  await api.cohorts.enrollMatching({ cohortId, filter: { titles: ['县级骨干教师'] } })
  await api.cohorts.enroll({ cohortId, teacherIds })
  const roster = await api.cohorts.roster({ cohortId, sortBy: 'title', sortOrder: 'desc' })
  expect(roster.rows.slice(0, 2).map(({ title }) => title)).toEqual(['市级名师', '县级骨干教师、市级名师'])
})

test('who is enrolled twice is on the roster once, and the answer says so', async () => {
  const { api, cohortId, teacherIds, schoolId } = await openCohort()
  expect(await api.cohorts.enroll({ cohortId, teacherIds: teacherIds.slice(0, 2) })).toEqual({ added: 2, already: 0 })
  expect(await api.cohorts.enroll({ cohortId, teacherIds: [...teacherIds, ...teacherIds] })).toEqual({ added: 3, already: 2 })
  const { rows, total } = await api.cohorts.roster({ cohortId })
  expect(total).toBe(5)
  expect(rows[0]).toMatchObject({ schoolName: '第一中学', result: null })
  expect((await api.cohorts.get({ id: cohortId })).progress.enrolled).toBe(5)
  expect((await api.cohorts.roster({ cohortId, search: rows[0]?.name ?? '' })).total).toBe(1)
  expect((await api.schools.get({ id: schoolId })).teacherCount).toBe(5)
})

test('the filter shows how many match and who is enrolled already, then takes them all', async () => {
  const { api, store, cohortId, teacherIds } = await openCohort()
  addTeachers(store, addSchool(store, '第二中学'), 4)
  const first = teacherIds[0] ?? 0
  await api.cohorts.enroll({ cohortId, teacherIds: [first] })
  const filter = { subjects: ['语文'] }
  const preview = await api.cohorts.candidates({ cohortId, ...filter })
  expect(preview).toMatchObject({ total: 5, enrolled: 1 })
  expect(preview.rows.find(({ id }) => id === first)).toMatchObject({ isEnrolled: true, schoolName: '第一中学' })
  expect(await api.cohorts.enrollMatching({ cohortId, filter })).toEqual({ added: 4, already: 1 })
  expect((await api.cohorts.candidates({ cohortId, ...filter })).enrolled).toBe(5)
  expect(await api.cohorts.candidateChoices()).toMatchObject({ stages: ['初中'], subjects: ['语文', '数学'], statuses: ['在职'] })
})

test.each([
  ['学校', { schoolIds: [2] }, 4],
  ['姓名拼音首字母', { search: 'zjg' }, 3],
  ['姓名，中间有空格', { search: '赵 建国' }, 1],
  ['姓名拼音，中间有空格', { search: 'zhao jian guo' }, 1],
  ['没有这样的人', { posts: ['校长'] }, 0],
])('teachers are looked for by %s', async (_by, filter, total) => {
  const { api, store, cohortId } = await openCohort()
  addTeachers(store, addSchool(store, '第二中学'), 4)
  expect((await api.cohorts.candidates({ cohortId, ...filter })).total).toBe(total)
})

test.each(['赵 建国', 'zhao jian guo', '第一 中学'])('a trainee is found on the roster by %s', async (search) => {
  const { api, cohortId, teacherIds } = await openCohort()
  await api.cohorts.enroll({ cohortId, teacherIds: teacherIds.slice(0, 1) })
  expect((await api.cohorts.roster({ cohortId, search })).total).toBe(1)
})

test('a trainee is taken off the roster with a reason, with marks and scores, and the audit trail keeps it', async () => {
  const { api, cohortId, teacherIds } = await openCohort()
  await api.cohorts.enroll({ cohortId, teacherIds })
  await api.cohorts.addSession({ cohortId, session: { date: '2026-03-02', part: '全天', topic: '', hours: 60 } })
  await api.cohorts.setScheme({ cohortId, scheme: { components: [{ name: '考试', weight: 100 }], passMark: 600 } })
  const { lines, sessions, components } = await api.cohorts.sheet({ cohortId })
  const enrollmentId = lines[0]?.enrollmentId ?? 0
  await api.cohorts.mark({ cohortId, entries: [{ enrollmentId, sessionId: sessions[0]?.id ?? 0, mark: '出勤' }] })
  await api.cohorts.score({ cohortId, entries: [{ enrollmentId, componentId: components[0]?.id ?? 0, points: 800 }] })
  await api.cohorts.withdraw({ cohortId, enrollmentIds: [enrollmentId], reason: '调离本县' })
  expect((await api.cohorts.get({ id: cohortId })).progress).toMatchObject({ enrolled: 4, marks: 0, scores: 0 })
  const [line] = await api.audit.list({ subject: 'cohort', id: cohortId })
  expect(line).toMatchObject({ subject: 'enrollment', action: 'remove', reason: '调离本县' })
})

test('a locked roster takes nobody in and lets nobody go until it is unlocked with a reason', async () => {
  const { api, cohortId, teacherIds } = await openCohort()
  expect(await codeOf(api.cohorts.lock({ cohortId }))).toBe('COHORT_EMPTY')
  await api.cohorts.enroll({ cohortId, teacherIds: teacherIds.slice(0, 1) })
  await api.cohorts.lock({ cohortId })
  const enrollmentIds = (await api.cohorts.roster({ cohortId })).rows.map(({ id }) => id)
  expect(await codeOf(api.cohorts.enroll({ cohortId, teacherIds }))).toBe('COHORT_NOT_OPEN')
  expect(await codeOf(api.cohorts.enrollMatching({ cohortId, filter: {} }))).toBe('COHORT_NOT_OPEN')
  expect(await codeOf(api.cohorts.withdraw({ cohortId, enrollmentIds, reason: '误加' }))).toBe('COHORT_NOT_OPEN')
  expect(await codeOf(api.cohorts.lock({ cohortId }))).toBe('COHORT_NOT_OPEN')
  await api.cohorts.unlock({ cohortId, reason: '补报一人' })
  expect(await codeOf(api.cohorts.unlock({ cohortId, reason: '补报一人' }))).toBe('COHORT_NOT_LOCKED')
  expect(await api.cohorts.enroll({ cohortId, teacherIds })).toEqual({ added: 4, already: 1 })
})

test('a cohort opened by mistake goes while nobody is enrolled, not after', async () => {
  const { api, cohortId, teacherIds } = await openCohort()
  await api.cohorts.addSession({ cohortId, session: { date: '2026-03-02', part: '上午', topic: '', hours: 30 } })
  await api.cohorts.enroll({ cohortId, teacherIds })
  expect(await codeOf(api.cohorts.remove({ id: cohortId, reason: '重复' }))).toBe('IN_USE')
  const enrollmentIds = (await api.cohorts.roster({ cohortId })).rows.map(({ id }) => id)
  await api.cohorts.withdraw({ cohortId, enrollmentIds, reason: '重复' })
  await api.cohorts.remove({ id: cohortId, reason: '重复' })
  expect(await codeOf(api.cohorts.get({ id: cohortId }))).toBe('NOT_FOUND')
})

test('enrolling that fails half-way enrols nobody', async () => {
  const { api, store, cohortId, teacherIds } = await openCohort()
  failOn(store.sqlite, 'INSERT ON enrollment', `NEW.teacherId = ${teacherIds.at(-1)}`)
  await expect(api.cohorts.enroll({ cohortId, teacherIds })).rejects.toThrow('disk full')
  expect((await api.cohorts.roster({ cohortId })).total).toBe(0)
})

test('a teacher who is not in the registry is refused, and so is an enrollment of another cohort', async () => {
  const { api, cohortId, teacherIds, programId } = await openCohort()
  expect(await codeOf(api.cohorts.enroll({ cohortId, teacherIds: [...teacherIds, 999] }))).toBe('NOT_FOUND')
  await api.cohorts.enroll({ cohortId, teacherIds })
  const { id: other } = await api.cohorts.open(cohortDraft(programId, { name: '另一班' }))
  const enrollmentIds = (await api.cohorts.roster({ cohortId })).rows.map(({ id }) => id)
  expect(await codeOf(api.cohorts.withdraw({ cohortId: other, enrollmentIds, reason: '误加' }))).toBe('NOT_FOUND')
})
