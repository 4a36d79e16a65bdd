import { expect, test } from 'vitest'
import { createRow } from '../../electron/server/db/write.ts'
import type { HoursCategory } from '../../shared/hours/categories.ts'
import { defaultTerms } from '../../shared/registration/model.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'
import { codeOf } from '../support/refusal.ts'

const year = 2025
const stampedOn = '2026-01-12'
const lenient = { pace: 'due', ethicsPerSemester: 100 } as const

/** Two schools (赵建国, 钱建国, 孙建国 | 李建国), of whom 赵 has ten hours of ethics in spring; only the spring of 2025 is asked, the cycle's first. */
async function openYear() {
  const { api, store } = await openOffice({ day: '2026-01-12' })
  const [second, first] = [addSchool(store, '第二小学'), addSchool(store, '第一中学')]
  const [zhao = 0, qian = 0, sun = 0] = addTeachers(store, second, 3)
  const [li = 0] = addTeachers(store, first, 1)
  const earn = (teacherId: number, hours = 100, date = '2025-05-04', category: HoursCategory = 'ethics') =>
    createRow(store, 'hoursEntry', {
      teacherId,
      category,
      date,
      hours,
      source: 'manual',
      description: '讲座',
      enteredAt: store.now().toISOString(),
    })
  for (const teacherId of [zhao]) for (const date of ['2024-10-10', '2025-05-04']) earn(teacherId, 100, date)
  await api.registration.open({ year, terms: lenient })
  const queue = async (query = {}) => (await api.registration.queue({ year, ...query })).rows
  const decide = (teacherId: number, decision: 'passed' | 'failed', reason?: string) =>
    api.registration.decide({ year, teacherId, decision, stampedOn, ...(reason !== undefined && { reason }) })
  return { api, store, schools: { second, first }, people: { zhao, qian, sun, li }, earn, queue, decide }
}

test('the queue lies in the order of the pile, with what each is short of and the hours of the year', async () => {
  const { queue, schools } = await openYear()
  const rows = await queue()
  expect(
    rows.map(({ name, schoolId, hours, items }) => [name, schoolId, hours, items.filter(({ state }) => state === 'short').length]),
  ).toEqual([
    ['钱建国', schools.second, 0, 2],
    ['孙建国', schools.second, 0, 2],
    ['赵建国', schools.second, 100, 0],
    ['李建国', schools.first, 0, 2],
  ])
})

test('hours that come in later count at once', async () => {
  const { people, queue, earn } = await openYear()
  const hoursOf = async () => (await queue({ search: '钱建国' })).map(({ hours, items }) => [hours, items.map(({ earned }) => earned)])
  expect(await hoursOf()).toEqual([[0, [0, 0]]])
  earn(people.qian, 60)
  expect(await hoursOf()).toEqual([[60, [0, 60]]])
})

test('a year is opened once, and its terms are changed with a reason that the history keeps', async () => {
  const { api, queue } = await openYear()
  expect(await codeOf(api.registration.open({ year, terms: defaultTerms }))).toBe('YEAR_OPENED')
  await api.registration.changeTerms({ year, terms: { pace: 'due', ethicsPerSemester: 0 }, reason: '市里今年不查师德学时' })
  expect((await queue()).every(({ items }) => items.length === 0)).toBe(true)
  const [opened] = await api.registration.years()
  expect(await api.audit.list({ subject: 'registrationYear', id: opened?.id ?? 0 })).toMatchObject([
    { reason: '市里今年不查师德学时', changes: [{ label: '每学期师德学时', before: '10', after: '0' }] },
    { action: 'create' },
  ])
  expect(await codeOf(api.registration.queue({ year: 2024 }))).toBe('NOT_FOUND')
})

test('a failed item blocks; overriding needs a reason, which stays with the decision and in the history', async () => {
  const { api, people, decide } = await openYear()
  expect(await codeOf(decide(people.qian, 'passed'))).toBe('ITEMS_NOT_MET')
  await decide(people.qian, 'passed', '援疆一年，按文件免修')
  const decided = await api.registration.get({ year, teacherId: people.qian })
  expect(decided.registration).toMatchObject({ decision: 'passed', unmet: 2, reason: '援疆一年，按文件免修', stampedOn })
  const [line] = await api.audit.list({ subject: 'teacher', id: people.qian, limit: 1 })
  expect(line).toMatchObject({ subject: 'registration', reason: '援疆一年，按文件免修' })
  expect(await api.registration.counts({ year })).toEqual({ people: 4, clear: 1, blocked: 2, passed: 1, failed: 0, overridden: 1 })
})

test('what was found is frozen with the decision, whatever the ledger says later', async () => {
  const { api, people, decide, earn, queue } = await openYear()
  await decide(people.sun, 'failed')
  earn(people.sun, 100, '2024-10-10')
  earn(people.sun)
  const { registration, found } = await api.registration.get({ year, teacherId: people.sun })
  expect([registration?.verdict.hours, found.hours]).toEqual([0, 100])
  expect(registration?.verdict.items.map(({ state }) => state)).toEqual(['short', 'short'])
  expect((await queue({ view: 'failed' })).map(({ items }) => items.map(({ state }) => state))).toEqual([['met', 'met']])
  expect(await codeOf(decide(people.sun, 'passed'))).toBe('CHANGE_UNEXPLAINED')
  await decide(people.sun, 'passed', '补来了证明')
  expect(await api.registration.ofTeacher({ teacherId: people.sun })).toMatchObject([
    { year, decision: 'passed', unmet: 0, reason: null, verdict: { hours: 100 } },
  ])
})

