import { expect, test } from 'vitest'
import type { Store } from '../../electron/server/db/open.ts'
import { createRow } from '../../electron/server/db/write.ts'
import { searchTextOf } from '../../electron/server/lib/search-text.ts'
import { addProgram, cohortDraft } from '../support/cohort.ts'
import { commit, fileOf, type Import, preview, refusalOf, resultOf } from '../support/imports.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers, testIdNumber } from '../support/people.ts'

type Office = Awaited<ReturnType<typeof openCounty>>

/** 赵建国 at 第一中学, and a cohort of his with one day and an exam; 孟春熙 is not registered. */
async function openCounty() {
  const office = await openOffice()
  const { api, store } = office
  const schoolId = addSchool(store, '第一中学')
  const [zhao = 0] = addTeachers(store, schoolId, 1)
  const { id: cohortId } = await api.cohorts.open(cohortDraft(addProgram(store)))
  await api.cohorts.enroll({ cohortId, teacherIds: [zhao] })
  await api.cohorts.addSession({ cohortId, session: { topic: '', hours: 60, date: '2026-03-02', part: '全天' } })
  await api.cohorts.setScheme({ cohortId, scheme: { components: [{ name: '考试', weight: 100 }], passMark: 600 } })
  const register = (name: string, idNumber = testIdNumber(901), at = schoolId) => addTeacher(store, { name, idNumber, schoolId: at })
  const enroll = (teacherId: number) => api.cohorts.enroll({ cohortId, teacherIds: [teacherId] })
  const pair = (mentorId: number, menteeId: number) =>
    api.pairings.create({ kind: '带徒', mentorId, menteeId, startDate: '2025-09-01', endDate: '2028-08-31', goals: '站稳讲台' })
  const matchFound = async () => (await resultOf(api.waiting.matchFound())).matched
  const undo = (batchId: number) => resultOf(api.exchange.undo({ batchId, reason: '发错了表' }))
  const count = (from: string) => (store.sqlite.prepare(`SELECT count(*) AS n FROM ${from}`).get() as { n: number }).n
  return { ...office, schoolId, zhao, cohortId, register, enroll, pair, matchFound, undo, count }
}

function addTeacher(store: Store, { name, idNumber, schoolId }: { name: string; idNumber: string; schoolId: number }): number {
  const id = createRow(store, 'teacher', { name, ...searchTextOf(name), idNumber })
  createRow(store, 'posting', { teacherId: id, schoolId, fromDate: '2020-09-01', toDate: null })
  return id
}

const stranger = ['孟春熙', '第一中学', testIdNumber(901)] as const
const who = ['姓名', '单位', '身份证号'] as const
const hoursHead = [...who, '项目名称', '类别', '学时', '培训日期']
const pairingHead = ['师父姓名', '师父单位', '徒弟姓名', '徒弟单位', '结对类别', '结对期限', '指导目标']

type Case = {
  kind: Import['kind']
  of: (office: Office) => Import
  /** Beyond being registered, what has to happen before the row can be written. */
  also?: (office: Office, teacherId: number) => Promise<unknown>
  /** Where the row is found once it is written. */
  place: (office: Office, teacherId: number) => string
}

