import { expect, test } from 'vitest'
import { addProgram, cohortDraft } from '../support/cohort.ts'
import { commit, fileOf, type Import, preview, refusalOf, resultOf } from '../support/imports.ts'
import { failOn } from '../support/office.ts'
import { testIdNumber } from '../support/people.ts'
import { hoursHead, openWaitingOffice, pairingHead, stranger, who } from '../support/waiting.ts'

test('enrolled and graded before he was registered, a teacher is put on the roster first and then gets his marks', async () => {
  const { api, cohortId, register, matchFound } = await openWaitingOffice()
  const options = { cohortId }
  await commit(api, { file: fileOf([...who, '考试'], [[...stranger, 85]]), kind: 'scores', options })
  await commit(api, { file: fileOf([...who], [stranger]), kind: 'enrollments', options })
  const id = register('孟春熙')
  expect(await api.waiting.counts()).toEqual({ waiting: 2, found: 1 })
  expect(await api.waiting.ofCohort({ cohortId })).toBe(2)
  expect((await api.waiting.list({ cohortId })).total).toBe(2)
  expect((await api.waiting.list({ cohortId: cohortId + 1 })).total).toBe(0)
  expect(await matchFound()).toBe(2)
  expect(await api.waiting.ofCohort({ cohortId })).toBe(0)
  const { lines } = await api.cohorts.sheet({ cohortId })
  expect(lines.find(({ teacherId }) => teacherId === id)?.points).toEqual([850])
})

const pairingOf = (...people: readonly (string | null)[]): Import => ({
  file: fileOf(pairingHead, [[...people, '师徒', '2025.9-2028.8', '站稳讲台']]),
  kind: 'pairings',
})

test('a pairing of two strangers shows both; pointing at one it waits for the other', async () => {
  const { api, zhao, register } = await openWaitingOffice()
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

test('who is pointed at is meant, whoever the number or the name and school would mean', async () => {
  const { api, zhao, register, count } = await openWaitingOffice()
  const numbered = [...stranger, '信息技术', '全员', 12, '2026-03-12']
  const named = ['孟春熙', '第一中学', null, '师德讲座', '师德', 4, '2026-03-13']
  await commit(api, { file: fileOf(hoursHead, [numbered, named]), kind: 'hours' })
  const owner = register('孟春熙')
  const { rows } = await api.waiting.list({})
  expect(rows.map(({ people }) => people[0]?.teacher?.id)).toEqual([owner, owner])
  for (const { id } of rows) await api.waiting.match({ id, place: 0, teacherId: zhao })
  expect([count(`hoursEntry WHERE teacherId = ${zhao}`), count(`hoursEntry WHERE teacherId = ${owner}`)]).toEqual([2, 0])
  expect(await api.waiting.counts()).toEqual({ waiting: 0, found: 0 })
})

test('a pairing that contradicts what was registered meanwhile stays and says why; dismissed, it may come in again', async () => {
  const { api, zhao, register, pair, matchFound } = await openWaitingOffice()
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
  const { api, count } = await openWaitingOffice()
  const list = pairingOf('孟春熙', '第一中学', '赵建国', '第一中学')
  await commit(api, list)
  const [row] = (await api.waiting.list({})).rows
  await api.waiting.dismiss({ ids: [row?.id ?? 0], reason: '不是本县教师' })
  expect(await commit(api, list)).toMatchObject({ waiting: 1 })
  expect(count('waitingRow')).toBe(2)
})

test('of a completed cohort nothing is written: the row stays and says why', async () => {
  const { api, store, cohortId, register, enroll, matchFound } = await openWaitingOffice()
  await commit(api, { file: fileOf([...who, '考试'], [[...stranger, 85]]), kind: 'scores', options: { cohortId } })
  await enroll(register('孟春熙'))
  store.sqlite.exec(`UPDATE cohort SET state = 'completed', completedOn = '2026-03-31'`)
  expect(await matchFound()).toBe(0)
  expect((await api.waiting.list({})).rows).toMatchObject([{ isFound: false, why: '班次已经结业，内容不能再改。' }])
})

test('scores of a scheme that has been changed since stay and say why', async () => {
  const { api, cohortId, register, enroll, matchFound } = await openWaitingOffice()
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
  const { api, zhao, register, matchFound, undo, count } = await openWaitingOffice()
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
  const { api, zhao, cohortId } = await openWaitingOffice()
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
  const { api, store, register, count } = await openWaitingOffice()
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
  const { api, store, count } = await openWaitingOffice()
  await commit(api, pairingOf('孟春熙', '第一中学', '赵建国', '第一中学'))
  await commit(api, pairingOf('孟春熙', '第一中学', '钱建国', '第一中学'))
  const ids = (await api.waiting.list({})).rows.map(({ id }) => id)
  failOn(store.sqlite, 'UPDATE ON waitingRow', `NEW.id = ${ids.at(-1)}`)
  await expect(api.waiting.dismiss({ ids, reason: '不是本县教师' })).rejects.toThrow()
  expect(count(`waitingRow WHERE state = 'waiting'`)).toBe(2)
})

test('two teachers of that name at that school were registered: a person says who is meant', async () => {
  const { api, register, matchFound, count } = await openWaitingOffice()
  await commit(api, { file: fileOf(hoursHead, [['孟春熙', '第一中学', null, '师德培训', '师德', 6, '2026-03-02']]), kind: 'hours' })
  register('孟春熙', testIdNumber(901))
  const second = register('孟春熙', testIdNumber(902))
  expect(await matchFound()).toBe(0)
  const [row] = (await api.waiting.list({})).rows
  expect(row?.why).toBe('有 2 位同名的老师；请点“选老师”')
  expect(await api.waiting.match({ id: row?.id ?? 0, place: 0, teacherId: second })).toEqual({ matched: 1, left: 0 })
  expect(count(`hoursEntry WHERE teacherId = ${second}`)).toBe(1)
})

test('a roster that was locked meanwhile, and a cohort that was removed, say so', async () => {
  const { api, store, cohortId, register } = await openWaitingOffice()
  const whyOf = async () => (await api.waiting.list({})).rows[0]?.why
  const { id: empty } = await api.cohorts.open(cohortDraft(addProgram(store, '另一个项目'), { name: '二班' }))
  const roster = fileOf([...who], [stranger])
  await commit(api, { file: roster, kind: 'enrollments', options: { cohortId: empty } })
  await api.cohorts.remove({ id: empty, reason: '开错了' })
  expect(await whyOf()).toBe('这个班次已经删除了；这一行请注明不登记')
  const [row] = (await api.waiting.list({})).rows
  await api.waiting.dismiss({ ids: [row?.id ?? 0], reason: '班次删除了' })

  await commit(api, { file: roster, kind: 'enrollments', options: { cohortId } })
  register('孟春熙')
  await api.cohorts.lock({ cohortId })
  expect(await whyOf()).toBe('班次的名单已锁定，不能再改名单。')
})
