import { isDefinedError, safe } from '@orpc/client'
import { expect, test } from 'vitest'
import type { ActivityDraft } from '../../shared/activities/model.ts'
import type { BaseDraft } from '../../shared/bases/model.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'

const lesson: ActivityDraft = { date: '2026-04-20', kind: '教学展示', topic: '大单元教学展示', times: 1, people: 60 }

async function openOfficeWithBase(changes: Partial<BaseDraft> = {}) {
  const office = await openOffice()
  const schoolId = addSchool(office.store, '实验小学')
  const [leaderId = null] = addTeachers(office.store, schoolId, 1)
  const draft: BaseDraft = {
    kind: '实训基地',
    name: '实验小学实训基地',
    schoolId,
    level: '县级',
    leaderId,
    registeredOn: '2025-03-01',
    note: null,
    ...changes,
  }
  const { id } = await office.api.bases.create(draft)
  const record = (activity: Partial<ActivityDraft> = {}) =>
    office.api.activities.record({ holder: 'base', holderId: id, activity: { ...lesson, ...activity } })
  return { ...office, draft, id, record }
}

async function codeOf(call: Promise<unknown>) {
  const { error } = await safe(call)
  return isDefinedError(error) ? (error as { code: string }).code : error
}

test('the board counts the activities of its year and says who has met the two that are owed', async () => {
  const { api, draft, id, record } = await openOfficeWithBase()
  const studio = await api.bases.create({ ...draft, kind: '名师工作室', name: '王老师工作室', leaderId: null })
  await record({ date: '2025-12-31' })
  await record({ date: '2026-01-01' })
  await record({ date: '2026-11-22', people: null, times: 2 })
  await api.activities.record({ holder: 'base', holderId: studio.id, activity: lesson })
  const rowsOf = async (year: number) => (await api.bases.board({ year, sortBy: 'registeredOn' })).rows
  expect(await rowsOf(2026)).toMatchObject([
    { id, times: 3, people: 60, verdict: 'met', missing: 0, schoolName: '实验小学' },
    { id: studio.id, times: 1, people: 60, verdict: 'short', missing: 1 },
  ])
  expect(await rowsOf(2025)).toMatchObject([
    { id, times: 1, verdict: 'short' },
    { id: studio.id, times: 0, verdict: 'none', missing: 2 },
  ])
})

test('the board counts the practice bases against the target of the office, whatever is filtered', async () => {
  const { api, draft } = await openOfficeWithBase()
  await api.bases.create({ ...draft, kind: '乡村工作室', name: '乡村语文工作室' })
  const board = await api.bases.board({ year: 2026, kind: '乡村工作室' })
  expect(board.rows).toMatchObject([{ name: '乡村语文工作室' }])
  expect(board.summary).toEqual({ year: 2026, judged: 2, met: 0, practiceBases: 1, target: 10 })
  expect((await api.bases.board({})).summary.year).toBe(2026)
})

test('a reversed activity does not count; both lines stay to be seen, with the reason', async () => {
  const { api, id, record } = await openOfficeWithBase()
  const kept = await record()
  const mistaken = await record({ topic: '记错的一次', people: 30 })
  const reversal = await api.activities.reverse({ id: mistaken.id, reason: '重复登记' })
  expect((await api.bases.board({ year: 2026 })).rows).toMatchObject([{ times: 1, people: 60, verdict: 'short' }])
  expect(await api.activities.list({ holder: 'base', holderId: id })).toMatchObject([
    { id: reversal.id, times: -1, date: '2026-04-20', topic: '记错的一次', reversesId: mistaken.id, reason: '重复登记' },
    { id: mistaken.id, times: 1, reversedById: reversal.id },
    { id: kept.id, times: 1, reversedById: null },
  ])
  const [line] = await api.audit.list({ subject: 'base', id })
  expect(line).toMatchObject({ subject: 'activityEntry', action: 'create', reason: '重复登记' })
})