const cases: readonly Case[] = [
  {
    kind: 'enrollments',
    of: ({ cohortId }) => ({ file: fileOf([...who], [stranger]), kind: 'enrollments', options: { cohortId } }),
    place: (_, id) => `enrollment WHERE teacherId = ${id}`,
  },
  {
    kind: 'attendance',
    of: ({ cohortId }) => ({ file: fileOf([...who, '3月2日'], [[...stranger, '√']]), kind: 'attendance', options: { cohortId } }),
    also: ({ enroll }, id) => enroll(id),
    place: (_, id) => `attendance JOIN enrollment ON enrollment.id = enrollmentId WHERE teacherId = ${id} AND mark = '出勤'`,
  },
  {
    kind: 'scores',
    of: ({ cohortId }) => ({ file: fileOf([...who, '考试'], [[...stranger, 85]]), kind: 'scores', options: { cohortId } }),
    also: ({ enroll }, id) => enroll(id),
    place: (_, id) => `score JOIN enrollment ON enrollment.id = enrollmentId WHERE teacherId = ${id} AND points = 850`,
  },
  {
    kind: 'hours',
    of: () => ({ file: fileOf(hoursHead, [[...stranger, '师德培训', '师德', 6, '2026-03-02']]), kind: 'hours' }),
    place: (_, id) => `hoursEntry WHERE teacherId = ${id} AND hours = 60 AND reversesId IS NULL
      AND NOT EXISTS (SELECT 1 FROM hoursEntry AS reversal WHERE reversal.reversesId = hoursEntry.id)`,
  },
  {
    kind: 'schoolHours',
    of: ({ schoolId }) => ({
      file: fileOf(['姓名', '校本研修学时'], [['孟春熙', 24]]),
      kind: 'schoolHours',
      options: { schoolId, date: '2026-07-10' },
    }),
    place: (_, id) => `hoursEntry WHERE teacherId = ${id} AND hours = 240 AND reversesId IS NULL
      AND NOT EXISTS (SELECT 1 FROM hoursEntry AS reversal WHERE reversal.reversesId = hoursEntry.id)`,
  },
  {
    kind: 'titles',
    of: () => ({ file: fileOf([...who, '称号名称'], [[...stranger, '县级骨干教师']]), kind: 'titles' }),
    place: (_, id) => `teacher WHERE id = ${id} AND title = '县级骨干教师'`,
  },
  {
    kind: 'pairings',
    of: () => ({
      file: fileOf(pairingHead, [['孟春熙', '第一中学', '赵建国', '第一中学', '师徒', '2025.9-2028.8', '站稳讲台']]),
      kind: 'pairings',
    }),
    place: ({ zhao }, id) => `pairing WHERE mentorId = ${id} AND menteeId = ${zhao}`,
  },
  {
    kind: 'activities',
    of: () => ({
      file: fileOf(['师傅', '徒弟', '活动日期', '活动形式', '活动主题'], [['孟春熙', '赵建国', '2025-10-15', '听课', '两位数乘法']]),
      kind: 'activities',
    }),
    also: ({ pair, zhao }, id) => pair(id, zhao),
    place: (_, id) => `activityEntry JOIN pairing ON pairing.id = pairingId WHERE mentorId = ${id} AND reversesId IS NULL
      AND NOT EXISTS (SELECT 1 FROM activityEntry AS reversal WHERE reversal.reversesId = activityEntry.id)`,
  },
]

test.each(cases)('$kind: a row of a stranger waits, is written when he appears, and goes with its batch', async ({ of, also, place }) => {
  const office = await openCounty()
  const { api, register, matchFound, undo, count } = office
  const request = of(office)
  const dryRun = await preview(api, request)
  expect(dryRun).toMatchObject({ counts: { new: 1, wrong: 0, doubtful: 0 }, waiting: 1 })
  expect(dryRun.rows[0]?.label).toMatch(/（待匹配）$/)
  expect(dryRun.problems).toMatchObject([{ severity: 'warning', advice: expect.stringContaining('“待匹配”') }])
  const { batchId, waiting } = await commit(api, request)
  expect(waiting).toBe(1)
  expect((await preview(api, request)).counts).toMatchObject({ same: 1, new: 0 })
  expect(await refusalOf(commit(api, request))).toMatchObject({ code: 'NOTHING_TO_IMPORT' })
  expect(await matchFound()).toBe(0)

  const teacherId = register('孟春熙')
  if (also) {
    expect(await api.waiting.counts()).toEqual({ waiting: 1, found: 0 })
    await also(office, teacherId)
  }
  expect(count(place(office, teacherId))).toBe(0)
  expect((await api.waiting.list({})).rows).toMatchObject([
    { batchId, line: 3, isFound: true, why: null, people: [{ name: '孟春熙', teacher: { id: teacherId } }] },
  ])
  expect(await matchFound()).toBe(1)
  expect(count(place(office, teacherId))).toBe(1)
  expect((await api.waiting.list({ state: 'matched' })).rows).toMatchObject([{ people: [{ teacher: { id: teacherId } }] }])
  expect((await preview(api, request)).counts).toMatchObject({ same: 1, new: 0, changed: 0 })

  expect(await undo(batchId)).toMatchObject({ kept: [], impossible: [] })
  expect(count(place(office, teacherId))).toBe(0)
  expect(count('waitingRow')).toBe(0)
})

test('enrolled and graded before he was registered, a teacher is put on the roster first and then gets his marks', async () => {
  const { api, cohortId, register, matchFound } = await openCounty()
  const options = { cohortId }
  await commit(api, { file: fileOf([...who, '考试'], [[...stranger, 85]]), kind: 'scores', options })
  await commit(api, { file: fileOf([...who], [stranger]), kind: 'enrollments', options })
  const id = register('孟春熙')
  expect(await api.waiting.counts()).toEqual({ waiting: 2, found: 1 })
  expect(await matchFound()).toBe(2)
  const { lines } = await api.cohorts.sheet({ cohortId })
  expect(lines.find(({ teacherId }) => teacherId === id)?.points).toEqual([850])
})

