import type { FieldList } from '../exchange/fields.ts'
import { finishRow } from '../exchange/finish-row.ts'
import { firstLines } from '../exchange/first-lines.ts'
import type { PlanRequest } from '../exchange/import-request.ts'
import type { PlannedRow } from '../exchange/plan.ts'
import type { Recognised } from '../exchange/recognise.ts'
import { isReadable, openRow, type RowReader } from '../exchange/row-reader.ts'
import { holderIn, openFinder, personOf, readWho } from '../teachers/find-in-row.ts'
import type { Registry } from '../teachers/match-list.ts'
import { reportFound } from '../teachers/report-found.ts'
import type { Who } from '../teachers/who.ts'
import { changesOf } from './changes.ts'
import { decideTitle, type TitleDecision, type WrittenTitle } from './decide.ts'
import { type TitleField, titleFields } from './import-fields.ts'
import { type ReadTitles, readTitles } from './import-values.ts'
import type { Title } from './model.ts'

/** Who may be meant, and what each has already (teacher → titles). */
export type TitleRegistry = Registry & { titles: ReadonlyMap<number, readonly Title[]> }

/** What a row says of the titles of a teacher; `today` as it was when that was decided. */
export type TitleImport = { teacherId: number; titles: readonly WrittenTitle[]; today: string }

/** Decides for each row whose titles it is about and what becomes of them. One teacher may stand in several rows, one for each title. */
export function* planTitles(
  recognised: Recognised<TitleField>,
  registry: TitleRegistry,
  { answers, today }: PlanRequest,
): Generator<PlannedRow<TitleImport>, void> {
  const find = openFinder(registry, answers)
  const borne = new Map(registry.titles)
  const firstOf = firstLines()
  for (const row of recognised.rows) {
    const reader = openRow<TitleField>(row, recognised, titleFields as FieldList<TitleField>)
    const who = readWho(row, reader)
    const read = readTitles(row, reader, recognised.dateSystem)
    const found = who && isReadable(reader) ? find(who) : undefined
    reportFound(reader, found)
    const teacherId = found?.kind === 'found' ? found.teacherId : undefined
    const own = teacherId === undefined ? [] : (borne.get(teacherId) ?? [])
    const { decisions, after } = decideAll(own, read, today)
    const holder = holderIn(who, found)
    if (holder !== undefined) {
      reportDecisions(reader, read, decisions)
      const repeated = read.titles.map((title) => firstOf(keyOf(holder, title), row.line)).find((line) => line !== undefined)
      if (repeated) reader.report(read.field, 'wrong', { message: `与第 ${repeated} 行是同一个称号`, advice: '请只留一行' })
    }
    if (teacherId !== undefined && isReadable(reader)) borne.set(teacherId, after)
    const existingId = decisions.flatMap((decision) => ('title' in decision ? [decision.title.id] : []))[0]
    yield finishRow({
      line: row.line,
      label: labelOf(who, read),
      draft: { teacherId: teacherId ?? 0, titles: read.titles, today },
      existingId,
      changes: existingId === undefined ? [] : changesOf(decisions),
      problems: reader.problems,
      ask: found?.ask,
      people: who && found ? [personOf(who, found)] : [],
    })
  }
}

/** Each title of a row is judged after those before it; `after` is what the teacher then has (new ones without an id yet: 0). */
function decideAll(own: readonly Title[], { titles }: ReadTitles, today: string): { decisions: TitleDecision[]; after: readonly Title[] } {
  let after = own
  const decisions = titles.map((title) => {
    const decision = decideTitle(after, title, today)
    after = afterDecision(after, decision)
    return decision
  })
  return { decisions, after }
}

function afterDecision(titles: readonly Title[], decision: TitleDecision): readonly Title[] {
  if (decision.kind === 'grant') return [...titles, { id: 0, ...decision.values }]
  if (decision.kind !== 'change') return titles
  return titles.map((title) => (title === decision.title ? { ...title, ...decision.values } : title))
}

function reportDecisions(reader: RowReader<TitleField>, { field }: ReadTitles, decisions: readonly TitleDecision[]): void {
  for (const decision of decisions) {
    if (decision.kind === 'refused') reader.report(field, 'wrong', decision.remark)
    if (decision.warning) reader.report(field, 'warning', decision.warning)
  }
}

/** A title has one row; one that was withdrawn and granted again has a row for each time. */
function keyOf(holder: number | string, { name, withdrawn, grantedOn }: WrittenTitle): string {
  return [holder, name, ...(withdrawn ? ['撤销', grantedOn ?? ''] : [])].join(' ')
}

function labelOf(who: Who | undefined, { titles }: ReadTitles): string {
  const named = titles.map(({ name }) => name).join('、')
  return [who?.name, who?.school, named, titles.some(({ withdrawn }) => withdrawn) ? '撤销' : ''].filter(Boolean).join('　')
}
