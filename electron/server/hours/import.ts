import type { PlanRequest } from '../../../shared/exchange/import-request.ts'
import type { PlannedRow } from '../../../shared/exchange/plan.ts'
import type { Recognised } from '../../../shared/exchange/recognise.ts'
import { type EarlierEntry, keyOfAlike } from '../../../shared/hours/alike-entries.ts'
import { type HoursImport, type HoursRegistry, keyOfEntry, planHours } from '../../../shared/hours/import.ts'
import { type HoursField, hoursFields, schoolHoursFields } from '../../../shared/hours/import-fields.ts'
import { hoursSources } from '../../../shared/hours/model.ts'
import { hoursDefaults } from '../../../shared/hours/read-hours-row.ts'
import { teachersSaid } from '../../../shared/teachers/find-in-row.ts'
import { keysOfRows } from '../../../shared/teachers/keys-of-rows.ts'
import type { Store } from '../db/open.ts'
import { createRow, type Why } from '../db/write.ts'
import { readCodeBook } from '../lib/code-book.ts'
import { type ImportRefusal, importKind } from '../lib/import-kind.ts'
import { listTeachersMeant } from '../lib/listed-teachers.ts'
import { listSchoolNames } from '../lib/school-names.ts'
import { listStanding, type StandingEntry } from './standing.ts'
import { takeBackHours } from './take-back.ts'
import { listWaitingHours } from './waiting-entries.ts'

/** Hours earned elsewhere. */
export const hoursImport = importKind({
  kind: 'hours',
  fields: hoursFields,
  refuse: async (_store, { columns }, { options }) => whyNotPlanned(columns, options),
  gather: (store, { rows }, request) => gatherHours(store, rows, request),
  plan: planHours,
  apply: applyHours,
  takeBack: takeBackHours,
})

/** A year's hours of 校本研修 as one school sends them. */
export const schoolHoursImport = importKind({
  kind: 'schoolHours',
  fields: schoolHoursFields,
  refuse: async (_store, { columns }, { options }) => {
    const refusal = whyNotPlanned({ category: '', ...columns }, options)
    if (refusal) return refusal
    return columns.school === undefined && options.schoolId === undefined ? missing('请选择这张表是哪所学校的。') : undefined
  },
  gather: (store, { rows }, request) => gatherHours(store, rows, request),
  plan: (recognised, existing, request) => planHours(recognised, existing, request, hoursDefaults.schoolHours),
  apply: applyHours,
  takeBack: takeBackHours,
})

function whyNotPlanned(columns: Recognised<HoursField>['columns'], { category, date }: PlanRequest['options']): ImportRefusal | undefined {
  const hasHours = [columns.hours, columns.residentialHours, columns.onlineHours].some((column) => column !== undefined)
  if (!hasHours) return missing('这张表里没有学时这一列。')
  const hasDates = [columns.date, columns.startDate, columns.endDate].some((column) => column !== undefined)
  if (!hasDates && date === undefined) return missing('表里没有日期，请填写这批学时记在哪一天。')
  if (columns.category === undefined && category === undefined && (columns.hours ?? columns.residentialHours) !== undefined)
    return missing('表里没有学时类别，请选择记入哪一类。')
  return undefined
}

function missing(detail: string): ImportRefusal {
  return { refusal: 'IMPORT_OPTION_MISSING', detail }
}

async function gatherHours(store: Store, rows: Recognised<HoursField>['rows'], { answers, today }: PlanRequest): Promise<HoursRegistry> {
  const keys = keysOfRows(rows)
  const teachers = listTeachersMeant(store, { ...keys, said: teachersSaid(answers) })
  const entries = listStanding(
    store,
    teachers.map(({ choice }) => choice.id),
  )
  const registry = { teachers, schools: listSchoolNames(store), codes: await readCodeBook(store) }
  const waiting = listWaitingHours(store, keys.names, { ...registry, today })
  return {
    ...registry,
    entries: new Map(entries.map((entry) => [keyOfEntry(entry.teacherId, entry), entry.id])),
    alike: byKey([...entries.map(toEarlier), ...waiting]),
  }
}

function toEarlier({ teacherId, id, source, fileName, ...entry }: StandingEntry): [string, EarlierEntry] {
  const from = fileName === null ? hoursSources[source] : `来自“${fileName}”`
  return [keyOfAlike(teacherId, entry), { id, date: entry.date, from, state: 'registered' }]
}

function byKey(entries: readonly [string, EarlierEntry][]): Map<string, EarlierEntry[]> {
  const found = new Map<string, EarlierEntry[]>()
  for (const [key, entry] of entries) {
    const known = found.get(key)
    if (known) known.push(entry)
    else found.set(key, [entry])
  }
  return found
}

function applyHours(store: Store, { draft: { teacherId, entries } }: PlannedRow<HoursImport> & { draft: HoursImport }, why: Why): void {
  const { batchId } = why
  if (batchId === undefined) throw new Error('applyHours: hours are imported by a batch')
  const enteredAt = store.now().toISOString()
  for (const entry of entries) createRow(store, 'hoursEntry', { teacherId, ...entry, batchId, source: 'import', enteredAt }, why)
}
