import { expect, test } from 'vitest'
import type { AuditCard } from '../../shared/audit/contract.ts'
import { addProgram, cohortDraft } from '../support/cohort.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'

/** Three trainees (赵建国, 钱建国, 孙建国), one session, one component. */
async function openCohort() {
  const { api, store } = await openOffice()
  const teacherIds = addTeachers(store, addSchool(store, '第一中学'), 3)
  const { id: cohortId } = await api.cohorts.open(cohortDraft(addProgram(store)))
  await api.cohorts.enroll({ cohortId, teacherIds })
  await api.cohorts.addSession({ cohortId, session: { date: '2026-03-02', part: '全天', topic: '', hours: 60 } })
  await api.cohorts.setScheme({ cohortId, scheme: { components: [{ name: '考试', weight: 100 }], passMark: 600 } })
  const { lines, sessions, components } = await api.cohorts.sheet({ cohortId })
  const [sessionId = 0, componentId = 0] = [sessions[0]?.id, components[0]?.id]
  const enrollmentIds = lines.map(({ enrollmentId }) => enrollmentId)
  const thing = { subject: 'cohort', id: cohortId } as const
  const linesOf = (run: AuditCard | undefined, part: 'attendance' | 'score') =>
    api.audit.run({ ...thing, part, firstId: run?.firstId ?? 0, lastId: run?.id ?? 0 })
  const mark = (mark: '出勤' | '缺勤', ids = enrollmentIds) =>
    api.cohorts.mark({ cohortId, entries: ids.map((enrollmentId) => ({ enrollmentId, sessionId, mark })) })
  const score = (points: number, ids = enrollmentIds) =>
    api.cohorts.score({ cohortId, entries: ids.map((enrollmentId) => ({ enrollmentId, componentId, points })) })
  return { api, cohortId, enrollmentIds, thing, linesOf, mark, score }
}

const summaryOf = (cards: readonly AuditCard[]) => cards.map(({ subject, count }) => [subject, count])

test('the page of a cohort sums up marks and scores, and shows one by one whose they are', async () => {
  const { api, enrollmentIds, thing, linesOf, mark, score } = await openCohort()
  await mark('出勤')
  await mark('缺勤', enrollmentIds.slice(0, 1))
  await score(800)
  const cards = await api.audit.list({ ...thing, limit: 3 })
  expect(summaryOf(cards)).toEqual([
    ['score', 3],
    ['attendance', 4],
    ['schemeComponent', 1],
  ])
  const [scores, marks] = cards
  expect(await linesOf(marks, 'attendance')).toMatchObject([
    { action: 'change', about: expect.stringContaining('2026年3月2日全天'), changes: [{ label: '考勤', before: '出勤', after: '缺勤' }] },
    { action: 'create' },
    { action: 'create' },
    { action: 'create', changes: [{ label: '考勤', before: null, after: '出勤' }] },
  ])
  const abouts = (await linesOf(scores, 'score')).map(({ about }) => about)
  expect(abouts.toSorted()).toEqual(['孙建国 考试', '赵建国 考试', '钱建国 考试'])
})

test('what lies between two runs parts them, and a single mark is a line of its own', async () => {
  const { api, cohortId, enrollmentIds, thing, mark } = await openCohort()
  await mark('出勤')
  await api.cohorts.addSession({ cohortId, session: { date: '2026-03-03', part: '全天', topic: '', hours: 60 } })
  await mark('缺勤', enrollmentIds.slice(0, 1))
  expect(summaryOf(await api.audit.list({ ...thing, limit: 3 }))).toEqual([
    ['attendance', 1],
    ['session', 1],
    ['attendance', 3],
  ])
})

test('the marks and scores of a trainee who was taken off the roster stay in the trail, under the name', async () => {
  const { api, cohortId, enrollmentIds, thing, linesOf, mark, score } = await openCohort()
  await mark('出勤')
  await score(800)
  await api.cohorts.withdraw({ cohortId, enrollmentIds: enrollmentIds.slice(0, 2), reason: '调离本县' })
  const cards = await api.audit.list(thing)
  const removals = cards.filter(({ action, subject }) => action === 'remove' && subject === 'attendance')
  expect(removals).toMatchObject([
    { count: 1, reason: '调离本县' },
    { count: 1, reason: '调离本县' },
  ])
  expect(removals[0]?.about).toMatch(/^[赵钱孙]建国 2026年3月2日全天$/)
  const run = cards.find(({ subject, count }) => subject === 'attendance' && count === 3)
  expect(new Set((await linesOf(run, 'attendance')).map(({ about }) => about))).toHaveLength(3)
})

test('another cohort has none of it', async () => {
  const { api, cohortId, mark } = await openCohort()
  await mark('出勤')
  const { programId } = await api.cohorts.get({ id: cohortId })
  const { id } = await api.cohorts.open(cohortDraft(programId, { name: '另一班' }))
  expect(summaryOf(await api.audit.list({ subject: 'cohort', id }))).toEqual([['cohort', 1]])
})

test('the newest lines are listed, as many as asked for', async () => {
  const { api, thing } = await openCohort()
  const all = await api.audit.list(thing)
  expect(await api.audit.list({ ...thing, limit: 2 })).toEqual(all.slice(0, 2))
})
