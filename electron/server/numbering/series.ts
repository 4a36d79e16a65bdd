import type { NumberPreview, NumberSeriesRow } from '../../../shared/numbering/contract.ts'
import type { NumberSeries, NumberSeriesDraft } from '../../../shared/numbering/model.ts'
import { counterScope, formatNumber, type NumberValues } from '../../../shared/numbering/pattern.ts'
import type { Store } from '../db/open.ts'
import { changeRow, type Why } from '../db/write.ts'
import { peekSerials } from '../lib/draw-numbers.ts'
import { listSeries, writeResets } from '../lib/number-series.ts'
import { officeOrThrow } from '../lib/office.ts'

/** Stands for the code of a program in numbers that nobody is issued. */
const someProgram = 'XM01'

export async function listSeriesWithNext(store: Store): Promise<NumberSeriesRow[]> {
  const { abbreviation } = await officeOrThrow(store)
  return (await listSeries(store)).map((series) => ({ ...series, next: numberOf(store, series, abbreviation, nextSerial(store, series)) }))
}

/** This year's first and next number of a rule that is being written, and what is wrong with it. */
export async function previewSeries(store: Store, series: NumberSeriesDraft, problems: string[]): Promise<NumberPreview> {
  if (problems.length > 0) return { problems, first: '', next: '' }
  const { abbreviation } = await officeOrThrow(store)
  return {
    problems,
    first: numberOf(store, series, abbreviation, 1),
    next: numberOf(store, series, abbreviation, nextSerial(store, series)),
  }
}

/** Whether another kind of document has the very same pattern. */
export async function isPatternTaken(store: Store, { kind, pattern }: NumberSeriesDraft): Promise<boolean> {
  return (await listSeries(store)).some((other) => other.kind !== kind && other.pattern === pattern)
}

export function changeSeries(store: Store, id: number, { type, pattern, resets }: NumberSeriesDraft, why: Why): void {
  changeRow(store, 'numberSeries', id, { type, pattern, resets: writeResets(resets) }, why)
}

type Rule = Omit<NumberSeries, 'id'>

function nextSerial(store: Store, { kind, type, resets }: Rule): number {
  const scope = counterScope(kind, resets, { year: thisYear(store), programCode: someProgram, type })
  return peekSerials(store, { scope, count: 1 })[0] ?? 1
}

function numberOf(store: Store, { pattern, type }: Rule, organization: string, serial: number): string {
  const values: NumberValues = { year: thisYear(store), organization, programCode: someProgram, type, serial }
  return formatNumber(pattern, values)
}

function thisYear(store: Store): number {
  return store.now().getFullYear()
}
