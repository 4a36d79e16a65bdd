import { type BaseRegistry, type KnownBase, planBases } from '../../../shared/bases/import.ts'
import { baseImportFields, leaderColumns } from '../../../shared/bases/import-fields.ts'
import { keysOfRows } from '../../../shared/teachers/keys-of-rows.ts'
import { rowOfPerson } from '../../../shared/teachers/view-person.ts'
import type { Store } from '../db/open.ts'
import { importKind } from '../lib/import-kind.ts'
import { listTeachersMeant } from '../lib/listed-teachers.ts'
import { listPlaces, listSchoolNames, rememberAlias } from '../lib/school-names.ts'
import { changeBase, createBase } from './store.ts'

export const basesImport = importKind({
  kind: 'bases',
  fields: baseImportFields,

  gather: async (store, { rows }): Promise<BaseRegistry> => ({
    teachers: listTeachersMeant(store, keysOfRows(rows.map((row) => rowOfPerson(row, leaderColumns)))),
    schools: listSchoolNames(store),
    places: listPlaces(store),
    bases: listKnown(store),
  }),

  plan: planBases,

  apply: (store, { draft: { base, alias }, existingId }, why) => {
    if (alias) rememberAlias(store, alias, why)
    if (existingId === undefined) createBase(store, base, why)
    else changeBase(store, existingId, base, why)
  },
})

/** Every base, with the first day on which it did something that was not reversed. */
function listKnown({ sqlite }: Store): KnownBase[] {
  return sqlite
    .prepare(
      `SELECT base.*, school.name AS schoolName, teacher.name AS leaderName,
         (SELECT min(date) FROM activityEntry AS entry WHERE baseId = base.id AND reversesId IS NULL
          AND NOT EXISTS (SELECT 1 FROM activityEntry AS reversal WHERE reversal.reversesId = entry.id)) AS firstActivity
       FROM base JOIN school ON school.id = base.schoolId LEFT JOIN teacher ON teacher.id = base.leaderId ORDER BY base.id`,
    )
    .all() as KnownBase[]
}
