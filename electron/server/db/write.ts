import type { Statement } from 'better-sqlite3'
import type { Insertable, Updateable } from 'kysely'
import type { Store } from './open.ts'
import type { Schema } from './schema.ts'
import type { Sqlite } from './sqlite.ts'

/** Tables whose rows have an `id` and whose every change leaves an audit line. */
export type AuditedTable = Exclude<
  keyof Schema,
  | 'auditEntry'
  | 'importBatch'
  | 'rememberedLayout'
  | 'waitingSheet'
  | 'numberCounter'
  | 'exportEntry'
  | 'pictureContent'
  | 'userFaceContent'
  | 'verificationKey'
  | 'templateFile'
  | 'pack'
  | 'packReturn'
  | 'printSheet'
  | 'printRun'
  | 'printEvent'
>
export type Why = { reason?: string | undefined; batchId?: number | undefined }
type Cell = string | number | null
type Row = Record<string, Cell>

/** Writes a new row and its audit line; answers the row's id. */
export function createRow<T extends AuditedTable>(store: Store, table: T, values: Insertable<Schema[T]>, why: Why = {}): number {
  const row = definedOf(values)
  const id = Number(insertInto(store.sqlite, table, Object.keys(row)).run(...Object.values(row)).lastInsertRowid)
  writeAudit(store, { table, id, action: 'create', before: null, after: row }, why)
  return id
}

/** Changes the columns that differ and leaves an audit line of just those; answers whether anything differed. Throws if the row is not there. */
export function changeRow<T extends AuditedTable>(
  store: Store,
  table: T,
  id: number,
  changes: Updateable<Schema[T]>,
  why: Why = {},
): boolean {
  const current = rowOrThrow(store, table, id)
  const differing = Object.entries(definedOf(changes)).filter(([column, value]) => current[column] !== value)
  if (differing.length === 0) return false
  const after = Object.fromEntries(differing)
  const before = Object.fromEntries(differing.map(([column]) => [column, current[column] ?? null]))
  const assignments = Object.keys(after).map((column) => `${column} = ?`)
  store.sqlite.prepare(`UPDATE ${table} SET ${assignments.join(', ')} WHERE id = ?`).run(...Object.values(after), id)
  writeAudit(store, { table, id, action: 'change', before, after }, why)
  return true
}

/** Removes a row and keeps the whole of it in the audit line. Throws if the row is not there or something still points at it. */
export function removeRow(store: Store, table: AuditedTable, id: number, why: Why = {}): void {
  const before = rowOrThrow(store, table, id)
  store.sqlite.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id)
  writeAudit(store, { table, id, action: 'remove', before, after: null }, why)
}

type Insert = { columns: readonly string[]; statement: Statement }
/** The last INSERT of each table. Rows of an import name the same columns, and to write the SQL anew costs a fifth of what the row does. */
const lastInserts = new WeakMap<Sqlite, Map<string, Insert>>()

function insertInto(sqlite: Sqlite, table: string, columns: readonly string[]): Statement {
  const inserts = lastInserts.get(sqlite) ?? new Map<string, Insert>()
  lastInserts.set(sqlite, inserts)
  const last = inserts.get(table)
  if (last?.columns.length === columns.length && last.columns.every((column, i) => column === columns[i])) return last.statement
  const statement = sqlite.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
  inserts.set(table, { columns, statement })
  return statement
}

function rowOrThrow(store: Store, table: string, id: number): Row {
  const row = store.sqlite.prepare(`SELECT * FROM ${table} WHERE id = ?`).get(id) as Row | undefined
  if (!row) throw new Error(`rowOrThrow: no row ${id} in ${table}`)
  return row
}

type Change = { table: string; id: number; action: 'create' | 'change' | 'remove'; before: Row | null; after: Row | null }

const auditColumns = ['at', 'actor', 'subject', 'subjectId', 'action', 'before', 'after', 'reason', 'batchId']

function writeAudit({ sqlite, now, actor }: Store, { table, id, action, before, after }: Change, why: Why): void {
  const [reason = null, batchId = null] = [why.reason, why.batchId]
  insertInto(sqlite, 'auditEntry', auditColumns).run(timeOf(now()), actor, table, id, action, json(before), json(after), reason, batchId)
}

const json = (row: Row | null): string | null => row && JSON.stringify(row)

let lastTime = { at: Number.NaN, text: '' }

/** Dozens of rows are written in a millisecond: the moment is spelled out once. */
function timeOf(now: Date): string {
  const at = now.getTime()
  if (at !== lastTime.at) lastTime = { at, text: now.toISOString() }
  return lastTime.text
}

/** A column that is undefined is not written: it keeps its default, or what it has. */
function definedOf(values: object): Row {
  if (!Object.values(values).includes(undefined)) return values as Row
  const row: Row = {}
  for (const [column, value] of Object.entries(values)) if (value !== undefined) row[column] = value
  return row
}
