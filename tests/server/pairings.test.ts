import { isDefinedError, safe } from '@orpc/client'
import { expect, test } from 'vitest'
import type { ActivityDraft } from '../../shared/activities/model.ts'
import type { PairingDraft } from '../../shared/pairings/model.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'

const lesson: ActivityDraft = { date: '2026-10-20', kind: '听课', topic: '《背影》', times: 1, people: null }

/** Five teachers of one school and one of another: 赵建国, 钱建国, 孙建国, 李建国, 周建国; 吴建国. */
async function openOfficeWithTeachers() {
  const office = await openOffice()
  const middle = addSchool(office.store, '第一中学')
  const village = addSchool(office.store, '河口镇中心小学')
  const [mentorId = 0, ...mentees] = addTeachers(office.store, middle, 5)
  const [villager = 0] = addTeachers(office.store, village, 1)
  const [menteeId = 0] = mentees
  const draft: PairingDraft = {
    kind: '带徒',
    mentorId,
    menteeId,
    startDate: '2026-09-01',
    endDate: '2029-08-31',
    goals: '三年内上一节县级公开课',
  }
  const record = (id: number, activity: Partial<ActivityDraft> = {}) =>
    office.api.activities.record({ holder: 'pairing', holderId: id, activity: { ...lesson, ...activity } })
  return { ...office, draft, mentees, villager, village, record }
}

async function codeOf(call: Promise<unknown>) {
  const { error } = await safe(call)
  return isDefinedError(error) ? (error as { code: string }).code : error
}

test('a pairing shows who is paired, from which schools, and how often each kind of activity was done', async () => {
  const { api, draft, record } = await openOfficeWithTeachers()
  const { id } = await api.pairings.create(draft)
  await record(id)
  await record(id, { times: 2 })
  await record(id, { kind: '论文指导' })
  const mistaken = await record(id, { kind: '评课', times: 4 })
  await api.activities.reverse({ id: mistaken.id, reason: '记到别人那里了' })
  expect(await api.pairings.get({ id })).toMatchObject({
    mentorName: '赵建国',
    menteeName: '钱建国',
    mentorSchool: '第一中学',
    state: 'active',
    times: 4,
    counts: [
      { kind: '听课', times: 3 },
      { kind: '论文指导', times: 1 },
    ],
  })
})

test('nobody is paired with himself, and no pairing ends before it begins', async () => {
  const { api, draft } = await openOfficeWithTeachers()
  expect(await codeOf(api.pairings.create({ ...draft, menteeId: draft.mentorId }))).toBe('SAME_PERSON')
  expect(await codeOf(api.pairings.create({ ...draft, endDate: '2026-08-31' }))).toBe('PERIOD_BACKWARDS')
  const { id } = await api.pairings.create(draft)
  expect(await codeOf(api.pairings.change({ id, pairing: { ...draft, menteeId: draft.mentorId }, reason: '换人' }))).toBe('SAME_PERSON')
})

test('two teachers have one active pairing of a kind; of another kind, or after the first is over, there may be one more', async () => {
  const { api, draft, mentees } = await openOfficeWithTeachers()
  const { id } = await api.pairings.create(draft)
  expect(await codeOf(api.pairings.create(draft))).toBe('ALREADY_PAIRED')
  await api.pairings.create({ ...draft, kind: '班主任导师' })
  const other = await api.pairings.create({ ...draft, menteeId: mentees[1] ?? 0 })
  expect(await codeOf(api.pairings.change({ id: other.id, pairing: draft, reason: '换人' }))).toBe('ALREADY_PAIRED')
  await api.pairings.finish({ id, state: 'completed', reason: '三年期满，目标达成' })
  await api.pairings.create(draft)
  expect(await codeOf(api.pairings.reopen({ id, reason: '还没有完' }))).toBe('ALREADY_PAIRED')
})

test('a pairing that is over takes no more activities until it is taken up again', async () => {
  const { api, draft, record } = await openOfficeWithTeachers()
  const { id } = await api.pairings.create(draft)
  expect(await codeOf(api.pairings.reopen({ id, reason: '还没有完' }))).toBe('PAIRING_ACTIVE')
  await api.pairings.finish({ id, state: 'ended', reason: '徒弟调离本县' })
  expect(await api.pairings.get({ id })).toMatchObject({ state: 'ended', endReason: '徒弟调离本县' })
  expect(await codeOf(record(id))).toBe('PAIRING_CLOSED')
  expect(await codeOf(api.pairings.finish({ id, state: 'completed', reason: '期满' }))).toBe('PAIRING_CLOSED')
  await api.pairings.reopen({ id, reason: '徒弟没有调走' })
  await record(id)
  expect(await api.pairings.get({ id })).toMatchObject({ state: 'active', endReason: null, times: 1 })
})

test('an activity of a pairing is not entered for a day before it began or that is still to come', async () => {
  const { api, draft, record } = await openOfficeWithTeachers()
  const { id } = await api.pairings.create(draft)
  expect(await codeOf(record(id, { date: '2026-08-31' }))).toBe('ACTIVITY_TOO_EARLY')
  expect(await codeOf(record(id, { date: '2026-11-23' }))).toBe('DATE_IN_FUTURE')
})

