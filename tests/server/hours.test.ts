import { isDefinedError, safe } from '@orpc/client'
import { expect, test } from 'vitest'
import type { HoursDraft } from '../../shared/hours/model.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'

/** An office in the cycle 2025–2027 with one teacher of Chinese, long in service. */
async function officeWithTeacher() {
  const office = await openOffice()
  const schoolId = addSchool(office.store, '第一中学')
  const [teacherId = 0] = addTeachers(office.store, schoolId, 1)
  const record = (draft: Partial<HoursDraft> = {}) =>
    office.api.hours.record({ teacherId, category: 'ethics', date: '2026-03-01', hours: 60, description: '师德专题学习', ...draft })
  const verdictOn = async (id: string) =>
    (await office.api.hours.ofTeacher({ teacherId })).verdict.requirements.find((requirement) => requirement.id === id)
  return { ...office, schoolId, teacherId, record, verdictOn }
}

async function refusalOf(call: Promise<unknown>): Promise<string | undefined> {
  const { error } = await safe(call)
  return isDefinedError(error) ? (error as { code: string }).code : error?.message
}

test('hours typed in stand in the ledger with the teacher and the school', async () => {
  const { api, record } = await officeWithTeacher()
  const { id } = await record({ hours: 45 })
  expect(await api.hours.ledger({})).toMatchObject({
    total: 1,
    hours: 45,
    rows: [{ id, teacherName: '赵建国', schoolName: '第一中学', category: 'ethics', hours: 45, source: 'manual', reversedById: null }],
  })
})

test('hours go by halves, and not into days to come', async () => {
  const { record } = await officeWithTeacher()
  await expect(record({ hours: 42 })).rejects.toThrow()
  await expect(record({ hours: 0 })).rejects.toThrow()
  expect(await refusalOf(record({ date: '2026-11-23' }))).toBe('DATE_IN_FUTURE')
  expect(await refusalOf(record({ teacherId: 999 }))).toBe('NOT_FOUND')
  await record({ date: '2026-11-22' })
})

test('a reversal repeats category and date with the hours negated, names its reason, and stands beside what it reverses', async () => {
  const { api, record } = await officeWithTeacher()
  const { id } = await record({ date: '2026-03-01' })
  await record({ date: '2026-03-02' })
  const reversal = await api.hours.reverse({ id, reason: '重复登记' })
  const { rows, hours } = await api.hours.ledger({})
  expect(hours).toBe(60)
  expect(rows.slice(1)).toMatchObject([
    { id, hours: 60, reversedById: reversal.id, reason: '重复登记' },
    { id: reversal.id, hours: -60, category: 'ethics', date: '2026-03-01', reversesId: id, reason: '重复登记' },
  ])
})

test('nothing is reversed twice, and a reversal is not reversed', async () => {
  const { api, record } = await officeWithTeacher()
  const { id } = await record()
  const reversal = await api.hours.reverse({ id, reason: '重复登记' })
  expect(await refusalOf(api.hours.reverse({ id, reason: '再来一次' }))).toBe('ALREADY_REVERSED')
  expect(await refusalOf(api.hours.reverse({ id: reversal.id, reason: '还是要' }))).toBe('IS_A_REVERSAL')
  expect(await refusalOf(api.hours.reverse({ id: 999, reason: '没有这条' }))).toBe('NOT_FOUND')
})

test('the ledger itself refuses changes, removals and reversals that do not mirror their original', async () => {
  const { store, record, teacherId } = await officeWithTeacher()
  const { id } = await record()
  expect(() => store.sqlite.exec('UPDATE hoursEntry SET hours = 1')).toThrow('never changed')
  expect(() => store.sqlite.exec('DELETE FROM hoursEntry')).toThrow('never removed')
  const reverse = (category: string, date: string, hours: number) => () =>
    store.sqlite.exec(`INSERT INTO hoursEntry (teacherId, category, date, hours, source, description, reversesId, reason, enteredAt)
      VALUES (${teacherId}, '${category}', '${date}', ${hours}, 'manual', '', ${id}, '错', '2026-11-22T00:00:00Z')`)
  expect(reverse('online', '2026-03-01', -60)).toThrow('repeats')
  expect(reverse('ethics', '2026-03-02', -60)).toThrow('repeats')
  expect(reverse('ethics', '2026-03-01', -30)).toThrow('repeats')
  reverse('ethics', '2026-03-01', -60)()
})

test('a reversal whose audit line cannot be written is not made', async () => {
  const { api, store, record } = await officeWithTeacher()
  const { id } = await record()
  failOn(store.sqlite, 'INSERT ON auditEntry')
  await expect(api.hours.reverse({ id, reason: '重复登记' })).rejects.toThrow('disk full')
  expect((await api.hours.ledger({})).total).toBe(1)
})