test('nobody fails for nothing, deciding the same again changes nothing, and a decision is withdrawn with a reason', async () => {
  const { api, people, decide } = await openYear()
  expect(await codeOf(decide(people.zhao, 'failed'))).toBe('FAILURE_UNEXPLAINED')
  await decide(people.zhao, 'failed', '师德考核不合格')
  await decide(people.zhao, 'failed')
  expect((await api.registration.get({ year, teacherId: people.zhao })).registration).toMatchObject({
    reason: '师德考核不合格',
    stampedOn: null,
  })
  await api.registration.withdraw({ year, teacherId: people.zhao, reason: '点错了人' })
  expect((await api.registration.get({ year, teacherId: people.zhao })).registration).toBe(null)
  expect(await codeOf(api.registration.withdraw({ year, teacherId: people.zhao, reason: '再来一次' }))).toBe('NOT_FOUND')
})

test.each(['2024-12-31', '2026-02-13'])('a stamp is not dated %s', async (day) => {
  const { api, people, schools } = await openYear()
  const stamp = { year, stampedOn: day }
  expect(await codeOf(api.registration.decide({ ...stamp, teacherId: people.zhao, decision: 'passed' }))).toBe('STAMP_DAY_WRONG')
  expect(await codeOf(api.registration.passClear({ ...stamp, schoolId: schools.second }))).toBe('STAMP_DAY_WRONG')
})

test('all of a school who are short of nothing pass at once, nobody else, and all or none', async () => {
  const { api, store, people, schools, earn, queue, decide } = await openYear()
  for (const teacherId of [people.sun, people.li]) for (const date of ['2024-10-10', '2025-05-04']) earn(teacherId, 100, date)
  failOn(store.sqlite, 'INSERT ON registration', `NEW.teacherId = ${people.zhao}`)
  await expect(api.registration.passClear({ year, schoolId: schools.second, stampedOn })).rejects.toThrow()
  expect(await queue({ view: 'passed' })).toEqual([])
  store.sqlite.exec('DROP TRIGGER fullDisk')
  await decide(people.sun, 'failed', '没有交证')
  expect(await api.registration.passClear({ year, schoolId: schools.second, stampedOn })).toEqual({ passed: 1 })
  expect((await queue({ view: 'passed' })).map(({ name }) => name)).toEqual(['赵建国'])
  expect((await queue({ view: 'undecided' })).map(({ name }) => name)).toEqual(['钱建国', '李建国'])
})

test('a decision whose audit line cannot be written is not taken', async () => {
  const { api, store, people, decide } = await openYear()
  failOn(store.sqlite, 'INSERT ON auditEntry', "NEW.subject = 'registration'")
  await expect(decide(people.zhao, 'passed')).rejects.toThrow()
  expect((await api.registration.get({ year, teacherId: people.zhao })).registration).toBe(null)
})

test('the queue is searched, kept in view and paged', async () => {
  const { api, people, queue, decide } = await openYear()
  expect((await queue({ search: 'ljg' })).map(({ id }) => id)).toEqual([people.li])
  await decide(people.zhao, 'passed')
  expect((await queue({ view: 'undecided', alsoId: people.zhao })).map(({ id }) => id)).toEqual([
    people.qian,
    people.sun,
    people.zhao,
    people.li,
  ])
  expect(await api.registration.queue({ year, page: 2, pageSize: 3 })).toMatchObject({ total: 4, rows: [{ id: people.li }] })
})

test('who has left is not asked any more, but what was decided before is still there', async () => {
  const { store, people, queue, decide } = await openYear()
  await decide(people.zhao, 'passed')
  store.sqlite.prepare("UPDATE teacher SET status = '退休' WHERE id IN (?, ?)").run(people.zhao, people.qian)
  createRow(store, 'membership', { teacherId: people.li, groupCode: 'itUplift', fromDate: '2025-01-01', toDate: null })
  expect((await queue()).map(({ id }) => id)).toEqual([people.sun, people.zhao, people.li])
})

test('the receipt lists the booklets of a school with result and reason, those not decided too', async () => {
  const { api, people, schools, earn, decide } = await openYear()
  await decide(people.zhao, 'passed')
  await decide(people.qian, 'failed')
  earn(people.qian) // what was short then is what the school is told
  const preview = await api.reports.preview({ id: 'registration-receipt', year, schoolId: schools.second })
  expect(preview.sheets[0]?.rows.map((row) => [row[3], row[5], row[6], row[7]])).toEqual([
    ['钱建国', '不通过', '师德（每学期）差 10（0/10），师德（每学期）差 10（0/10）', ''],
    ['孙建国', '未办理', '师德（每学期）差 10（0/10），师德（每学期）差 10（0/10）', ''],
    ['赵建国', '通过', '', '2026-01-12'],
  ])
  expect(preview.notes).toEqual(['共 3 本，通过 1 本，不通过 1 本，未办理 1 本'])
  const early = await api.reports.preview({ id: 'registration-receipt', year: 2019 })
  expect(early).toMatchObject({ total: 0, notes: ['2019 年度的登记还没有开始，请先到“年度登记”里开始'] })
})
