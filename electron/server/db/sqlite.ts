import BetterSqlite from 'better-sqlite3'

export type Sqlite = BetterSqlite.Database

/** Opens a database file with the settings the product relies on. The file's folder must exist. */
export function openSqlite(path: string): Sqlite {
  const sqlite = new BetterSqlite(path)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('cache_size = -16000') // kilobytes; with SQLite's own 2,000 a large import reads and writes its pages many times over
  rememberStatements(sqlite)
  return sqlite
}

/**
 * Each prepare() of better-sqlite3 13 keeps 1–4 KB of native memory for good, so one statement is kept per SQL text. All who prepare the
 * same text share it: what `.raw()` or `.pluck()` sets sticks for everybody, so a text that is read that way stands in one place only.
 */
function rememberStatements(sqlite: Sqlite): void {
  const prepare = sqlite.prepare.bind(sqlite)
  const statements = new Map<string, BetterSqlite.Statement>()
  sqlite.prepare = ((source: string) => {
    const known = statements.get(source)
    if (known && !known.busy) return known
    const statement = prepare(source)
    if (!known) statements.set(source, statement)
    return statement
  }) as typeof sqlite.prepare
}
