import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { closeStore, openStore, type Store } from '../../electron/server/db/open.ts'
import { listShortages } from '../../electron/server/hours/county.ts'
import { listLedger } from '../../electron/server/hours/store.ts'
import { findHoursOf } from '../../electron/server/hours/teacher.ts'
import { createOffice } from '../../electron/server/office/store.ts'
import { hoursCategories } from '../../shared/hours/categories.ts'
import { LedgerQuery } from '../../shared/hours/contract.ts'
import { testOffice } from '../support/office.ts'

const teacherCount = 20_000
const entriesEach = 40
const rounds = 9
const categories = Object.keys(hoursCategories)

let folder = ''
let store: Store

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qinglan-bench-'))
  store = openStore(join(folder, 'county.db'))
  createOffice(store, 'county', testOffice)
  fill(store)
}, 300_000)

afterAll(() => {
  closeStore(store)
  rmSync(folder, { recursive: true, force: true })
})

test('who is short in the whole county, beside the bare join of ten requirements and the barest grouped scan', async () => {
  const join = () => store.sqlite.prepare(bareJoin).raw().all()
  const scan = () => store.sqlite.prepare(bareScan).raw().all()
  const ours = async () => {
    store.sqlite.exec('UPDATE teacher SET note = NULL WHERE id = 1') // something was written, so nothing is remembered
    return listShortages(store, {})
  }
  const again = () => listShortages(store, {})
  const times = { join: [] as number[], scan: [] as number[], ours: [] as number[], again: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    times.join.push(await millisecondsOf(join))
    times.ours.push(await millisecondsOf(ours))
    times.scan.push(await millisecondsOf(scan))
    times.again.push(await millisecondsOf(again))
  }
  console.log(`${teacherCount} teachers, ${teacherCount * entriesEach} entries, ${(await again()).length} short`)
  for (const [name, list] of Object.entries(times)) console.log(`${name}: ${describe(list)} ms`)
  console.log(`ours / bare join: ${describe(times.ours.map((ms, i) => ms / (times.join[i] ?? 1)))}`)
  console.log(`ours / barest scan: ${describe(times.ours.map((ms, i) => ms / (times.scan[i] ?? 1)))}`)
})

test('one teacher with every reason', async () => {
  const times: number[] = []
  for (let id = 1; id <= 500; id += 1) times.push(await millisecondsOf(() => findHoursOf(store, id)))
  console.log(`one teacher: ${describe(times)} ms`)
})

test('a page of the ledger', async () => {
  const queries = {
    newest: {},
    year: { from: '2026-01-01', to: '2026-12-31' },
    category: { category: 'online' },
    name: { search: '教师123' },
    source: { source: 'manual' },
    last: { page: 8000 },
  }
  for (const [name, query] of Object.entries(queries)) {
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) times.push(await millisecondsOf(() => listLedger(store, LedgerQuery.parse(query))))
    console.log(`ledger, ${name}: ${describe(times)} ms`)
  }
})

const bareJoin = `
  WITH requirement (category, first, last) AS (VALUES
    ${categories
      .slice(0, 10)
      .map((category) => `('${category}', '2025-01-01', '2027-12-31')`)
      .join(', ')})
  SELECT teacher.id, requirement.category, sum(hoursEntry.hours) FROM teacher CROSS JOIN requirement
  LEFT JOIN hoursEntry ON hoursEntry.teacherId = teacher.id AND hoursEntry.category = requirement.category
    AND hoursEntry.date BETWEEN requirement.first AND requirement.last
  GROUP BY teacher.id, requirement.category`

const bareScan = `
  SELECT teacherId, category, sum(hours) FROM hoursEntry WHERE date BETWEEN '2025-01-01' AND '2027-12-31' GROUP BY teacherId, category`

/** Plain inserts: the audit trail of a county's history is not what is measured. Every 20th teacher is in the first year. */
function fill({ sqlite }: Store): void {
  const addSchool = sqlite.prepare("INSERT INTO school (id, name, pinyin, initials) VALUES (?, ?, 'xuexiao', 'xx')")
  const addTeacher = sqlite.prepare(
    "INSERT INTO teacher (id, name, pinyin, initials, stage, post, subject, workStartDate) VALUES (?, ?, ?, 'js', ?, ?, ?, ?)",
  )
  const addPosting = sqlite.prepare('INSERT INTO posting (teacherId, schoolId) VALUES (?, ?)')
  const addEntry = sqlite.prepare(
    "INSERT INTO hoursEntry (teacherId, category, date, hours, source, description, enteredAt) VALUES (?, ?, ?, ?, 'import', '历史学时', '2026-01-01T00:00:00.000Z')",
  )
  const any = randomFrom(379900)
  const of = <T>(list: readonly T[]): T => list[any(list.length)] as T
  sqlite.transaction(() => {
    for (let id = 1; id <= 100; id += 1) addSchool.run(id, `第${id}学校`)
    for (let id = 1; id <= teacherCount; id += 1) {
      const start = id % 20 === 0 ? '2025-09-01' : '2010-09-01'
      addTeacher.run(
        id,
        `教师${id}`,
        `jiao shi ${id}`,
        of(['学前', '小学', '初中']),
        of(['专任教师', '班主任', '中层干部']),
        of(['语文', '音乐']),
        start,
      )
      addPosting.run(id, (id % 100) + 1)
    }
    for (let n = 0; n < entriesEach; n += 1) {
      for (let id = 1; id <= teacherCount; id += 1) {
        const day = `202${4 + any(3)}-${String(1 + any(12)).padStart(2, '0')}-${String(1 + any(28)).padStart(2, '0')}`
        addEntry.run(id, of(n % 2 === 0 ? categories.slice(0, 4) : categories), day, 5 * (1 + any(24)))
      }
    }
  })()
  sqlite.exec('ANALYZE')
}

/** The same numbers every time, below `limit`. */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Median, with the least and the most. */
function describe(list: readonly number[]): string {
  const sorted = list.toSorted((a, b) => a - b)
  const [least = 0, median = 0, most = 0] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  return `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`
}
