import { type Migration, migrations as shipped } from './migrations/index.ts'
import type { Sqlite } from './sqlite.ts'

export class DatabaseFromFutureError extends Error {
  override name = 'DatabaseFromFutureError'
}

/** The version a database file is at: 0 for an empty one. */
export function versionOf(sqlite: Sqlite): number {
  return Number(sqlite.pragma('user_version', { simple: true }))
}

export const newestVersion = shipped.at(-1)?.version ?? 0

/** Brings a database to `target` (newest by default): all pending steps in one transaction, or none. Answers the version reached. */
export function migrate(sqlite: Sqlite, target = Number.POSITIVE_INFINITY, migrations: readonly Migration[] = shipped): number {
  const from = versionOf(sqlite)
  const newest = migrations.at(-1)?.version ?? 0
  if (from > newest) throw new DatabaseFromFutureError(`database version ${from} is newer than this program's ${newest}`)
  sqlite.pragma('foreign_keys = OFF') // has no effect inside a transaction, so it happens here
  try {
    return sqlite.transaction(() => runSteps(sqlite, from, target, migrations)).exclusive()
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
}

function runSteps(sqlite: Sqlite, from: number, target: number, migrations: readonly Migration[]): number {
  let version = from
  for (const step of migrations) {
    if (step.version <= version || step.version > target) continue
    step.up(sqlite)
    version = step.version
  }
  const broken = sqlite.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new Error(`migrate: ${broken.length} foreign keys point nowhere`)
  sqlite.pragma(`user_version = ${version}`)
  return version
}
