import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { openDatabases } from '../../electron/server/databases.ts'
import { subjectsOf } from '../../electron/server/demonstration/words.ts'
import { router } from '../../electron/server/router.ts'
import { isDay } from '../../shared/exchange/values/calendar.ts'
import { parsersWith } from '../../shared/teachers/import-parsers.ts'
import { temporaryFolder, testOffice } from '../support/office.ts'

function startFresh(day = '2026-11-22') {
  const databases = openDatabases(temporaryFolder(), () => new Date(`${day}T12:00:00`))
  return { databases, api: createRouterClient(router, { context: { databases } }) }
}

test('the demonstration county has a hundred schools, five thousand teachers and three years behind it', async () => {
  const { api, databases } = startFresh()
  const steps = new Set<string>()
  for await (const event of await api.office.openDemonstration()) if (event.type === 'progress') steps.add(event.step)
  expect(steps.size).toBeGreaterThan(2)
  expect((await api.office.state()).office).toMatchObject({ kind: 'demonstration', cycleFirstYear: 2024 })
  expect((await api.schools.list({})).total).toBe(100)
  const sqlite = databases.current()?.sqlite
  const value = (sql: string) => sqlite?.prepare(sql).get() as Record<string, number | string>
  expect(value('SELECT count(*) AS n FROM teacher')).toEqual({ n: 5000 })
  expect(value("SELECT count(*) AS n FROM teacher WHERE idNumber NOT LIKE '379900%'")).toEqual({ n: 0 })
  expect(value('SELECT count(DISTINCT year) AS n FROM program')).toEqual({ n: 3 })
  expect(value("SELECT count(*) AS n FROM hoursEntry WHERE date >= '2026-11-22'")).toEqual({ n: 0 })
  const strays =
    'SELECT count(*) AS n FROM hoursEntry JOIN cohort ON cohort.id = cohortId WHERE description <> cohort.name OR date <> endDate'
  expect(value(strays)).toEqual({ n: 0 })
  expect(value("SELECT count(*) AS n FROM cohort WHERE state <> 'completed' OR completedOn <> endDate")).toEqual({ n: 0 })
  expect(isDay(String(value('SELECT max(endDate) AS day FROM cohort')['day']))).toBe(true)
  expect((await api.certificates.list({})).total).toBeGreaterThan(1000)
  const { total } = await api.hours.shortageSummary({})
  expect(total.short / total.people).toBeGreaterThan(0.05)
  expect(total.short / total.people).toBeLessThan(0.3)
  databases.close()
})

test('what the demonstration keeps of a teacher is written in the words of today', () => {
  const { subject } = parsersWith(undefined)
  const subjects = [...new Set(Object.values(subjectsOf).flat())]
  expect(subjects.map((text) => subject({ text, kind: 'text' }))).toEqual(subjects.map((value) => ({ value })))
})

test('nothing of the demonstration has happened before its day, even in the middle of a training', async () => {
  const { api, databases } = startFresh('2026-06-10')
  for await (const event of await api.office.openDemonstration()) if (event.type === 'done') expect(event.result.office).not.toBeNull()
  const sqlite = databases.current()?.sqlite
  const latest = sqlite?.prepare('SELECT max(endDate) AS cohort, (SELECT max(date) FROM hoursEntry) AS hours FROM cohort').get()
  const { cohort, hours } = latest as { cohort: string; hours: string }
  expect([cohort, hours].filter((day) => day >= '2026-06-10')).toEqual([])
  databases.close()
})

test('a demonstration that is cancelled half-way leaves nothing behind', async () => {
  const { api, databases } = startFresh()
  const events = await api.office.openDemonstration()
  await events.next()
  await events.return?.()
  await expect.poll(() => databases.exists('demonstration')).toBe(false)
})

test('a demonstration whose making a crash cut short is made when it is asked for again', async () => {
  const { api, databases } = startFresh()
  databases.open('demonstration')
  databases.close()
  for await (const event of await api.office.openDemonstration()) if (event.type === 'progress' && event.done > 0) break
  await expect.poll(() => databases.exists('demonstration')).toBe(false)
})

test('the county that is opened while the demonstration is being made stays open', async () => {
  const { api } = startFresh()
  await api.office.create(testOffice)
  const events = await api.office.openDemonstration()
  await events.next()
  await api.office.open()
  await expect(lastOf(events)).rejects.toThrow('程序出错了')
  expect((await api.office.state()).office).toMatchObject({ kind: 'county' })
})

async function lastOf<Item>(items: AsyncIterable<Item>): Promise<Item | undefined> {
  let last: Item | undefined
  for await (const item of items) last = item
  return last
}
