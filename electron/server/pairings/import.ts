import { type PairingRegistry, planPairings } from '../../../shared/pairings/import.ts'
import type { KnownPairing } from '../../../shared/pairings/import-agreement.ts'
import { menteeColumns, mentorColumns, pairingImportFields } from '../../../shared/pairings/import-fields.ts'
import { teachersSaid } from '../../../shared/teachers/find-in-row.ts'
import { keysOfRows } from '../../../shared/teachers/keys-of-rows.ts'
import { rowOfPerson } from '../../../shared/teachers/view-person.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow } from '../db/write.ts'
import { type ImportRefusal, importKind } from '../lib/import-kind.ts'
import { listTeachersMeant } from '../lib/listed-teachers.ts'
import { listSchoolNames } from '../lib/school-names.ts'

/** Why a pairing that comes in as finished is finished: a pairing keeps the reason of its end. */
const endReason = '按导入的名单'

export const pairingsImport = importKind({
  kind: 'pairings',
  fields: pairingImportFields,

  refuse: async (_store, { columns }, { options: { pairingKind } }): Promise<ImportRefusal | undefined> =>
    columns.kind === undefined && pairingKind === undefined
      ? { refusal: 'IMPORT_OPTION_MISSING', detail: '表里没有结对类型，请选择是哪一种结对。' }
      : undefined,

  gather: async (store, { rows, columns }, { answers }): Promise<PairingRegistry> => {
    const [mentor, mentee] = [mentorColumns(columns), menteeColumns(columns)]
    const people = rows.flatMap((row) => [rowOfPerson(row, mentor), rowOfPerson(row, mentee)])
    const teachers = listTeachersMeant(store, { ...keysOfRows(people), said: teachersSaid(answers) })
    const ids = teachers.map(({ choice }) => choice.id)
    return { teachers, schools: listSchoolNames(store), pairings: listPairingsOf(store, ids) }
  },

  plan: planPairings,

  apply: (store, { draft, existingId }, why) => {
    if (existingId === undefined) createRow(store, 'pairing', { ...draft, endReason: draft.state === 'active' ? null : endReason }, why)
    else {
      const { endDate, goals, state } = draft
      const before = store.sqlite.prepare('SELECT state FROM pairing WHERE id = ?').get(existingId) as { state: string } | undefined
      const end = before?.state === state ? {} : { state, endReason: state === 'active' ? null : endReason }
      changeRow(store, 'pairing', existingId, { endDate, goals, ...end }, why)
    }
  },
})

/** Every pairing between two of these teachers. */
function listPairingsOf({ sqlite }: Store, ids: readonly number[]): KnownPairing[] {
  return sqlite
    .prepare(
      `SELECT id, kind, mentorId, menteeId, startDate, endDate, goals, state FROM pairing
       WHERE mentorId IN (SELECT value FROM json_each(@ids)) AND menteeId IN (SELECT value FROM json_each(@ids)) ORDER BY id`,
    )
    .all({ ids: JSON.stringify(ids) }) as KnownPairing[]
}
