import { dayOf } from '../../../shared/dates.ts'
import { refusalSentences } from '../../../shared/errors.ts'
import type { Answers, ImportOptions } from '../../../shared/exchange/import-request.ts'
import type { Recognised } from '../../../shared/exchange/recognise.ts'
import { questionAbout } from '../../../shared/teachers/who.ts'
import { whyNotWritten } from '../../../shared/waiting/why-not-written.ts'
import type { Store } from '../db/open.ts'
import type { ImportKind, ImportStep } from '../lib/import-kind.ts'
import type { Report } from '../lib/progress.ts'
import type { KeptRow } from './store.ts'

/** What has become of a row that waits: it can be written (`step`), or `why` says what stands against it. */
export type Outlook = { row: KeptRow } & ({ step: ImportStep; why: null } | { step: undefined; why: string })

/** The kinds, in an order in which a row never waits for one of a later kind: who is enrolled first can then have scores. */
export type Kinds = readonly ImportKind[]
type Sheet = Pick<Recognised<string>, 'columns' | 'headers' | 'dateSystem'> & { options: ImportOptions; answers: Answers }

const rowsAtOnce = 200

/**
 * Plans rows again by the same decision as an import, all rows of a batch at once. A batch is planned when it is its turn, so that what its
 * reader wrote for the batches before is there.
 */
export async function* planAgain(store: Store, kinds: Kinds, rows: readonly KeptRow[], report: Report): AsyncGenerator<Outlook[], void> {
  const order = new Map(kinds.map(({ kind }, i) => [kind, i]))
  const batches = [...Map.groupBy(rows, ({ batchId }) => batchId).values()]
  let done = 0
  for (const batch of batches.toSorted(([a], [b]) => (order.get(a?.kind ?? 'schools') ?? 0) - (order.get(b?.kind ?? 'schools') ?? 0))) {
    const outlooks: Outlook[] = []
    for await (const outlook of planBatch(store, kinds, batch)) {
      outlooks.push(outlook)
      if ((done + outlooks.length) % rowsAtOnce === 0) await report('正在核对', done + outlooks.length, rows.length)
    }
    done += outlooks.length
    yield outlooks
  }
}

async function* planBatch(store: Store, kinds: Kinds, rows: readonly KeptRow[]): AsyncGenerator<Outlook, void> {
  const [first] = rows
  if (!first) return
  const sheet = readSheet(store, first.batchId)
  const kind = await kindOf(store, kinds, first, sheet.options)
  const recognised = recognisedAgain(sheet, rows)
  const answers = { ...sheet.answers, ...saidOf(rows) }
  const refused = (why: string) => rows.map((row): Outlook => ({ row, step: undefined, why }))
  if (sheet.options.cohortId !== undefined && first.cohortName === null) {
    yield* refused('这个班次已经删除了；这一行请注明不登记')
    return
  }
  const lost = Object.keys(sheet.columns).find((field) => !(field in kind.fields))
  if (lost !== undefined) {
    yield* refused(
      `表里的“${sheet.headers[lost] ?? lost}”这一列，班次的课次或成绩方案里已经没有了；请按现在的改好，重新导入，这一行再注明不登记`,
    )
    return
  }
  const opened = await kind.openRows(store, recognised, { options: sheet.options, answers, today: dayOf(store.now()) })
  if ('refusal' in opened) {
    yield* refused(`${refusalSentences[opened.refusal]}${opened.detail ?? ''}`)
    return
  }
  const byLine = new Map(rows.map((row) => [lineOf(row), row]))
  for (const step of opened.steps) {
    const row = byLine.get(step.row.line)
    if (!row) throw new Error(`planBatch: nothing waits on line ${step.row.line}`)
    const why = whyNotWritten(step.row)
    yield why === undefined ? { row, step, why: null } : { row, step: undefined, why }
  }
}

/** Hours that waited before there was this table have no line; within their batch their id tells them apart. */
function lineOf({ line, id }: KeptRow): number {
  return line ?? id
}

function recognisedAgain({ columns, headers, dateSystem }: Sheet, rows: readonly KeptRow[]): Recognised<string> {
  const nothing = { sheet: '', headerLines: [], spareColumns: [], hiddenColumns: [], leftOut: [], missing: [], cut: false }
  return { ...nothing, columns, headers, dateSystem, rows: rows.map((row) => ({ line: lineOf(row), cells: row.cells })) }
}

/** Who was pointed at by hand, as answers to the question who somebody is. */
function saidOf(rows: readonly KeptRow[]): Answers {
  return Object.fromEntries(
    rows.flatMap(({ people }) => people.flatMap(({ teacherId, ...who }) => (teacherId === null ? [] : [[questionAbout(who), teacherId]]))),
  )
}

async function kindOf(store: Store, kinds: Kinds, { kind: name }: KeptRow, { cohortId }: ImportOptions): Promise<ImportKind> {
  const kind = kinds.find((candidate) => candidate.kind === name)
  if (!kind) throw new Error(`kindOf: no import of ${name}`)
  return kind.inCohort && cohortId !== undefined ? kind.inCohort(store, cohortId) : kind
}

function readSheet({ sqlite }: Store, batchId: number): Sheet {
  const sheet = sqlite.prepare('SELECT * FROM waitingSheet WHERE batchId = ?').get(batchId) as Record<string, string>
  const parse = <T>(column: string) => JSON.parse(sheet[column] ?? '') as T
  return {
    columns: parse('columns'),
    headers: parse('headers'),
    dateSystem: sheet['dateSystem'] === '1904' ? '1904' : '1900',
    options: parse('options'),
    answers: parse('answers'),
  }
}
