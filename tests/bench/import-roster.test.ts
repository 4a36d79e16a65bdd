import { read } from '@e965/xlsx'
import { test } from 'vitest'
import { migrate } from '../../electron/server/db/migrate.ts'
import type { Store } from '../../electron/server/db/open.ts'
import { openSqlite } from '../../electron/server/db/sqlite.ts'
import { countyHead, countySchools, countyTeacher } from '../support/county-roster.ts'
import { commit, type Import, preview } from '../support/imports.ts'
import { openOffice, temporaryFolder } from '../support/office.ts'
import { addSchool } from '../support/people.ts'
import { type CellContent, workbookFile } from '../support/workbooks.ts'

const registered = 20_000

test.each([
  { rowCount: 5_000, rounds: 9 },
  { rowCount: 20_000, rounds: 5 },
])('file → plan of $rowCount rows beside 20,000 teachers who are there, against SheetJS (dense) on the same bytes', async (size) => {
  const { api, store } = await openOffice()
  for (const name of countySchools) addSchool(store, name)
  await commit(api, rosterOf(Array.from({ length: registered }, (_, n) => countyTeacher(n))))
  const times = { bare: [] as number[], ours: [] as number[], again: [] as number[] }
  for (let round = 0; round < size.rounds; round += 1) {
    const work = rosterOf(comingBack(size.rowCount, round)) // other bytes each round, so that the file is read anew
    const bytes = new Uint8Array(await work.file.arrayBuffer())
    times.bare.push(await millisecondsOf(() => read(bytes, { type: 'array', dense: true })))
    times.ours.push(await millisecondsOf(() => preview(api, work)))
    times.again.push(await millisecondsOf(() => preview(api, work)))
  }
  print(`${size.rowCount} rows: file → plan`, times.ours, times.bare)
  print(`${size.rowCount} rows: plan of a file that is open`, times.again, times.bare)
})

test('commit of 20,000 rows against bare inserts of the same rows and their audit lines', async () => {
  const times: Record<'bare' | 'ours' | 'plan', Spent[]> = { bare: [], ours: [], plan: [] }
  for (let round = 0; round < 5; round += 1) {
    const { api, store } = await openOffice()
    for (const name of countySchools) addSchool(store, name)
    const work = rosterOf(Array.from({ length: registered }, (_, n) => countyTeacher(n)))
    await preview(api, work)
    times.plan.push(await spentOn(() => preview(api, work)))
    times.ours.push(await spentOn(() => commit(api, work)))
    times.bare.push(await spentOn(insertBare(store)))
  }
  for (const measure of ['thread', 'clock'] as const) {
    const [ours, plan, bare] = [times.ours, times.plan, times.bare].map((list) => list.map((spent) => spent[measure]))
    print(`commit of a file that is open, plans again and writes (${measure})`, ours ?? [], bare ?? [])
    print(`of which the plan (${measure})`, plan ?? [], bare ?? [])
  }
})

/** A roster that comes back: of ten rows eight are as registered, one has changed, one is new; one in a hundred has a mistyped number. */
function comingBack(rowCount: number, round: number): CellContent[][] {
  return Array.from({ length: rowCount }, (_, i) => {
    const row: CellContent[] = countyTeacher(i % 10 === 3 ? registered + Math.floor(i / 2) : Math.floor((i * registered) / rowCount))
    if (i % 10 === 7) row[13] = `139${String(round).padStart(4, '0')}${String(i % 10_000).padStart(4, '0')}`
    if (i % 100 === 11) row[2] = String(row[2]).replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    return row
  })
}

function rosterOf(rows: readonly (readonly CellContent[])[]): Import {
  return { file: workbookFile([{ rows: [['花名册'], countyHead, ...rows] }]), kind: 'teachers', sheet: 'Sheet1' }
}

/** The same tables with the same indexes in a database of their own, written by nothing but prepared statements in one transaction. */
function insertBare({ sqlite: source }: Store): () => void {
  const sqlite = openSqlite(`${temporaryFolder()}/bare.db`)
  migrate(sqlite)
  for (const { id, name } of source.prepare('SELECT id, name FROM school').all() as { id: number; name: string }[])
    sqlite.prepare("INSERT INTO school (id, name, pinyin, initials) VALUES (?, ?, '', '')").run(id, name)
  sqlite.exec(
    `INSERT INTO importBatch (id, kind, fileName, fileHash, actor, at, rowCount, createdCount, changedCount, sameCount, skippedCount)
     VALUES (1, '', '', '', '', '', 0, 0, 0, 0, 0)`,
  )
  const copies = ['teacher', 'posting', 'auditEntry'].map((table) => {
    const filter = table === 'auditEntry' ? 'WHERE batchId = 1' : ''
    const rows = source.prepare(`SELECT * FROM ${table} ${filter} ORDER BY id`).raw().all() as unknown[][]
    return { rows, statement: sqlite.prepare(`INSERT INTO ${table} VALUES (${rows[0]?.map(() => '?').join(', ')})`) }
  })
  return sqlite.transaction(() => {
    for (const { rows, statement } of copies) for (const row of rows) statement.run(...row)
  })
}

/** Milliseconds by the clock, and of them those in which the thread was running: others on the machine don't lengthen these. */
type Spent = { clock: number; thread: number }

async function spentOn(work: () => unknown): Promise<Spent> {
  const [clock, thread] = [performance.now(), process.threadCpuUsage()]
  await work()
  const { user, system } = process.threadCpuUsage(thread)
  return { clock: performance.now() - clock, thread: (user + system) / 1000 }
}

async function millisecondsOf(work: () => unknown): Promise<number> {
  return (await spentOn(work)).clock
}

function print(name: string, ours: readonly number[], bare: readonly number[]): void {
  const ratios = ours.map((ms, i) => ms / (bare[i] ?? Number.NaN))
  console.log(`${name}: ratio ${spread(ratios, 2)} · ours ${spread(ours, 0)} ms · bare ${spread(bare, 0)} ms`)
}

function spread(list: readonly number[], digits: number): string {
  const sorted = list.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  return `${median.toFixed(digits)} (${Math.min(...list).toFixed(digits)}–${Math.max(...list).toFixed(digits)})`
}
