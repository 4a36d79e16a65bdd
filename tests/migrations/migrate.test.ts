import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DatabaseFromFutureError, migrate, newestVersion, versionOf } from '../../electron/server/db/migrate.ts'
import { migrations } from '../../electron/server/db/migrations/index.ts'
import { closeStore, openStore } from '../../electron/server/db/open.ts'
import { openSqlite } from '../../electron/server/db/sqlite.ts'
import { temporaryFolder } from '../support/office.ts'

const blueprint = (path: string) => {
  const sqlite = openSqlite(path)
  migrate(sqlite)
  return sqlite.prepare("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name").all()
}

test.each([0, ...migrations.map(({ version }) => version)])(
  'a database of version %i comes to the newest and looks like a new one',
  (version) => {
    const path = join(temporaryFolder(), 'old.db')
    const sqlite = openSqlite(path)
    migrate(sqlite, version)
    expect(versionOf(sqlite)).toBe(version)
    sqlite.close()
    expect(blueprint(path)).toEqual(blueprint(':memory:'))
  },
)

test('steps are numbered by tens, in order', () => {
  const versions = migrations.map(({ version }) => version)
  expect(versions).toEqual(versions.map((_, i) => (i + 1) * 10))
})

test('every table is STRICT', () => {
  const sqlite = openSqlite(':memory:')
  migrate(sqlite)
  const tables = sqlite
    .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
  expect(tables.filter((table) => (table as { strict: number }).strict === 0)).toEqual([])
})

test('a step that fails takes the steps before it back', () => {
  const sqlite = openSqlite(':memory:')
  const steps = [
    { version: 10, up: () => sqlite.exec('CREATE TABLE a (id INTEGER) STRICT') },
    { version: 20, up: () => sqlite.exec('INSERT INTO missing VALUES (1)') },
  ]
  expect(() => migrate(sqlite, 20, steps)).toThrow('missing')
  expect(sqlite.prepare('SELECT count(*) AS n FROM sqlite_master').get()).toEqual({ n: 0 })
  expect(versionOf(sqlite)).toBe(0)
})

test('a step that leaves a foreign key pointing nowhere is taken back', () => {
  const sqlite = openSqlite(':memory:')
  const up = () =>
    sqlite.exec(
      'CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE b (a INTEGER REFERENCES a (id)) STRICT; INSERT INTO b VALUES (7)',
    )
  expect(() => migrate(sqlite, 10, [{ version: 10, up }])).toThrow('1 foreign keys')
  expect(versionOf(sqlite)).toBe(0)
})

test('a newer database is refused and left as it is', () => {
  const path = join(temporaryFolder(), 'future.db')
  const future = openSqlite(path)
  future.exec('CREATE TABLE later (id INTEGER) STRICT')
  future.pragma('user_version = 9990')
  future.close()
  expect(() => openStore(path)).toThrow(DatabaseFromFutureError)
  const sqlite = openSqlite(path)
  expect(versionOf(sqlite)).toBe(9990)
  expect(sqlite.prepare('SELECT name FROM sqlite_master').all()).toEqual([{ name: 'later' }])
})

test('a copy is put beside an older database before it is changed, and only then', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'county.db')
  const old = openSqlite(path)
  migrate(old, 10)
  old.close()
  const copies = () => readdirSync(folder).filter((name) => name.endsWith('.bak'))
  closeStore(openStore(path))
  expect(copies()).toEqual([expect.stringContaining('county.db.v10-')])
  const copy = openSqlite(join(folder, copies()[0] ?? ''))
  expect(versionOf(copy)).toBe(10)
  closeStore(openStore(path))
  expect(copies()).toHaveLength(1)
  expect(newestVersion).toBeGreaterThan(10)
})

test('layouts that were remembered before layouts without a header could be are still known', () => {
  const path = join(temporaryFolder(), 'old.db')
  const sqlite = openSqlite(path)
  migrate(sqlite, 210)
  sqlite.exec(`INSERT INTO rememberedLayout VALUES (7, 'teachers', 2, '姓名|单位', '{"name":"A"}', '王', '2026-01-05T00:00:00.000Z')`)
  migrate(sqlite)
  expect(sqlite.prepare('SELECT id, headerRows, fingerprint, columns, actor FROM rememberedLayout').all()).toEqual([
    { id: 7, headerRows: 2, fingerprint: '姓名|单位', columns: '{"name":"A"}', actor: '王' },
  ])
  sqlite.close()
})
