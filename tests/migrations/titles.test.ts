import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabases } from '../../electron/server/databases.ts'
import { migrate } from '../../electron/server/db/migrate.ts'
import { openSqlite } from '../../electron/server/db/sqlite.ts'
import { router } from '../../electron/server/router.ts'
import { resultOf } from '../support/imports.ts'
import { temporaryFolder } from '../support/office.ts'

/** A database of before: a teacher who came with a roster and got a second title by a list, one who was corrected by hand, one without. */
function fillOld(path: string): void {
  const sqlite = openSqlite(path)
  migrate(sqlite, 200)
  sqlite.exec(`
    INSERT INTO office VALUES (1, 'county', '测试县', '中心', '市局', '测教', 2025, 60, 100, 10, '2025-01-01T00:00:00.000Z');
    INSERT INTO teacher (id, name, pinyin, initials, title) VALUES (1, '王丽', 'wang li', 'wl', '县级骨干教师、市级名师'),
      (2, '赵敏', 'zhao min', 'zm', '特级教师/区级 教学能手，特级教师'), (3, '孙强', 'sun qiang', 'sq', NULL), (4, '周平', 'zhou ping', 'zp', '名校长');
  `)
  const batch = sqlite.prepare(
    `INSERT INTO importBatch (id, kind, fileName, fileHash, actor, at, rowCount, createdCount, changedCount, sameCount, skippedCount)
     VALUES (?, ?, '名单.xlsx', ?, '办公室', '2025-03-01T00:00:00.000Z', 1, 1, 0, 0, 0)`,
  )
  batch.run(7, 'teachers', 'a')
  batch.run(8, 'titles', 'b')
  const line = sqlite.prepare(
    "INSERT INTO auditEntry (at, actor, subject, subjectId, action, before, after, batchId) VALUES (?, '办公室', 'teacher', ?, ?, ?, ?, ?)",
  )
  const titled = (title: string | null) => JSON.stringify({ title })
  line.run('2025-03-01T00:00:00.000Z', 1, 'create', null, JSON.stringify({ name: '王丽', title: '县级骨干教师' }), 7)
  line.run('2025-04-01T00:00:00.000Z', 1, 'change', titled('县级骨干教师'), titled('县级骨干教师、市级名师'), 8)
  line.run('2025-05-01T00:00:00.000Z', 2, 'change', titled('特级教师'), titled(null), null)
  line.run('2025-06-01T00:00:00.000Z', 2, 'change', titled(null), titled('特级教师、区级教学能手'), null)
  sqlite.close()
}

async function openOld() {
  const folder = temporaryFolder()
  fillOld(join(folder, 'county.db'))
  const databases = openDatabases(folder, () => new Date('2026-11-22T12:00:00'))
  onTestFinished(() => databases.close())
  const api = createRouterClient(router, { context: { databases } })
  await api.office.open()
  return api
}

test('titles of before become rows with their level; the page of a teacher says since when each is there, and its history is still to be read', async () => {
  const api = await openOld()
  expect(await api.titles.ofTeacher({ teacherId: 1 })).toMatchObject([
    { name: '市级名师', level: '市级', grantedOn: null, number: null, state: 'valid' },
    { name: '县级骨干教师', level: '县级', state: 'valid' },
  ])
  expect((await api.teachers.list({})).rows.map(({ name, title }) => [name, title])).toEqual([
    ['孙强', null],
    ['王丽', '县级骨干教师、市级名师'],
    ['赵敏', '特级教师、区级教学能手'],
    ['周平', '名校长'],
  ])
  const trail = await api.audit.list({ subject: 'teacher', id: 2 })
  expect(trail.map(({ subject, at, about }) => [subject, at.slice(0, 10), about])).toEqual([
    ['title', '2025-06-01', '区级教学能手'],
    ['title', '2025-06-01', '特级教师'],
    ['teacher', '2025-06-01', null],
    ['teacher', '2025-05-01', null],
  ])
  expect(trail.at(-1)?.changes).toEqual([{ label: '人才称号', before: '特级教师', after: null }])
  expect(await api.audit.list({ subject: 'teacher', id: 4 })).toEqual([])
})

test('an import of before is undone as before: the title that a list gave goes, a teacher who came with a title goes whole', async () => {
  const api = await openOld()
  expect(await resultOf(api.exchange.undo({ batchId: 8, reason: '发错了' }))).toMatchObject({
    restored: [{ name: '人才称号 王丽 市级名师', detail: '新增的，已移除' }],
    kept: [{ name: '教师 王丽', detail: '人才称号：现在一条一条登记，请到教师页核对' }],
    impossible: [],
  })
  expect((await api.teachers.get({ id: 1 })).title).toBe('县级骨干教师')
  expect(await resultOf(api.exchange.undo({ batchId: 7, reason: '发错了' }))).toEqual({
    restored: [{ name: '教师 王丽', detail: '新增的，已移除' }],
    kept: [],
    impossible: [],
  })
})
