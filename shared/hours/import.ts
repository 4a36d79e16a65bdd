import type { CodeBook } from '../codes/code-book.ts'
import type { FieldList } from '../exchange/fields.ts'
import { finishRow } from '../exchange/finish-row.ts'
import { firstLines } from '../exchange/first-lines.ts'
import type { PlanRequest } from '../exchange/import-request.ts'
import type { PlannedRow } from '../exchange/plan.ts'
import type { Recognised, Row } from '../exchange/recognise.ts'
import { openRow, type RowReader } from '../exchange/row-reader.ts'
import { parseWord } from '../exchange/values/word.ts'
import { type FoundTeacher, holderIn, openFinder, personOf, readWho, type Who } from '../teachers/find-in-row.ts'
import type { Registry } from '../teachers/match-list.ts'
import { reportFound } from '../teachers/report-found.ts'
import type { HoursCategory } from './categories.ts'
import { categoryWords } from './category-words.ts'
import { formatTenths } from './format.ts'
import { readEntries, type WrittenEntry } from './import-entries.ts'
import { type HoursField, hoursFields } from './import-fields.ts'

/** Who may be meant, and the entries that stand in the ledger, by `keyOfEntry`, with their ids; the codes that the national system writes for a category. */
export type HoursRegistry = Registry & { entries: ReadonlyMap<string, number>; codes?: CodeBook }

/** What a row adds to the ledger of a teacher. */
export type HoursImport = { teacherId: number; entries: readonly WrittenEntry[] }

export type HoursDefaults = { category?: HoursCategory; description: string }

/** The same teacher (or stranger, as he is written), category, day, hours and description is the same entry. */
export function keyOfEntry(holder: number | string, { category, date, hours, description }: WrittenEntry): string {
  return [holder, category, date, hours, description].join('|')
}

/** Decides for each row whose hours they are and what the ledger lacks. */
export function* planHours(
  recognised: Recognised<HoursField>,
  registry: HoursRegistry,
  request: PlanRequest,
  defaults: HoursDefaults = { description: '外部培训' },
): Generator<PlannedRow<HoursImport>, void> {
  const find = openFinder(registry, request.answers)
  const sheetSchool = registry.schools.find(({ id }) => id === request.options.schoolId)?.name
  const categories = parseWord(registry.codes?.withCodes(categoryWords, 'nationalCategory') ?? categoryWords)
  const firstOf = firstLines()
  for (const row of recognised.rows) {
    const reader = openRow<HoursField>(row, recognised, hoursFields as FieldList<HoursField>)
    const who = readWho(row, reader)
    const { entries, ask } = readEntries(row, reader, { dateSystem: recognised.dateSystem, request, defaults, categories })
    const placed = who && { ...who, school: who.school ?? (recognised.columns.school === undefined ? (sheetSchool ?? null) : null) }
    const found = placed && isReadable(reader) ? find(placed) : undefined
    reportFound(reader, found)
    const judged = judge(row, { who: placed, entries, found }, registry)
    const repeated = firstOf(judged.key, row.line)
    if (repeated) reader.report('name', 'wrong', { message: `与第 ${repeated} 行完全相同`, advice: '请只留一行' })
    yield finishRow({ ...judged.findings, problems: reader.problems, ask: found?.kind === 'open' ? found.ask : (ask ?? found?.ask) })
  }
}

type Read = { who: Who | undefined; entries: readonly WrittenEntry[]; found: FoundTeacher | undefined }

function judge(row: Row<HoursField>, { who, entries, found }: Read, registry: HoursRegistry) {
  const holder = holderIn(who, found)
  const keys = holder === undefined ? [] : entries.map((entry) => keyOfEntry(holder, entry))
  const missing = entries.filter((_, i) => !registry.entries.has(keys[i] ?? ''))
  return {
    key: keys.length > 0 ? keys.join(' ') : undefined,
    findings: {
      line: row.line,
      label: labelOf(who, entries),
      draft: { teacherId: found?.kind === 'found' ? found.teacherId : 0, entries: missing },
      existingId: missing.length === 0 ? registry.entries.get(keys[0] ?? '') : undefined,
      changes: [],
      people: who && found ? [personOf(who, found)] : [],
    },
  }
}

function labelOf(who: Who | undefined, entries: readonly WrittenEntry[]): string {
  const hours = entries.map((entry) => formatTenths(entry.hours)).join(' + ')
  return [who?.name, who?.school, hours && `${hours} 学时`, entries[0]?.description].filter(Boolean).join('　')
}

function isReadable({ problems }: RowReader<HoursField>): boolean {
  return problems.every(({ severity }) => severity !== 'wrong')
}
