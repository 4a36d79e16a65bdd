import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listShortages } from '../../electron/server/hours/county.ts'
import { HoursCategory } from '../../shared/hours/categories.ts'
import type { Verdict } from '../../shared/rules/verdict.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, addTeachers, grantTitles } from '../support/people.ts'

type Office = Awaited<ReturnType<typeof openOffice>>

const person = fc.record({
  stage: fc.constantFrom('学前', '小学', '初中', null),
  post: fc.constantFrom('专任教师', '班主任', '中层干部', '校级正职', null),
  subject: fc.constantFrom('音乐', '语文', null),
  title: fc.constantFrom('县级骨干教师', '市级学科带头人', null),
  status: fc.constantFrom('在职', '在职', '在职', '长病假', '退休'),
  workStartDate: fc.constantFrom('2005-09', '2024-06-15', '2025-09-01', '2027-12-31', null),
  birthDate: fc.constantFrom('1970-01-01', '1990-05', null),
  group: fc.constantFrom('itUplift', 'cloudClass', 'youngBackbone', null),
})
const entry = fc.record({
  category: fc.constantFrom(...HoursCategory.options),
  date: fc.constantFrom('2024-12-31', '2025-01-01', '2025-09-01', '2026-05-05', '2026-08-31', '2027-12-31', '2028-01-01'),
  hours: fc.integer({ min: 1, max: 90 }).map((half) => half * 5),
  isReversed: fc.constantFrom(false, false, false, true),
})

/** 200 teachers of every kind at four schools, with 20 entries or so each; some of them reversed. The same ones every time. */
function addCounty({ store: { sqlite }, store }: Office): number[] {
  const ids = ['一', '二', '三', '四'].flatMap((n) => addTeachers(store, addSchool(store, `第${n}学校`), 50))
  const people = fc.sample(fc.tuple(person, fc.array(entry, { minLength: 0, maxLength: 40 })), { numRuns: ids.length, seed: 379900 })
  const change = sqlite.prepare(
    'UPDATE teacher SET stage = ?, post = ?, subject = ?, status = ?, workStartDate = ?, birthDate = ? WHERE id = ?',
  )
  const join = sqlite.prepare("INSERT INTO membership (teacherId, groupCode, fromDate) VALUES (?, ?, '2026-01-01')")
  const write =
    sqlite.prepare(`INSERT INTO hoursEntry (teacherId, category, date, hours, source, description, reversesId, reason, enteredAt)
    VALUES (?, ?, ?, ?, 'import', '历史学时', ?, ?, '2026-01-01T00:00:00.000Z')`)
  ids.forEach((id, i) => {
    const [who, entries] = people[i] ?? [undefined, []]
    if (!who) throw new Error('addCounty: too few people')
    change.run(who.stage, who.post, who.subject, who.status, who.workStartDate, who.birthDate, id)
    grantTitles(store, id, who.title ?? '')
    if (who.group) join.run(id, who.group)
    for (const { category, date, hours, isReversed } of entries) {
      const { lastInsertRowid } = write.run(id, category, date, hours, null, null)
      if (isReversed) write.run(id, category, date, -hours, lastInsertRowid, '重复')
    }
  })
  return ids
}

const shortOf = (verdict: Verdict) =>
  verdict.requirements
    .filter(({ state }) => state === 'short')
    .map(({ id, label, window, required, earned, missing }) => ({ id, label, window, required, earned, missing }))

test('the list of those who are short says of each teacher what the teacher’s own page says', async () => {
  const office = await openOffice()
  const ids = addCounty(office)
  const listed = new Map((await listShortages(office.store, {})).map((row) => [row.id, row]))
  for (const teacherId of ids) {
    const { verdict } = await office.api.hours.ofTeacher({ teacherId })
    expect(listed.get(teacherId)?.shortOf ?? []).toEqual(shortOf(verdict))
  }
  expect(listed.size).toBeGreaterThan(100)
})

