import { test } from 'vitest'
import { migrate } from '../../electron/server/db/migrate.ts'
import type { Store } from '../../electron/server/db/open.ts'
import { openSqlite } from '../../electron/server/db/sqlite.ts'
import { readWorkbookBytes } from '../../electron/server/lib/read-workbook.ts'
import { commit, type Import, preview } from '../support/imports.ts'
import { openOffice, temporaryFolder } from '../support/office.ts'
import { addSchool, addTeachers, testIdNumber } from '../support/people.ts'
import { workbookFile } from '../support/workbooks.ts'

const rounds = 7
const rowCount = 5_000
const head =
  '姓名 性别 身份证号 出生日期 工作单位 任教学段 任教学科 职称 岗位 参加工作时间 最高学历 人才称号 继续教育证号 手机号码 人员状态'.split(
    ' ',
  )

test(`dry run of ${rowCount} rows against the bare reader of the same file, beside 20,000 teachers who are there`, async () => {
  const { api, store } = await openOffice()
  for (let n = 1; n <= 100; n += 1) addTeachers(store, addSchool(store, `第${n}小学`), 200)
  const bytes = new Uint8Array(await roster(0).file.arrayBuffer())
  const times = { bare: [] as number[], ours: [] as number[], again: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    const work = roster(round) // other bytes each round, so that the file is read anew
    times.bare.push(await millisecondsOf(() => readWorkbookBytes(bytes)))
    times.ours.push(await millisecondsOf(() => preview(api, work)))
    times.again.push(await millisecondsOf(() => preview(api, work)))
  }
  print('file → plan', times.ours, times.bare)
  print('plan of a file that is open', times.again, times.bare)
})

test(`commit of ${rowCount} rows against bare inserts of the same rows and their audit lines`, async () => {
  const times = { bare: [] as number[], ours: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    const { api, store } = await openOffice()
    for (let n = 1; n <= 100; n += 1) addSchool(store, `第${n}小学`)
    const work = roster(round)
    await preview(api, work)
    times.ours.push(await millisecondsOf(() => commit(api, work)))
    times.bare.push(await millisecondsOf(insertBare(store)))
  }
  print('plan and commit of a file that is open', times.ours, times.bare)
})

function roster(round: number): Import {
  const rows = Array.from({ length: rowCount }, (_, n) => {
    const name = `${'赵钱孙李周吴郑王冯陈'.charAt(n % 10)}${'建国淑芬志强晓燕文博'.charAt(n % 9)}${'海涛雨桐'.charAt(n % 4)}`
    const dates = ['1985-03-12', `第${(n % 100) + 1}小学`, '小学', '语文', '一级教师', '专任教师', '2008-09-01', '本科', null]
    return [name, '女', testIdNumber(100_000 + n), ...dates, `K${round}${n}`, `138${String(n).padStart(8, '0')}`, '在职']
  })
  return { file: workbookFile([{ rows: [['花名册'], head, ...rows] }]), kind: 'teachers', sheet: 'Sheet1' }
}

/** The same tables with the same indexes in a database of their own, written by nothing but prepared statements. */
function insertBare({ sqlite: source }: Store): () => void {
  const sqlite = openSqlite(`${temporaryFolder()}/bare.db`)
  migrate(sqlite)
  for (const { id, name } of source.prepare('SELECT id, name FROM school').all() as { id: number; name: string }[])
    sqlite.prepare("INSERT INTO school (id, name, pinyin, initials) VALUES (?, ?, '', '')").run(id, name)
  const teachers = source.prepare('SELECT * FROM teacher').raw().all() as unknown[][]
  const postings = source.prepare('SELECT * FROM posting').raw().all() as unknown[][]
  const audit = source.prepare("SELECT * FROM auditEntry WHERE subject IN ('teacher', 'posting')").raw().all() as unknown[][]
  const into = (table: string, width: number) => sqlite.prepare(`INSERT INTO ${table} VALUES (${'?, '.repeat(width - 1)}?)`)
  return sqlite.transaction(() => {
    sqlite
      .prepare(
        `INSERT INTO importBatch (id, kind, fileName, fileHash, actor, at, rowCount, createdCount, changedCount, sameCount, skippedCount)
         VALUES (1, '', '', '', '', '', 0, 0, 0, 0, 0)`,
      )
      .run()
    for (const row of teachers) into('teacher', row.length).run(...row)
    for (const row of postings) into('posting', row.length).run(...row)
    for (const row of audit) into('auditEntry', row.length).run(...row)
  })
}

async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
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
