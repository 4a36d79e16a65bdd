import type { Source } from '../../../shared/booklets/contract.ts'
import type { Booklet, LineKind } from '../../../shared/booklets/model.ts'
import { numberOf, type Place } from '../../../shared/booklets/places.ts'
import { planCorrection } from '../../../shared/booklets/plan-lines.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow, removeRow, type Why } from '../db/write.ts'
import { kindOf, planSource } from './propose.ts'
import { geometryOf } from './store.ts'

/** Registers everything of a source on the next free lines. To be called within a transaction. */
export async function register(store: Store, source: Source): Promise<{ lines: number; booklets: number } | 'PARAMETER_MISSING'> {
  const plans = await planSource(store, source)
  if (typeof plans === 'string') return plans
  const kind = kindOf(source)
  const registeredAt = store.now().toISOString()
  const written = plans.filter(({ plan }) => plan.placed.length > 0)
  for (const { bookletId, plan } of written) {
    if (bookletId === null) throw new Error('register: lines without a booklet')
    for (const { item, place } of plan.placed) {
      const { teacherId, hoursEntryId, year, content } = item
      const row = { bookletId, teacherId, kind, place, hoursEntryId, year, registeredContent: JSON.stringify(content), registeredAt }
      createRow(store, 'bookletLine', { ...row, state: 'valid' })
    }
  }
  return { lines: written.reduce((total, { plan }) => total + plan.placed.length, 0), booklets: written.length }
}

type Correction = { kind: LineKind; place: Place; reason: string }

/** Says which line is really the next free one. Lines after it that were never printed give their places back. To be called within a transaction. */
export function correctNext(
  store: Store,
  booklet: Booklet,
  { kind, place, reason }: Correction,
): 'NO_SUCH_LINE' | 'LINES_ON_PAPER' | undefined {
  const to = numberOf(place, geometryOf(booklet, kind))
  if (to === undefined) return 'NO_SUCH_LINE'
  const lines = booklet.lines.filter((line) => line.kind === kind)
  const plan = planCorrection(
    to,
    lines.map((line) => ({ id: line.id, place: line.place, isOnPaper: line.printedAt !== null || line.state === 'void' })),
  )
  if (!plan) return 'LINES_ON_PAPER'
  for (const id of plan.withdrawn) removeRow(store, 'bookletLine', id, { reason })
  changeRow(store, 'booklet', booklet.id, kind === 'hours' ? { hoursFrom: to } : { reviewFrom: to }, { reason })
  return undefined
}

/** A line that was spoiled stays where it is and is never used again; what stood on it may be registered anew. */
export function spoilLine(store: Store, id: number, why: Why & { reason: string }): void {
  changeRow(store, 'bookletLine', id, { state: 'void', reason: why.reason }, why)
}

/** Answers how many had not been marked before. */
export function markPrinted(store: Store, lineIds: readonly number[]): number {
  const waiting = store.sqlite
    .prepare("SELECT id FROM bookletLine WHERE id IN (SELECT value FROM json_each(?)) AND state = 'valid' AND printedAt IS NULL")
    .all(JSON.stringify(lineIds)) as { id: number }[]
  const printedAt = store.now().toISOString()
  for (const { id } of waiting) changeRow(store, 'bookletLine', id, { printedAt })
  return waiting.length
}
