import { programFields } from '../../../shared/programs/fields.ts'
import { type ProgramWords, planPrograms } from '../../../shared/programs/import.ts'
import type { ProgramDraft, ProjectParts } from '../../../shared/programs/model.ts'
import { importKind } from '../lib/import-kind.ts'
import { changeProgram, createProgram } from './store.ts'

type Stored = Omit<ProgramDraft, keyof ProjectParts> & ProjectParts & { id: number }

export const programsImport = importKind({
  kind: 'programs',
  fields: programFields,

  refuse: async (_store, _recognised, { options: { year, planSheet } }) => {
    if (year === undefined) return { refusal: 'IMPORT_OPTION_MISSING', detail: '请填写这是哪一年的计划。' }
    return planSheet ? undefined : { refusal: 'IMPORT_OPTION_MISSING', detail: '请填写属于哪一张计划表。' }
  },

  gather: async ({ sqlite }, _recognised, { options: { year } }) =>
    sqlite.prepare('SELECT * FROM program WHERE year = ? ORDER BY id').all(year) as Stored[],

  plan: planPrograms,

  apply: (store, { draft: { year, planSheet, words }, existingId }, why) => {
    if (existingId === undefined) {
      createProgram(store, { year, planSheet, ...wordsOver(unsaid, words) }, why)
      return
    }
    const before = store.sqlite.prepare('SELECT * FROM program WHERE id = ?').get(existingId) as Stored
    changeProgram(store, existingId, { year, planSheet: before.planSheet, ...wordsOver(before, words) }, why)
  },
})

type Words = Omit<ProgramDraft, 'year' | 'planSheet' | keyof ProjectParts> & ProjectParts

const unsaid: Words = {
  sequence: null,
  name: '',
  code: null,
  content: null,
  audience: null,
  peopleText: null,
  hoursText: null,
  daysText: null,
  timeText: null,
  place: null,
  department: null,
  note: null,
  categoryText: null,
  periodText: null,
  modeText: null,
  offlineHours: null,
  onlineHours: null,
}

/** What the sheet does not say stays as it is. */
function wordsOver(before: Words, words: ProgramWords): Words {
  return {
    sequence: words.sequence ?? before.sequence,
    name: words.name ?? before.name,
    code: words.code ?? before.code,
    content: words.content ?? before.content,
    audience: words.audience ?? before.audience,
    peopleText: words.peopleText ?? before.peopleText,
    hoursText: words.hoursText ?? before.hoursText,
    daysText: words.daysText ?? before.daysText,
    timeText: words.timeText ?? before.timeText,
    place: words.place ?? before.place,
    department: words.department ?? before.department,
    note: words.note ?? before.note,
    categoryText: words.categoryText ?? before.categoryText,
    periodText: words.periodText ?? before.periodText,
    modeText: words.modeText ?? before.modeText,
    offlineHours: words.offlineHours ?? before.offlineHours,
    onlineHours: words.onlineHours ?? before.onlineHours,
  }
}