test('the list pages through everyone, the most missing first or by name', async () => {
  const office = await openOffice()
  addCounty(office)
  const all = await listShortages(office.store, {})
  const first = await office.api.hours.shortages({ pageSize: 20 })
  const second = await office.api.hours.shortages({ pageSize: 20, page: 2 })
  expect([...first.rows, ...second.rows]).toEqual(all.slice(0, 40))
  expect(first.total).toBe(all.length)
  const missing = all.map((row) => row.missing)
  expect(missing).toEqual(missing.toSorted((a, b) => b - a))
  const { rows } = await office.api.hours.shortages({ sortBy: 'name', pageSize: 1 })
  expect(rows[0]?.name).toMatch(/^陈/)
})

test('those who are short are found by school, group, requirement and name', async () => {
  const office = await openOffice()
  addCounty(office)
  const all = await listShortages(office.store, {})
  const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id).toSorted((a, b) => a - b)
  const found = async (filter: Parameters<typeof listShortages>[1]) => idsOf(await listShortages(office.store, filter))
  expect(await found({ schoolId: 2 })).toEqual(idsOf(all.filter((row) => row.schoolId === 2)))
  expect(await found({ search: 'zhaojianguo' })).toEqual(idsOf(all.filter((row) => row.name === '赵建国')))
  expect(await found({ requirement: 'ethics' })).toEqual(idsOf(all.filter((row) => row.shortOf.some(({ id }) => id === 'ethics'))))
  expect(await found({ group: 'headTeacher' })).toEqual(idsOf(all.filter((row) => row.post === '班主任')))
  const ethics = await listShortages(office.store, { group: 'headTeacher', requirement: 'ethics' })
  expect(ethics.every((row) => row.post === '班主任' && row.shortOf.length === 1 && row.missing === row.shortOf[0]?.missing)).toBe(true)
  expect(ethics.length).toBeGreaterThan(0)
})

test('the summary counts the same people per school and per requirement', async () => {
  const office = await openOffice()
  const ids = addCounty(office)
  const verdicts = await Promise.all(ids.map(async (teacherId) => (await office.api.hours.ofTeacher({ teacherId })).verdict))
  const { total, bySchool, byRequirement, cycle } = await office.api.hours.shortageSummary({})
  expect(cycle).toEqual({ from: '2025-01-01', to: '2027-12-31' })
  expect(total.people).toBe(verdicts.filter(({ state }) => state !== 'notApplicable').length)
  expect(total.short).toBe(verdicts.filter(({ state }) => state === 'short').length)
  expect(bySchool.reduce((sum, { short }) => sum + short, 0)).toBe(total.short)
  const requirementsOf = (id: string) => verdicts.flatMap(({ requirements }) => requirements.filter((requirement) => requirement.id === id))
  for (const { id, people, short, missing } of byRequirement) {
    expect(people).toBe(requirementsOf(id).length)
    expect(short).toBe(requirementsOf(id).filter(({ state }) => state === 'short').length)
    expect(missing).toBe(requirementsOf(id).reduce((sum, requirement) => sum + requirement.missing, 0))
  }
  const one = await office.api.hours.shortageSummary({ schoolId: 2, requirement: 'ethics' })
  expect(one.bySchool.map(({ name }) => name)).toEqual(['第二学校'])
  expect(one.byRequirement.map(({ id }) => id)).toEqual(['ethics'])
})

test('whatever is written is in the next list: hours, a reversal, a teacher who leaves', async () => {
  const { api, store } = await openOffice()
  const [teacherId = 0] = addTeachers(store, addSchool(store, '第一中学'), 1)
  const missing = async () => (await api.hours.shortages({})).rows[0]?.missing
  expect(await missing()).toBe(2160)
  const { id } = await api.hours.record({ teacherId, category: 'ethics', date: '2026-03-01', hours: 60, description: '师德专题学习' })
  expect(await missing()).toBe(2100)
  await api.hours.reverse({ id, reason: '登记错人' })
  expect(await missing()).toBe(2160)
  store.sqlite.exec("UPDATE teacher SET status = '退休'")
  expect(await missing()).toBeUndefined()
})
