import { planTitles, type TitleRegistry, titlesAfter } from '../../../shared/teachers/import-titles.ts'
import { keysOfRows } from '../../../shared/teachers/keys-of-rows.ts'
import { titleFields } from '../../../shared/teachers/title-fields.ts'
import type { Store } from '../db/open.ts'
import { changeRow } from '../db/write.ts'
import { type ImportRefusal, importKind } from '../lib/import-kind.ts'
import { listTeachersMeant } from '../lib/listed-teachers.ts'
import { listSchoolNames } from '../lib/school-names.ts'

/** Titles granted and taken back; the registry keeps a teacher's titles in one text. */
export const titlesImport = importKind({
  kind: 'titles',
  fields: titleFields,

  refuse: async (_store, { columns }): Promise<ImportRefusal | undefined> =>
    columns.grant === undefined && columns.title === undefined
      ? { refusal: 'IMPORT_OPTION_MISSING', detail: '请指定哪一列是称号名称。' }
      : undefined,

  gather: async (store, { rows }): Promise<TitleRegistry> => {
    const teachers = listTeachersMeant(store, keysOfRows(rows))
    const ids = teachers.map(({ choice }) => choice.id)
    return { teachers, schools: listSchoolNames(store), titles: listBorne(store, ids) }
  },

  plan: planTitles,

  /** Rows before this one may have given the same teacher another title. */
  apply: (store, { draft }, why) => {
    const before = listBorne(store, [draft.teacherId]).get(draft.teacherId) ?? null
    changeRow(store, 'teacher', draft.teacherId, { title: titlesAfter(before, draft) }, why)
  },
})

function listBorne({ sqlite }: Store, ids: readonly number[]): Map<number, string | null> {
  const rows = sqlite.prepare('SELECT id, title FROM teacher WHERE id IN (SELECT value FROM json_each(?))').all(JSON.stringify(ids)) as {
    id: number
    title: string | null
  }[]
  return new Map(rows.map(({ id, title }) => [id, title]))
}
