import { createHash } from 'node:crypto'
import type { ImportKindName, PlanRequest } from '../../../shared/exchange/import-request.ts'
import { type PlannedPerson, waitsFor } from '../../../shared/exchange/plan.ts'
import type { Recognised, Row } from '../../../shared/exchange/recognise.ts'
import { compact } from '../../../shared/exchange/values/plain-text.ts'
import type { Who } from '../../../shared/teachers/who.ts'
import type { Store } from '../db/open.ts'
import { createRow, type Why } from '../db/write.ts'
import type { ImportStep } from './import-kind.ts'

/** Somebody a row waits for, as he is kept; `teacherId` is who he was found or said to be. */
export type KeptPerson = Who & { role: string; teacherId: number | null }

/** What a plan was made of, besides what is there already. */
export type PlannedFrom = { kind: ImportKindName; recognised: Recognised<string>; request: Pick<PlanRequest, 'options' | 'answers'> }

/** A row that waits already, or waited until it was written, is the same; one that was dismissed may come in again. */
export function markKept(store: Store, steps: readonly ImportStep[], from: PlannedFrom): ImportStep[] {
  const rows = new Map(from.recognised.rows.map((row) => [row.line, row]))
  const fingerprints = new Map(
    steps.filter(({ row }) => waitsFor(row).length > 0).map(({ row: { line } }) => [line, fingerprintOf(rows.get(line), from)]),
  )
  if (fingerprints.size === 0) return [...steps]
  const kept = listKept(store, [...fingerprints.values()])
  return steps.map((step) => {
    const isKept = kept.has(fingerprints.get(step.row.line) ?? '')
    return isKept ? { ...step, row: { ...step.row, verdict: 'same' as const } } : step
  })
}

/** Keeps the rows of a batch that wait, with what it takes to plan them again. The caller holds the transaction. */
export function keepRows(store: Store, steps: readonly ImportStep[], from: PlannedFrom & { batchId: number }): void {
  if (steps.length === 0) return
  const { recognised, batchId, request } = from
  keepSheet(store, { batchId, recognised, request })
  const rows = new Map(recognised.rows.map((row) => [row.line, row]))
  const why: Why = { batchId }
  for (const { row: planned } of steps) {
    const { line, label = '' } = planned
    const row = rows.get(line)
    if (!row) throw new Error(`keepRows: no line ${line}`)
    const people = JSON.stringify(waitsFor(planned).map(toKept))
    const kept = { batchId, line, label, people, cells: JSON.stringify(row.cells), fingerprint: fingerprintOf(row, from) }
    createRow(store, 'waitingRow', { ...kept, state: 'waiting' }, why)
  }
}

function toKept({ role, who, teacherId }: PlannedPerson): KeptPerson {
  return { role, ...who, teacherId: teacherId ?? null }
}

function keepSheet({ sqlite }: Store, { batchId, recognised, request }: Pick<PlannedFrom, 'recognised' | 'request'> & { batchId: number }) {
  const { columns, headers, dateSystem } = recognised
  const { options, answers } = request
  const json = [columns, headers, options, answers].map((value) => JSON.stringify(value))
  sqlite
    .prepare('INSERT INTO waitingSheet (batchId, columns, headers, options, answers, dateSystem) VALUES (?, ?, ?, ?, ?, ?)')
    .run(batchId, ...json, dateSystem)
}

function listKept({ sqlite }: Store, fingerprints: readonly string[]): Set<string> {
  const rows = sqlite
    .prepare(`SELECT fingerprint FROM waitingRow WHERE state <> 'dismissed' AND fingerprint IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(fingerprints)) as { fingerprint: string }[]
  return new Set(rows.map(({ fingerprint }) => fingerprint))
}

/** What a row says, whatever else stands in its sheet: the same again is the same row. */
function fingerprintOf(row: Row<string> | undefined, { kind, request: { options } }: PlannedFrom): string {
  const texts = Object.entries(row?.cells ?? {}).flatMap(([field, cell]) => {
    const text = compact(cell?.text ?? '')
    return text === '' ? [] : [[field, text]]
  })
  const said = Object.entries(options).filter(([, value]) => value !== undefined)
  const sorted = [texts, said].map((entries) => entries.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
  return createHash('sha256')
    .update(JSON.stringify([kind, ...sorted]))
    .digest('hex')
}
