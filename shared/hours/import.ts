import type { CodeBook } from '../codes/code-book.ts'
import type { FieldList } from '../exchange/fields.ts'
import { finishRow } from '../exchange/finish-row.ts'
import { firstLines } from '../exchange/first-lines.ts'
import type { PlanRequest } from '../exchange/import-request.ts'
import type { PlannedRow } from '../exchange/plan.ts'
import type { Recognised, Row } from '../exchange/recognise.ts'
import { openRow, type RowReader } from '../exchange/row-reader.ts'
import { parseWord } from '../exchange/values/word.ts'
import { type FoundTeacher, keyOfWho, openFinder, readWho, type Who } from '../teachers/find-in-row.ts'
import type { Registry } from '../teachers/match-list.ts'
import type { HoursCategory } from './categories.ts'
import { categoryWords } from './category-words.ts'
import { formatTenths } from './format.ts'
import { readEntries, type WrittenEntry } from './import-entries.ts'
import { type HoursField, hoursFields } from './import-fields.ts'

/**
 * Who may be meant, and what is there already: entries that stand in the ledger and rows that wait, by `keyOfEntry`, with their ids; the codes that
 * the national system writes for a category.
 */
export type HoursRegistry = Registry & { entries: ReadonlyMap<string, number>; waiting: ReadonlyMap<string, number>; codes?: CodeBook }

/** What a row adds to the ledger; without a teacher it waits under the name it was written. */
export type HoursImport = { who: Who; teacherId: number | undefined; entries: readonly WrittenEntry[] }

export type HoursDefaults = { category?: HoursCategory; description: string }

/** The same teacher (or written name), category, day, hours and description is the same entry. */
export function keyOfEntry(holder: number | Who, { category, date, hours, description }: WrittenEntry): string {
  return [typeof holder === 'number' ? holder : keyOfWho(holder), category, date, hours, description].join('|')
}

/** Decides for each row whose hours they are and what the ledger lacks. A teacher who is not registered is no mistake: the row waits. */
export function* planHours(
  recognised: Recognised<HoursField>,
  registry: HoursRegistry,
  request: PlanRequest,
  defaults: HoursDefaults = { description: '外部培训' },
): Generator<PlannedRow<HoursImport>, void> {
  const find = openFinder(registry, request.answers, { noneOfThem: { label: '都不是', hint: '先放进“待匹配”，以后再定' } })
  const sheetSchool = registry.schools.find(({ id }) => id === request.options.schoolId)?.name
  const categories = parseWord(registry.codes?.withCodes(categoryWords, 'nationalCategory') ?? categoryWords)
  const firstOf = firstLines()
  for (const row of recognised.rows) {
    const reader = openRow<HoursField>(row, recognised, hoursFields as FieldList<HoursField>)
    const who = readWho(row, reader)
    const { entries, ask } = readEntries(row, reader, { dateSystem: recognised.dateSystem, request, defaults, categories })
    const placed = who && { ...who, school: who.school ?? (recognised.columns.school === undefined ? (sheetSchool ?? null) : null) }
    const found = placed && isReadable(reader) ? find(placed) : undefined
    const judged = judge(row, reader, { who: placed, entries, found }, registry)
    const repeated = firstOf(judged.key, row.line)
    if (repeated) reader.report('name', 'wrong', { message: `与第 ${repeated} 行完全相同`, advice: '请只留一行' })
    yield finishRow({ ...judged.findings, problems: reader.problems, ask: found?.kind === 'open' ? found.ask : (ask ?? found?.ask) })
  }
}

type Read = { who: Who | undefined; entries: readonly WrittenEntry[]; found: FoundTeacher | undefined }

function judge(row: Row<HoursField>, reader: RowReader<HoursField>, { who, entries, found }: Read, registry: HoursRegistry) {
  const nobody: Who = { name: '', school: null, idNumber: null, cardNumber: null }
  const teacherId = found?.kind === 'found' ? found.teacherId : undefined
  const holder = teacherId ?? who ?? nobody
  const there = teacherId === undefined ? registry.waiting : registry.entries
  const keys = entries.map((entry) => keyOfEntry(holder, entry))
  const missing = entries.filter((_, i) => !there.has(keys[i] ?? ''))
  reportFound(reader, found)
  return {
    key: found && found.kind !== 'open' && keys.length > 0 ? keys.join(' ') : undefined,
    findings: {
      line: row.line,
      label: labelOf(who, entries, found),
      draft: { who: who ?? nobody, teacherId, entries: missing },
      existingId: missing.length === 0 ? there.get(keys[0] ?? '') : undefined,
      changes: [],
    },
  }
}

function reportFound(reader: RowReader<HoursField>, found: FoundTeacher | undefined): void {
  if (found?.kind === 'open') reader.report('name', 'doubtful', { message: found.remark ?? '可能是几位老师', advice: '请在“待确认”里选定' })
  if (found?.kind === 'nobody')
    reader.report('name', 'warning', {
      message: found.remark ?? '没有登记这位老师',
      advice: '学时先放进“待匹配”，这位老师登记以后再认领',
    })
}

function labelOf(who: Who | undefined, entries: readonly WrittenEntry[], found: FoundTeacher | undefined): string {
  const hours = entries.map((entry) => formatTenths(entry.hours)).join(' + ')
  const state = found?.kind === 'nobody' ? '（待匹配）' : ''
  return [`${who?.name ?? ''}${state}`, who?.school, hours && `${hours} 学时`, entries[0]?.description].filter(Boolean).join('　')
}

function isReadable({ problems }: RowReader<HoursField>): boolean {
  return problems.every(({ severity }) => severity !== 'wrong')
}
