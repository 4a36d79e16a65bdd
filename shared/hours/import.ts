import type { CodeBook } from '../codes/code-book.ts'
import { finishRow } from '../exchange/finish-row.ts'
import { firstLines } from '../exchange/first-lines.ts'
import type { PlanRequest } from '../exchange/import-request.ts'
import type { PlannedRow } from '../exchange/plan.ts'
import type { Recognised } from '../exchange/recognise.ts'
import type { RowReader } from '../exchange/row-reader.ts'
import { type FoundTeacher, holderIn, openFinder, personOf } from '../teachers/find-in-row.ts'
import type { Registry } from '../teachers/match-list.ts'
import { reportFound } from '../teachers/report-found.ts'
import { keyOfWho, type Who } from '../teachers/who.ts'
import { type AlikePair, askAlike, type EarlierEntry, isPerhapsSame, keyOfAlike, saidOfAlike, saysEarlier } from './alike-entries.ts'
import { formatTenths } from './format.ts'
import type { WrittenEntry } from './import-entries.ts'
import type { HoursField } from './import-fields.ts'
import { type HoursDefaults, hoursDefaults, openHoursSheet, type ReadHours } from './read-hours-row.ts'

/**
 * Who may be meant, and the entries that stand in the ledger, by `keyOfEntry`, with their ids; what stands there or waits on any day, by `keyOfAlike`;
 * the codes that the national system writes for a category.
 */
export type HoursRegistry = Registry & {
  entries: ReadonlyMap<string, number>
  alike?: ReadonlyMap<string, readonly EarlierEntry[]>
  codes?: CodeBook
}

/** What a row adds to the ledger of a teacher. */
export type HoursImport = { teacherId: number; entries: readonly WrittenEntry[] }

/** The same teacher (or stranger, as he is written), category, day, hours and description is the same entry. */
export function keyOfEntry(holder: number | string, { category, date, hours, description }: WrittenEntry): string {
  return [holder, category, date, hours, description].join('|')
}

/** Decides for each row whose hours they are and what the ledger lacks. */
export function* planHours(
  recognised: Recognised<HoursField>,
  registry: HoursRegistry,
  request: PlanRequest,
  defaults: HoursDefaults = hoursDefaults.hours,
): Generator<PlannedRow<HoursImport>, void> {
  const find = openFinder(registry, request.answers)
  const read = openHoursSheet(recognised, registry, { request, defaults })
  const firstOf = firstLines()
  for (const row of recognised.rows) {
    const { reader, ...written } = read(row)
    const found = written.who && hasNothingWrong(reader) ? find(written.who) : undefined
    reportFound(reader, found)
    const judged = judge({ ...written, found }, registry, request)
    for (const { entry, earlier } of judged.others) reportOther(reader, entry, earlier)
    const repeated = firstOf(judged.key, row.line)
    if (repeated) reader.report('name', 'wrong', { message: `与第 ${repeated} 行完全相同`, advice: '请只留一行' })
    if (judged.open) reportOpen(reader, judged.open.earlier)
    const ask = firstOpen([found?.kind === 'open' && found.ask, judged.open && judged.ask, written.ask, found?.ask, judged.ask])
    yield finishRow({ ...judged.findings, line: row.line, problems: reader.problems, ask })
  }
}

type Read = Omit<ReadHours, 'reader'> & { found: FoundTeacher | undefined }

function judge({ who, entries, said, found }: Read, registry: HoursRegistry, { answers }: PlanRequest) {
  const holder = holderIn(who, found)
  const holders = who && holder !== undefined ? [holder, keyOfWho(who)] : []
  const keys = holder === undefined ? [] : entries.map((entry) => keyOfEntry(holder, entry))
  const absent = entries.filter((_, i) => !registry.entries.has(keys[i] ?? ''))
  const pairs = absent.flatMap((entry) => findAlike(entry, holders, registry))
  const [first, ...more] = pairs.filter(({ entry, earlier }) => isPerhapsSame(entry, earlier, said))
  const ask = first && askAlike([first, ...more])
  const answer = ask && saidOfAlike(ask, answers)
  const same = answer === 'same' && first ? [first, ...more] : []
  const missing = absent.filter((entry) => same.every((pair) => pair.entry !== entry))
  return {
    key: keys.length > 0 ? keys.join(' ') : undefined,
    ask,
    open: answer === 'open' ? first : undefined,
    others: said === 'day' ? pairs : [],
    findings: {
      label: labelOf(who, entries),
      draft: { teacherId: found?.kind === 'found' ? found.teacherId : 0, entries: missing },
      existingId: missing.length === 0 ? (registry.entries.get(keys[0] ?? '') ?? same[0]?.earlier.id) : undefined,
      changes: [],
      people: who && found ? [personOf(who, found)] : [],
    },
  }
}

/** The latest of another day that is in the ledger or waits; none where this very entry waits already. */
function findAlike(entry: WrittenEntry, holders: readonly (number | string)[], { alike }: HoursRegistry): AlikePair[] {
  const known = [...new Set(holders)].flatMap((holder) => alike?.get(keyOfAlike(holder, entry)) ?? [])
  if (known.some(({ date }) => date === entry.date)) return []
  const [latest] = known.toSorted((a, b) => (a.date < b.date ? 1 : -1))
  return latest ? [{ entry, earlier: latest }] : []
}

function reportOpen(reader: RowReader<HoursField>, earlier: EarlierEntry): void {
  const toSender = { message: '和以前报过的学时一样，表里又没有写日期', advice: '请加一列“日期”，写明每一次是哪一天的' }
  reader.report('hours', 'doubtful', { message: saysEarlier(earlier), advice: '请在“待确认”里选定是不是同一次', toSender })
}

function reportOther(reader: RowReader<HoursField>, { date }: WrittenEntry, earlier: EarlierEntry): void {
  reader.report('hours', 'warning', {
    message: `${saysEarlier(earlier)}，表里写的是另一天，按另一次登记`,
    advice: `是同一次的，请不要导入这一行；要把日期改成 ${date}，请先冲正原来那条`,
  })
}

type Ask = NonNullable<ReadHours['ask']>

function firstOpen(asks: readonly (Ask | false | undefined)[]): Ask | undefined {
  return asks.find((ask) => ask !== undefined && ask !== false) || undefined
}

function labelOf(who: Who | undefined, entries: readonly WrittenEntry[]): string {
  const hours = entries.map((entry) => formatTenths(entry.hours)).join(' + ')
  return [who?.name, who?.school, hours && `${hours} 学时`, entries[0]?.description].filter(Boolean).join('　')
}

/** A category that is still asked about keeps nobody from being found. */
function hasNothingWrong({ problems }: RowReader<HoursField>): boolean {
  return problems.every(({ severity }) => severity !== 'wrong')
}
