import { teachersSaid } from '../../../shared/teachers/find-in-row.ts'
import { keysOfRows } from '../../../shared/teachers/keys-of-rows.ts'
import { decideTitle } from '../../../shared/titles/decide.ts'
import { planTitles, type TitleRegistry } from '../../../shared/titles/import.ts'
import { titleFields } from '../../../shared/titles/import-fields.ts'
import { changeRow, createRow } from '../db/write.ts'
import { type ImportRefusal, importKind } from '../lib/import-kind.ts'
import { listTeachersMeant } from '../lib/listed-teachers.ts'
import { listSchoolNames } from '../lib/school-names.ts'
import { listTitlesBorne } from '../lib/titles-borne.ts'

/** Titles granted, completed and taken back. */
export const titlesImport = importKind({
  kind: 'titles',
  fields: titleFields,

  refuse: async (_store, { columns }): Promise<ImportRefusal | undefined> =>
    columns.grant === undefined && columns.title === undefined
      ? { refusal: 'IMPORT_OPTION_MISSING', detail: '请指定哪一列是称号名称。' }
      : undefined,

  gather: async (store, { rows }, { answers }): Promise<TitleRegistry> => {
    const teachers = listTeachersMeant(store, { ...keysOfRows(rows), said: teachersSaid(answers) })
    const ids = teachers.map(({ choice }) => choice.id)
    return { teachers, schools: listSchoolNames(store), titles: listTitlesBorne(store, ids) }
  },

  plan: planTitles,

  /** Rows before this one may have given the same teacher another title, so each is decided again on what is there now. */
  apply: (store, { draft: { teacherId, titles, today } }, why) => {
    for (const written of titles) {
      const borne = listTitlesBorne(store, [teacherId]).get(teacherId) ?? []
      const decision = decideTitle(borne, written, today)
      if (decision.kind === 'refused') throw new Error(`titlesImport: teacher ${teacherId}: ${decision.remark.message}`)
      if (decision.kind === 'grant') createRow(store, 'title', { teacherId, ...decision.values }, why)
      if (decision.kind === 'change') changeRow(store, 'title', decision.title.id, decision.values, why)
    }
  },
})