test('a pairing does not begin after its first activity', async () => {
  const { api, draft, record } = await openOfficeWithTeachers()
  const { id } = await api.pairings.create(draft)
  const mistaken = await record(id, { date: '2026-09-10' })
  await record(id, { date: '2026-10-08' })
  const moveTo = (startDate: string) => api.pairings.change({ id, pairing: { ...draft, startDate }, reason: '更正' })
  const { error } = await safe(moveTo('2026-09-11'))
  expect(error).toMatchObject({ code: 'STARTS_TOO_LATE', data: { detail: '第一次活动在 2026年9月10日，最晚可以填这一天。' } })
  await api.activities.reverse({ id: mistaken.id, reason: '记错了' })
  await moveTo('2026-10-08')
})

test('a pairing with somebody who is gone is refused', async () => {
  const { api, draft } = await openOfficeWithTeachers()
  const { id } = await api.pairings.create(draft)
  for (const gone of [{ mentorId: 999 }, { menteeId: 999 }]) {
    expect(await codeOf(api.pairings.create({ ...draft, ...gone }))).toBe('NOT_FOUND')
    expect(await codeOf(api.pairings.change({ id, pairing: { ...draft, ...gone }, reason: '换人' }))).toBe('NOT_FOUND')
  }
})

test('the mentees of a mentor are counted once each, and only while they are paired', async () => {
  const { api, draft, mentees } = await openOfficeWithTeachers()
  const ids: number[] = []
  for (const menteeId of mentees) ids.push((await api.pairings.create({ ...draft, menteeId })).id)
  await api.pairings.create({ ...draft, kind: '班主任导师' })
  const load = { teacherId: draft.mentorId }
  expect(await api.pairings.load(load)).toEqual({ activeMentees: 4 })
  await api.pairings.finish({ id: ids[3] ?? 0, state: 'ended', reason: '调离' })
  expect(await api.pairings.load(load)).toEqual({ activeMentees: 3 })
  expect(await api.pairings.load({ ...load, except: ids[2] ?? 0 })).toEqual({ activeMentees: 2 })
})

test('pairings are found by kind, state, either school, and the name or pinyin of either person', async () => {
  const { api, draft, villager, village } = await openOfficeWithTeachers()
  const inTown = await api.pairings.create(draft)
  const acrossTowns = await api.pairings.create({ ...draft, kind: '对口帮扶', menteeId: villager })
  await api.pairings.finish({ id: inTown.id, state: 'completed', reason: '期满' })
  const found = async (query: object) => (await api.pairings.list(query)).rows.map(({ id }) => id)
  expect(await found({})).toEqual([acrossTowns.id, inTown.id])
  expect(await found({ kind: '对口帮扶' })).toEqual([acrossTowns.id])
  expect(await found({ state: 'completed' })).toEqual([inTown.id])
  expect(await found({ schoolId: village })).toEqual([acrossTowns.id])
  expect(await found({ search: '钱建国' })).toEqual([inTown.id])
  expect(await found({ search: 'zhengjianguo' })).toEqual([])
  expect(await found({ search: 'zhaojianguo', sortBy: 'menteeName' })).toHaveLength(2)
})

test("a teacher's pairings are there in both roles, with the active ones first", async () => {
  const { api, draft, villager } = await openOfficeWithTeachers()
  const asMentee = await api.pairings.create({ ...draft, mentorId: draft.menteeId, menteeId: draft.mentorId })
  await api.pairings.finish({ id: asMentee.id, state: 'completed', reason: '期满' })
  const asMentor = await api.pairings.create({ ...draft, menteeId: villager })
  expect((await api.pairings.ofTeacher({ teacherId: draft.mentorId })).map(({ id }) => id)).toEqual([asMentor.id, asMentee.id])
  expect(await api.pairings.ofTeacher({ teacherId: villager })).toHaveLength(1)
})

test('every change of a pairing leaves a line with names and the reason', async () => {
  const { api, draft, mentees } = await openOfficeWithTeachers()
  const { id } = await api.pairings.create(draft)
  await api.pairings.change({ id, pairing: { ...draft, menteeId: mentees[1] ?? 0 }, reason: '原徒弟产假' })
  await api.pairings.finish({ id, state: 'ended', reason: '调离' })
  const [end, change, creation] = await api.audit.list({ subject: 'pairing', id })
  expect(end).toMatchObject({ reason: '调离' })
  expect(change).toMatchObject({ reason: '原徒弟产假', changes: [{ label: '学员', before: '钱建国', after: '孙建国' }] })
  expect(creation).toMatchObject({ action: 'create' })
})

test('a pairing with activities stays; one entered by mistake is removed', async () => {
  const { api, draft, mentees, record } = await openOfficeWithTeachers()
  const { id } = await api.pairings.create(draft)
  await record(id)
  expect(await codeOf(api.pairings.remove({ id, reason: '不要了' }))).toBe('IN_USE')
  const mistaken = await api.pairings.create({ ...draft, menteeId: mentees[1] ?? 0 })
  await api.pairings.remove({ id: mistaken.id, reason: '登记错了' })
  expect(await codeOf(api.pairings.get({ id: mistaken.id }))).toBe('NOT_FOUND')
})

test('a change whose audit line cannot be written is not made', async () => {
  const { api, store, draft, record } = await openOfficeWithTeachers()
  const { id } = await api.pairings.create(draft)
  failOn(store.sqlite, 'INSERT ON auditEntry')
  await expect(api.pairings.finish({ id, state: 'ended', reason: '调离' })).rejects.toThrow('disk full')
  await expect(record(id)).rejects.toThrow('disk full')
  await expect(api.pairings.create({ ...draft, kind: '对口帮扶' })).rejects.toThrow('disk full')
  expect(await api.pairings.get({ id })).toMatchObject({ state: 'active', times: 0 })
  expect((await api.pairings.list({})).total).toBe(1)
})
