import { subjectLabels } from '../../../shared/audit/labels.ts'
import type { Store } from '../db/open.ts'

/** Whether the tables forbid it: something refers to the row, or its old value belongs to another row by now. Anything else is a bug. */
export function isForbidden(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'SQLITE_CONSTRAINT_FOREIGNKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE'
}

/** Says what still refers to a row: "还有学员 1 条、学时台账 3 条在用". */
export function whatRefersTo(store: Store, { subject, subjectId }: { subject: string; subjectId: number }): string {
  const counts = listReferences(store)
    .filter(({ target }) => target === subject)
    .map(({ table, column }) => ({ table, count: countOf(store, { table, column }, subjectId) }))
    .filter(({ count }) => count > 0)
  const words = counts.map(({ table, count }) => `${subjectLabels[table] ?? table} ${count} 条`)
  return words.length > 0 ? `还有${words.join('、')}在用` : '还有别的记录在用'
}

function listReferences({ sqlite }: Store): { target: string; table: string; column: string }[] {
  return sqlite
    .prepare(
      `SELECT key."table" AS target, tables.name AS "table", key."from" AS "column"
       FROM sqlite_schema AS tables JOIN pragma_foreign_key_list(tables.name) AS key WHERE tables.type = 'table'`,
    )
    .all() as { target: string; table: string; column: string }[]
}

function countOf({ sqlite }: Store, { table, column }: { table: string; column: string }, id: number): number {
  return (sqlite.prepare(`SELECT count(*) AS count FROM ${table} WHERE ${column} = ?`).get(id) as { count: number }).count
}
