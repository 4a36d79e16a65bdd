import { failureFields } from '../../../shared/national/fields.ts'
import { type FailureImport, keyOfFailure, planFailures } from '../../../shared/national/import.ts'
import { keysOfRows } from '../../../shared/teachers/keys-of-rows.ts'
import type { Store } from '../db/open.ts'
import { createRow } from '../db/write.ts'
import { importKind } from '../lib/import-kind.ts'
import { listTeachersMeant } from '../lib/listed-teachers.ts'
import { listSchoolNames } from '../lib/school-names.ts'

/** The file of failures that the national system gives back is kept with its batch, line by line. */
export const nationalFailuresImport = importKind({
  kind: 'nationalFailures',
  fields: failureFields,

  refuse: async (_store, { columns }) =>
    columns.message === undefined ? { refusal: 'IMPORT_OPTION_MISSING', detail: '表里没有“错误信息”这一列。' } : undefined,

  gather: async (store, { rows }) => {
    const keys = keysOfRows(rows)
    const known = listKnown(store, keys.names).map((failure) => [keyOfFailure(failure), failure.id] as const)
    return { teachers: listTeachersMeant(store, keys), schools: listSchoolNames(store), known: new Map(known) }
  },

  plan: planFailures,

  apply: (store, { draft, existingId }, why) => {
    if (existingId !== undefined) return
    if (why.batchId === undefined) throw new Error('nationalFailuresImport: failures are kept with their batch')
    createRow(store, 'nationalFailure', { ...draft, batchId: why.batchId }, why)
  },
})

function listKnown({ sqlite }: Store, names: readonly string[]): (FailureImport & { id: number })[] {
  return sqlite
    .prepare('SELECT * FROM nationalFailure WHERE name IN (SELECT value FROM json_each(?)) ORDER BY id')
    .all(JSON.stringify(names)) as (FailureImport & { id: number })[]
}