const pairingOf = (...people: readonly (string | null)[]): Import => ({
  file: fileOf(pairingHead, [[...people, '师徒', '2025.9-2028.8', '站稳讲台']]),
  kind: 'pairings',
})

test('a pairing of two strangers shows both; pointing at one it waits for the other', async () => {
  const { api, zhao, register } = await openCounty()
  await commit(api, pairingOf('赵健国', '第一中学', '孟春熙', '第一中学'))
  const [row] = (await api.waiting.list({})).rows
  expect(row).toMatchObject({
    people: [
      { role: '导师', name: '赵健国' },
      { role: '学员', name: '孟春熙' },
    ],
    why: '导师赵健国：没有登记这位老师；学员孟春熙：没有登记这位老师',
  })
  expect(await api.waiting.match({ id: row?.id ?? 0, place: 0, teacherId: zhao })).toEqual({ matched: 0, left: 1 })
  expect((await api.waiting.list({})).rows).toMatchObject([
    { people: [{ teacher: { id: zhao } }, { teacher: null }], why: '学员孟春熙：没有登记这位老师' },
  ])
  const menteeId = register('孟春熙')
  expect(await api.waiting.counts()).toEqual({ waiting: 1, found: 1 })
  await resultOf(api.waiting.matchFound())
  expect((await api.pairings.list({})).rows).toMatchObject([{ mentorId: zhao, menteeId }])
})

test('a pairing that contradicts what was registered meanwhile stays and says why; dismissed, it may come in again', async () => {
  const { api, zhao, register, pair, matchFound } = await openCounty()
  const list = pairingOf('孟春熙', '第一中学', '赵建国', '第一中学')
  await commit(api, list)
  const mentorId = register('孟春熙')
  await api.pairings.create({ kind: '带徒', mentorId, menteeId: zhao, startDate: '2025-10-01', endDate: '2028-08-31', goals: '站稳讲台' })
  expect(await matchFound()).toBe(0)
  const [row] = (await api.waiting.list({})).rows
  expect(row).toMatchObject({ isFound: false, why: expect.stringContaining('已经有一份进行中的同类结对，从2025年10月1日开始') })
  await api.waiting.dismiss({ ids: [row?.id ?? 0], reason: '已经登记过' })
  expect(await refusalOf(api.waiting.dismiss({ ids: [row?.id ?? 0], reason: '再来一次' }))).toMatchObject({ code: 'NOT_FOUND' })
  expect((await api.waiting.list({ state: 'dismissed' })).rows).toMatchObject([{ reason: '已经登记过' }])
  expect((await preview(api, list)).counts).toMatchObject({ wrong: 1 })
  await api.waiting.restore({ id: row?.id ?? 0 })
  expect(await api.waiting.counts()).toEqual({ waiting: 1, found: 0 })
  await expect(pair(mentorId, zhao)).rejects.toThrow()
})

test('a dismissed row that is sent again waits again', async () => {
  const { api, count } = await openCounty()
  const list = pairingOf('孟春熙', '第一中学', '赵建国', '第一中学')
  await commit(api, list)
  const [row] = (await api.waiting.list({})).rows
  await api.waiting.dismiss({ ids: [row?.id ?? 0], reason: '不是本县教师' })
  expect(await commit(api, list)).toMatchObject({ waiting: 1 })
  expect(count('waitingRow')).toBe(2)
})

test('of a completed cohort nothing is written: the row stays and says why', async () => {
  const { api, store, cohortId, register, enroll, matchFound } = await openCounty()
  await commit(api, { file: fileOf([...who, '考试'], [[...stranger, 85]]), kind: 'scores', options: { cohortId } })
  await enroll(register('孟春熙'))
  store.sqlite.exec(`UPDATE cohort SET state = 'completed', completedOn = '2026-03-31'`)
  expect(await matchFound()).toBe(0)
  expect((await api.waiting.list({})).rows).toMatchObject([{ isFound: false, why: '班次已经结业，内容不能再改。' }])
})

test('scores of a scheme that has been changed since stay and say why', async () => {
  const { api, cohortId, register, enroll, matchFound } = await openCounty()
  await commit(api, { file: fileOf([...who, '考试'], [[...stranger, 85]]), kind: 'scores', options: { cohortId } })
  const components = [
    { name: '笔试', weight: 50 },
    { name: '作业', weight: 50 },
  ]
  await api.cohorts.setScheme({ cohortId, scheme: { components, passMark: 600 } })
  await enroll(register('孟春熙'))
  expect(await matchFound()).toBe(0)
  expect((await api.waiting.list({})).rows[0]?.why).toContain('“考试”这一列')
})

