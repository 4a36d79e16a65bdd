import { existsSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { Kysely, SqliteDialect } from 'kysely'
import { migrate, newestVersion, versionOf } from './migrate.ts'
import type { Schema } from './schema.ts'
import { openSqlite, type Sqlite } from './sqlite.ts'

export type Db = Kysely<Schema>

/**
 * One open database: typed queries, the bare handle for bulk writes, and who writes when. Inside `transact` both write to the same
 * transaction. Outside, `db` only reads, through a connection of its own (`reader`): a list is answered from what is committed, and
 * doesn't wait for an import that holds the transaction of `writer`.
 */
export type Store = { db: Db; sqlite: Sqlite; actor: string; now: () => Date; writer: Db; reader: Sqlite }

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
  const reader = path === ':memory:' ? sqlite : openReader(path)
  sqlite.pragma('wal_autocheckpoint = 0') // `emptyLog` does it, apart from COMMIT
  const writer = queriesOn(sqlite)
  return { db: reader === sqlite ? writer : queriesOn(reader), sqlite, actor, now, writer, reader }
}

export function closeStore({ sqlite, reader }: Store): void {
  reader.close()
  sqlite.close()
}

/**
 * Runs `work` in one transaction: all of it is written, or nothing. Other transactions wait for it, so `work` may yield. It has the right to
 * write from its start: a transaction that first reads and then writes would be refused if another program on the same file wrote in between.
 */
export async function transact<T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> {
  const result = await store.writer.transaction().execute((db) => {
    store.sqlite.exec(takeWriteLock)
    return work({ ...store, db })
  })
  await emptyLog(store.reader)
  return result
}

/** Does `work` as `transact` would and then takes all of it back: what would it have written? */
export async function rehearse<T>(store: Store, work: (store: Store) => T | Promise<T>): Promise<T> {
  let result: { value: T } | undefined
  const takenBack = new Error('rehearse: taken back')
  const whole = transact(store, async (inside) => {
    result = { value: await work(inside) }
    throw takenBack
  })
  await whole.catch((error: unknown) => {
    if (error !== takenBack) throw error
  })
  if (!result) throw new Error('rehearse: the work has no result')
  return result.value
}

/** Pages of 4 KB: SQLite's own measure. */
const mostPagesInLog = 1_000

/**
 * Copies a log that has grown into the database. SQLite would do so within COMMIT; after 20,000 rows each takes 35 ms, so it has a turn of its
 * own. The connection that reads does it, for the other one may be in the next transaction by then. What was committed is safe in the log meanwhile.
 */
async function emptyLog(reader: Sqlite): Promise<void> {
  try {
    if (pagesInLog(reader) < mostPagesInLog) return
    await setImmediate()
    if (reader.open) reader.prepare('PRAGMA wal_checkpoint(PASSIVE)').get()
  } catch {
    // What was asked for is written, and must not be called failed. The log stays as it is until the next transaction or the end of the program, as in SQLite itself.
  }
}

/** Pages that are not in the database yet. */
function pagesInLog(reader: Sqlite): number {
  const { log, checkpointed } = reader.prepare('PRAGMA wal_checkpoint(NOOP)').get() as { log: number; checkpointed: number }
  return log - checkpointed // -1 and -1 where there is no log
}

/** Changes nothing. SQLite has no other way to ask for the lock in a transaction that has begun. */
const takeWriteLock = 'UPDATE office SET id = id WHERE 0'

function queriesOn(database: Sqlite): Db {
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database }) })
}

function openReader(path: string): Sqlite {
  const sqlite = openSqlite(path)
  sqlite.pragma('query_only = ON') // a query that writes outside a transaction is a bug, and fails as one
  return sqlite
}

function keepCopyBeforeMigrating(sqlite: Sqlite, path: string, at: Date): void {
  const version = versionOf(sqlite)
  if (version === 0 || version >= newestVersion) return
  const stamp = at.toISOString().replaceAll(/[-:]|\.\d+Z/g, '')
  sqlite.prepare('VACUUM INTO ?').run(`${path}.v${version}-${stamp}.bak`)
}