test('an activity is reversed once, and a reversal never', async () => {
  const { api, record } = await openOfficeWithBase()
  const { id } = await record()
  const reversal = await api.activities.reverse({ id, reason: '重复登记' })
  expect(await codeOf(api.activities.reverse({ id, reason: '再来一次' }))).toBe('ALREADY_REVERSED')
  expect(await codeOf(api.activities.reverse({ id: reversal.id, reason: '又不对' }))).toBe('IS_A_REVERSAL')
  expect(await codeOf(api.activities.reverse({ id: 999, reason: '没有' }))).toBe('NOT_FOUND')
})

test('a base registered late is not judged for the years before, nor a closed one for the years after', async () => {
  const { api, id } = await openOfficeWithBase({ registeredOn: '2025-06-01' })
  await api.bases.close({ id, closedOn: '2025-12-31', reason: '学校撤并' })
  const judgedIn = async (year: number) => (await api.bases.board({ year })).summary
  expect(await judgedIn(2024)).toMatchObject({ judged: 0, practiceBases: 0 })
  expect(await judgedIn(2025)).toMatchObject({ judged: 1, practiceBases: 0 })
  expect(await judgedIn(2026)).toMatchObject({ judged: 0, practiceBases: 0 })
})

test('an activity is entered for a day on which the base existed, not before, after, or in the future', async () => {
  const { api, id, record } = await openOfficeWithBase()
  expect(await codeOf(record({ date: '2025-02-28' }))).toBe('ACTIVITY_TOO_EARLY')
  expect(await codeOf(record({ date: '2026-11-23' }))).toBe('DATE_IN_FUTURE')
  await api.bases.close({ id, closedOn: '2026-06-30', reason: '学校撤并' })
  expect(await codeOf(record({ date: '2026-07-01' }))).toBe('BASE_CLOSED')
  await record({ date: '2026-06-30' })
  expect(await codeOf(api.activities.record({ holder: 'base', holderId: 999, activity: lesson }))).toBe('NOT_FOUND')
})

test('a base is closed on a day with a reason, and reopened with one', async () => {
  const { api, id, record } = await openOfficeWithBase()
  await record({ date: '2026-05-01' })
  const close = (closedOn: string) => api.bases.close({ id, closedOn, reason: '学校撤并' })
  expect(await codeOf(close('2026-04-30'))).toBe('CLOSED_TOO_EARLY')
  expect(await codeOf(close('2026-11-23'))).toBe('DATE_IN_FUTURE')
  expect(await codeOf(api.bases.reopen({ id, reason: '没有撤' }))).toBe('BASE_NOT_CLOSED')
  await close('2026-05-01')
  expect(await api.bases.get({ id })).toMatchObject({ closedOn: '2026-05-01', closedReason: '学校撤并' })
  expect(await codeOf(close('2026-06-01'))).toBe('BASE_CLOSED')
  await api.bases.reopen({ id, reason: '撤错了' })
  expect(await api.bases.get({ id })).toMatchObject({ closedOn: null, closedReason: null })
  expect((await api.audit.list({ subject: 'base', id }))[0]).toMatchObject({
    action: 'change',
    reason: '撤错了',
    changes: [{ label: '撤销日期', before: '2026年5月1日', after: null }],
  })
})

test('a base is changed with a reason; its name stays its own, and it cannot begin after it was closed', async () => {
  const { api, draft, id } = await openOfficeWithBase()
  await api.bases.create({ ...draft, name: '另一个基地' })
  expect(await codeOf(api.bases.create(draft))).toBe('NAME_TAKEN')
  expect(await codeOf(api.bases.change({ id, base: { ...draft, name: '另一个基地' }, reason: '更名' }))).toBe('NAME_TAKEN')
  await api.bases.close({ id, closedOn: '2026-01-31', reason: '学校撤并' })
  expect(await codeOf(api.bases.change({ id, base: { ...draft, registeredOn: '2026-02-01' }, reason: '更正' }))).toBe('CLOSED_TOO_EARLY')
  await api.bases.change({ id, base: { ...draft, level: '市级' }, reason: '评为市级' })
  expect((await api.audit.list({ subject: 'base', id }))[0]).toMatchObject({
    reason: '评为市级',
    changes: [{ label: '级别', before: '县级', after: '市级' }],
  })
  expect(await codeOf(api.bases.change({ id: 999, base: draft, reason: '没有' }))).toBe('NOT_FOUND')
})