test('undoing a batch that is half matched takes back what was written and what still waits, and leaves what was changed since', async () => {
  const { api, zhao, register, matchFound, undo, count } = await openCounty()
  const rows = [
    ['赵建国', '第一中学', '王海涛', '第一中学', '师徒', '2025.9-2028.8', '站稳讲台'],
    ['孟春熙', '第一中学', '赵建国', '第一中学', '师徒', '2025.9-2028.8', '站稳讲台'],
    ['查无此人', '第一中学', '赵建国', '第一中学', '师徒', '2025.9-2028.8', '站稳讲台'],
  ]
  const wang = register('王海涛', testIdNumber(902))
  const { batchId } = await commit(api, { file: fileOf(pairingHead, rows), kind: 'pairings' })
  const [first] = (await api.pairings.list({})).rows
  await api.pairings.finish({ id: first?.id ?? 0, state: 'completed', reason: '提前出师' })
  register('孟春熙')
  expect(await matchFound()).toBe(1)
  expect(await undo(batchId)).toMatchObject({
    kept: [{ name: '结对 赵建国—王海涛', detail: '导入以后又改过，保留' }],
    restored: [
      { name: '结对 孟春熙—赵建国' },
      { name: '待匹配的行 查无此人—赵建国　带徒　2025年9月起', detail: '待匹配的一行，已移除' },
      { name: '待匹配的行 孟春熙—赵建国　带徒　2025年9月起' },
    ],
  })
  expect((await api.pairings.list({})).rows).toMatchObject([{ mentorId: zhao, menteeId: wang }])
  expect(count('waitingRow')).toBe(0)
})

test('rows of one written person in lists of every kind go together, others stay', async () => {
  const { api, zhao, cohortId } = await openCounty()
  const wrongly = ['赵健国', '第一中学', null] as const
  await commit(api, { file: fileOf(hoursHead, [[...wrongly, '师德培训', '师德', 6, '2026-03-02']]), kind: 'hours' })
  await commit(api, { file: fileOf([...who, '考试'], [[...wrongly, 85]]), kind: 'scores', options: { cohortId } })
  await commit(api, { file: fileOf([...who, '称号名称'], [[...wrongly, '县级骨干教师']]), kind: 'titles' })
  await commit(api, { file: fileOf([...who, '称号名称'], [['赵健国', '第二中学', null, '县级骨干教师']]), kind: 'titles' })
  const [row] = (await api.waiting.list({ kind: 'titles', search: '第一' })).rows
  expect(await api.waiting.match({ id: row?.id ?? 0, place: 0, teacherId: zhao })).toEqual({ matched: 3, left: 0 })
  expect((await api.teachers.get({ id: zhao })).title).toBe('县级骨干教师')
  expect((await api.cohorts.sheet({ cohortId })).lines[0]?.points).toEqual([850])
  expect((await api.waiting.list({})).rows).toMatchObject([{ people: [{ school: '第二中学' }] }])
})

test('matching that fails half-way has written nothing', async () => {
  const { api, store, register, count } = await openCounty()
  const rows = [
    [...stranger, '师德培训', '师德', 6, '2026-03-02'],
    [...stranger, '全员培训', '全员', 12, '2026-03-02'],
  ]
  await commit(api, { file: fileOf(hoursHead, rows), kind: 'hours' })
  const teacherId = register('孟春熙')
  failOn(store.sqlite, 'INSERT ON hoursEntry', `NEW.hours = 120`)
  await expect(resultOf(api.waiting.matchFound())).rejects.toThrow()
  const [row] = (await api.waiting.list({})).rows
  await expect(api.waiting.match({ id: row?.id ?? 0, place: 0, teacherId })).rejects.toThrow()
  expect(count('hoursEntry')).toBe(0)
  expect(count(`waitingRow WHERE state = 'waiting'`)).toBe(2)
  expect(count(`auditEntry WHERE subject = 'waitingRow' AND action = 'change'`)).toBe(0)
})

test('dismissing several that fails half-way has dismissed none', async () => {
  const { api, store, count } = await openCounty()
  await commit(api, pairingOf('孟春熙', '第一中学', '赵建国', '第一中学'))
  await commit(api, pairingOf('孟春熙', '第一中学', '钱建国', '第一中学'))
  const ids = (await api.waiting.list({})).rows.map(({ id }) => id)
  failOn(store.sqlite, 'UPDATE ON waitingRow', `NEW.id = ${ids.at(-1)}`)
  await expect(api.waiting.dismiss({ ids, reason: '不是本县教师' })).rejects.toThrow()
  expect(count(`waitingRow WHERE state = 'waiting'`)).toBe(2)
})
