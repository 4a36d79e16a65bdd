import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabases } from '../../electron/server/databases.ts'
import { migrate } from '../../electron/server/db/migrate.ts'
import { openSqlite } from '../../electron/server/db/sqlite.ts'
import { router } from '../../electron/server/router.ts'
import { resultOf } from '../support/imports.ts'
import { temporaryFolder } from '../support/office.ts'
import { testIdNumber } from '../support/people.ts'

const at = '2026-05-01T04:00:00.000Z'

/** A database of before, with hours that wait, were matched and were dismissed, of a list and of a school's sheet; 王丽 was registered since. */
function fillOld(path: string): void {
  const sqlite = openSqlite(path)
  migrate(sqlite, 200)
  sqlite.exec(`
    INSERT INTO office VALUES (1, 'county', '测试县', '中心', '市局', '测教', 2025, 60, 100, 10, '${at}');
    INSERT INTO school (id, name, pinyin, initials) VALUES (7, '第一小学', 'di yi xiao xue', 'dyxx');
    INSERT INTO teacher (id, name, pinyin, initials, idNumber) VALUES (1, '王丽', 'wang li', 'wl', '${testIdNumber(1)}'), (2, '赵敏', 'zhao min', 'zm', NULL);
    INSERT INTO posting (teacherId, schoolId) VALUES (1, 7), (2, 7);
    INSERT INTO importBatch (id, kind, fileName, fileHash, actor, at, rowCount, createdCount, changedCount, sameCount, skippedCount)
      VALUES (5, 'hours', '外出培训.xlsx', 'a', '本机', '${at}', 3, 3, 0, 0, 0), (6, 'schoolHours', '校本.xls', 'b', '本机', '${at}', 1, 1, 0, 0, 0);
    INSERT INTO hoursEntry (id, teacherId, category, date, hours, source, description, batchId, enteredAt)
      VALUES (40, 2, 'ethics', '2026-03-02', 60, 'import', '师德专题培训', 5, '${at}');
    INSERT INTO pendingHours (id, batchId, name, school, idNumber, cardNumber, category, date, hours, description, state, teacherId, entryId, reason) VALUES
      (3, 5, '王丽', '第一小学', '${testIdNumber(1)}', NULL, 'youngBackbone', '2026-03-02', 45, '骨干培训，某某学院，证书 001', 'waiting', NULL, NULL, NULL),
      (4, 5, '赵老师', NULL, NULL, NULL, 'ethics', '2026-03-02', 60, '师德专题培训', 'matched', 2, 40, NULL),
      (5, 5, '别县的', '外县中学', NULL, NULL, 'ethics', '2026-03-02', 60, '师德专题培训', 'dismissed', NULL, NULL, '不是本县教师'),
      (8, 6, '王丽', '第一小学', NULL, NULL, 'schoolBased', '2026-07-10', 240, '校本研修', 'waiting', NULL, NULL, NULL);
  `)
  const audit = sqlite.prepare(
    `INSERT INTO auditEntry (at, actor, subject, subjectId, action, after, batchId) VALUES (?, '本机', ?, ?, 'create', ?, ?)`,
  )
  const rows = sqlite.prepare('SELECT * FROM pendingHours').all() as { id: number; batchId: number }[]
  for (const row of rows) audit.run(at, 'pendingHours', row.id, JSON.stringify(row), row.batchId)
  audit.run(at, 'hoursEntry', 40, JSON.stringify({ teacherId: 2, hours: 60 }), 5)
  sqlite.close()
}

async function openOld() {
  const folder = temporaryFolder()
  fillOld(join(folder, 'county.db'))
  const databases = openDatabases(folder, () => new Date('2026-11-22T12:00:00'))
  onTestFinished(() => databases.close())
  const api = createRouterClient(router, { context: { databases } })
  await api.office.open()
  return { api, databases }
}

test('hours that waited before go on waiting, and become the same entries; what was decided stays decided', async () => {
  const { api, databases } = await openOld()
  expect((await api.waiting.list({})).rows).toMatchObject([
    {
      id: 3,
      kind: 'hours',
      fileName: '外出培训.xlsx',
      line: null,
      label: '王丽　第一小学　4.5 学时　骨干培训，某某学院，证书 001',
      isFound: true,
    },
    { id: 8, kind: 'schoolHours', isFound: true },
  ])
  expect((await api.waiting.list({ state: 'matched' })).rows).toMatchObject([{ id: 4, people: [{ name: '赵老师', teacher: { id: 2 } }] }])
  expect((await api.waiting.list({ state: 'dismissed' })).rows).toMatchObject([{ id: 5, reason: '不是本县教师' }])
  expect(await resultOf(api.waiting.matchFound())).toEqual({ matched: 2 })
  expect((await api.hours.ofTeacher({ teacherId: 1 })).entries).toMatchObject([
    { category: 'schoolBased', date: '2026-07-10', hours: 240, description: '校本研修' },
    { category: 'youngBackbone', date: '2026-03-02', hours: 45, description: '骨干培训，某某学院，证书 001' },
  ])
  expect(databases.current()?.sqlite.prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'waitingRow'`).get()).toEqual({ seq: 8 })
})

test('a batch of before is read as it was, and taken back whole, with what was matched since', async () => {
  const { api } = await openOld()
  await resultOf(api.waiting.matchFound())
  expect((await api.exchange.batchLines({ batchId: 5 })).rows.map(({ name, action }) => `${name} ${action}`)).toEqual([
    '待匹配学时 王丽 create',
    '待匹配学时 赵老师 create',
    '待匹配学时 别县的 create',
    '学时台账 赵敏 create',
    '学时台账 王丽 create',
  ])
  const report = await resultOf(api.exchange.undo({ batchId: 5, reason: '发错了表' }))
  expect(report).toMatchObject({ kept: [], impossible: [] })
  expect(report.restored).toHaveLength(5)
  expect((await api.waiting.list({ state: 'matched' })).rows).toMatchObject([{ id: 8 }])
  expect((await api.waiting.list({ state: 'dismissed' })).rows).toEqual([])
  for (const teacherId of [1, 2]) {
    const { entries } = await api.hours.ofTeacher({ teacherId })
    const ofBatch = entries.filter(({ category }) => category !== 'schoolBased')
    expect(ofBatch.map(({ hours }) => hours).toSorted((a, b) => a - b)).toEqual(teacherId === 1 ? [-45, 45] : [-60, 60])
  }
})