test('the verdict tells what is there, what is missing and which entries counted', async () => {
  const { api, teacherId, record, verdictOn } = await officeWithTeacher()
  const first = await record({ hours: 125 })
  const late = await record({ date: '2024-12-31' })
  const odd = await record({ category: 'headTeacher' })
  expect(await verdictOn('ethics')).toMatchObject({
    required: 360,
    earned: 125,
    missing: 235,
    state: 'short',
    counted: [first.id],
    notCounted: [{ entryId: late.id, why: '早于2025年1月1日至2027年12月31日' }],
  })
  const { verdict, inCycle, inAll } = await api.hours.ofTeacher({ teacherId })
  expect(verdict.reason).toBe('4 项要求中有 4 项未达到，共缺 203.5 学时')
  expect(verdict.unclaimed).toMatchObject([{ entryId: odd.id }])
  expect({ inCycle, inAll }).toEqual({ inCycle: { hours: 185, credits: 19 }, inAll: { hours: 245, credits: 25 } })
})

test('the last day of the cycle counts, the day after does not', async () => {
  const { api, record, verdictOn } = await officeWithTeacher()
  const { office } = await api.office.state()
  if (!office) throw new Error('no office')
  const { kind, ...draft } = office
  await api.office.change({ office: { ...draft, cycleFirstYear: 2022 }, reason: '看上一周期' })
  await record({ date: '2024-12-31', hours: 360 })
  await record({ date: '2025-01-01', hours: 100 })
  expect(await verdictOn('ethics')).toMatchObject({ earned: 360, missing: 0, state: 'met' })
})

test('induction is 42 hours together and 78 at school, within the first year and not after', async () => {
  const { store, teacherId, record, verdictOn } = await officeWithTeacher()
  expect(await verdictOn('inductionResidential')).toBeUndefined()
  store.sqlite.exec(`UPDATE teacher SET workStartDate = '2025-09-01' WHERE id = ${teacherId}`)
  await record({ category: 'inductionResidential', date: '2025-09-20', hours: 420 })
  await record({ category: 'inductionAtSchool', date: '2026-08-31', hours: 700 })
  await record({ category: 'inductionAtSchool', date: '2026-09-01', hours: 80 })
  expect(await verdictOn('inductionResidential')).toMatchObject({ window: { from: '2025-09-01', to: '2026-08-31' }, missing: 0 })
  expect(await verdictOn('inductionAtSchool')).toMatchObject({ required: 780, earned: 700, missing: 80 })
})

test('a reversed entry counts for nothing, and the verdict says so', async () => {
  const { api, record, verdictOn } = await officeWithTeacher()
  const { id } = await record({ hours: 360 })
  expect(await verdictOn('ethics')).toMatchObject({ state: 'met' })
  const reversal = await api.hours.reverse({ id, reason: '登记错人' })
  const { earned, counted, notCounted } = (await verdictOn('ethics')) ?? {}
  expect({ earned, counted }).toEqual({ earned: 0, counted: [] })
  expect(notCounted).toContainEqual({ entryId: id, why: '已冲正' })
  expect(notCounted).toContainEqual({ entryId: reversal.id, why: '冲正记录，与原记录抵消' })
})

test('the ledger is filtered by days, category, source, school and teacher', async () => {
  const { api, store, record } = await officeWithTeacher()
  const [other = 0] = addTeachers(store, addSchool(store, '第二小学'), 1)
  await record({ date: '2025-12-31' })
  await record({ date: '2026-01-01', category: 'online' })
  await record({ teacherId: other, date: '2026-05-01' })
  const dates = async (query: Parameters<typeof api.hours.ledger>[0]) => (await api.hours.ledger(query)).rows.map(({ date }) => date)
  expect(await dates({ from: '2026-01-01', to: '2026-12-31' })).toEqual(['2026-05-01', '2026-01-01'])
  expect(await dates({ category: 'online' })).toEqual(['2026-01-01'])
  expect(await dates({ source: 'import' })).toEqual([])
  expect(await dates({ schoolId: 2 })).toEqual(['2026-05-01'])
  expect(await dates({ search: '钱建国' })).toEqual(['2026-05-01'])
  expect(await dates({ search: 'zjg', sortBy: 'date', sortOrder: 'asc' })).toEqual(['2025-12-31', '2026-01-01'])
  expect(await dates({ sortBy: 'id', sortOrder: 'desc', pageSize: 1, page: 2 })).toEqual(['2026-01-01'])
})