test('a base does not begin after its first activity: the activity would drop off the board', async () => {
  const { api, draft, id, record } = await openOfficeWithBase()
  const mistaken = await record({ date: '2025-05-01' })
  await record({ date: '2025-06-01' })
  await record({ date: '2025-07-01' })
  await api.activities.reverse({ id: mistaken.id, reason: '重复登记' })
  const moveTo = (registeredOn: string) => api.bases.change({ id, base: { ...draft, registeredOn }, reason: '更正' })
  const { error } = await safe(moveTo('2025-06-02'))
  expect(error).toMatchObject({ code: 'STARTS_TOO_LATE', data: { detail: '第一次活动在 2025年6月1日，最晚可以填这一天。' } })
  await moveTo('2025-06-01')
  expect((await api.bases.board({ year: 2025 })).rows).toMatchObject([{ times: 2, verdict: 'met' }])
})

test('a base at a school or of a leader that is gone is refused', async () => {
  const { api, draft, id } = await openOfficeWithBase()
  for (const gone of [{ schoolId: 999 }, { leaderId: 999 }]) {
    expect(await codeOf(api.bases.create({ ...draft, ...gone, name: '另一个基地' }))).toBe('NOT_FOUND')
    expect(await codeOf(api.bases.change({ id, base: { ...draft, ...gone }, reason: '更正' }))).toBe('NOT_FOUND')
  }
})

test('a base with activities stays; one entered by mistake is removed', async () => {
  const { api, draft, id, record } = await openOfficeWithBase()
  await record()
  expect(await codeOf(api.bases.remove({ id, reason: '不要了' }))).toBe('IN_USE')
  const mistaken = await api.bases.create({ ...draft, name: '登记错的基地' })
  await api.bases.remove({ id: mistaken.id, reason: '登记错了' })
  expect(await codeOf(api.bases.get({ id: mistaken.id }))).toBe('NOT_FOUND')
  expect(await api.audit.list({ subject: 'base', id: mistaken.id })).toMatchObject([
    { action: 'remove', reason: '登记错了' },
    { action: 'create' },
  ])
})

test('an activity or reversal whose audit line cannot be written is not entered', async () => {
  const { api, store, id, record } = await openOfficeWithBase()
  const entry = await record()
  failOn(store.sqlite, 'INSERT ON auditEntry')
  await expect(record({ date: '2026-05-01' })).rejects.toThrow('disk full')
  await expect(api.activities.reverse({ id: entry.id, reason: '重复登记' })).rejects.toThrow('disk full')
  await expect(api.bases.close({ id, closedOn: '2026-06-30', reason: '学校撤并' })).rejects.toThrow('disk full')
  expect(await api.activities.list({ holder: 'base', holderId: id })).toMatchObject([{ id: entry.id, reversedById: null }])
  expect(await api.bases.get({ id })).toMatchObject({ closedOn: null })
})

test('the board shows those that are behind first, and is searched, filtered and sorted', async () => {
  const { api, draft, id, record } = await openOfficeWithBase()
  const behind = await api.bases.create({ ...draft, name: '河口工作室', kind: '名师工作室', level: '省级', leaderId: null })
  await record()
  await record({ date: '2026-05-01' })
  const found = async (query: object) => (await api.bases.board(query)).rows.map((row) => row.id)
  expect(await found({})).toEqual([behind.id, id])
  expect(await found({ sortBy: 'times', sortOrder: 'desc' })).toEqual([id, behind.id])
  expect(await found({ sortBy: 'level' })).toEqual([behind.id, id])
  expect(await found({ verdict: 'met' })).toEqual([id])
  expect(await found({ search: '河口' })).toEqual([behind.id])
  expect(await api.bases.board({ page: 2, pageSize: 1 })).toMatchObject({ total: 2, rows: [{ id }] })
})
