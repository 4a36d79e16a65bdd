import { existsSync } from 'node:fs'
import { Kysely, SqliteDialect } from 'kysely'
import { migrate, newestVersion, versionOf } from './migrate.ts'
import type { Schema } from './schema.ts'
import { openSqlite, type Sqlite } from './sqlite.ts'

export type Db = Kysely<Schema>

/** One open database: typed queries, the bare handle for bulk writes, and who writes when. Inside `transact` both write to the same transaction. */
export type Store = { db: Db; sqlite: Sqlite; actor: string; now: () => Date }

/** Opens and migrates a database file. A copy is put beside it before an older one is changed. */
export function openStore(path: string, { actor = '本机', now = () => new Date() }: { actor?: string; now?: () => Date } = {}): Store {
  const isNew = path === ':memory:' || !existsSync(path)
  const sqlite = openSqlite(path)
  try {
    if (!isNew) keepCopyBeforeMigrating(sqlite, path, now())
    migrate(sqlite)
  } catch (error) {
    sqlite.close()
    throw error
  }
  return { db: new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) }), sqlite, actor, now }
}

/** Runs `work` in one transaction: all of it is written, or nothing. Other requests wait for it, so `work` may yield. */
export function transact<T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> {
  return store.db.transaction().execute((db) => work({ ...store, db }))
}

function keepCopyBeforeMigrating(sqlite: Sqlite, path: string, at: Date): void {
  const version = versionOf(sqlite)
  if (version === 0 || version >= newestVersion) return
  const stamp = at.toISOString().replaceAll(/[-:]|\.\d+Z/g, '')
  sqlite.prepare('VACUUM INTO ?').run(`${path}.v${version}-${stamp}.bak`)
}
