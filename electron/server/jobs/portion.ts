import { nextPortion, type Outcome, type PlacedSheet, settle } from '../../../shared/jobs/portions.ts'
import { type SheetEvent, type SheetState, stateAfter } from '../../../shared/jobs/sheet-states.ts'
import type { Store } from '../db/open.ts'

export type PortionRequest = { from: number; most: number; objected: ReadonlySet<number> }

/** The sheets that a portion would send now, by id. `objected` are ids of sheets that something has happened to since; they stay behind. */
export function choosePortion({ sqlite }: Store, jobId: number, { from, most, objected }: PortionRequest): number[] {
  const sheets = sqlite.prepare('SELECT id, position, state FROM printSheet WHERE jobId = ?').all(jobId) as (PlacedSheet & { id: number })[]
  const idAt = new Map(sheets.map(({ id, position }) => [position, id]))
  const free = sheets.filter(({ id }) => !objected.has(id))
  return nextPortion(free, { from, most }).map((position) => idAt.get(position) ?? 0)
}

/** Writes down that these sheets are on their way; answers the id of the portion. The caller holds the transaction. */
export function sendPortion(store: Store, jobId: number, sheetIds: readonly number[], profileName: string | null): number {
  const insert = store.sqlite.prepare('INSERT INTO printRun (jobId, profileName, sentAt) VALUES (?, ?, ?)')
  const runId = Number(insert.run(jobId, profileName, store.now().toISOString()).lastInsertRowid)
  for (const sheetId of sheetIds) writeEvent(store, { sheetId, runId, event: 'sent', reason: null })
  return runId
}

export type Run = { id: number; jobId: number; settledAt: string | null }

export function findRun({ sqlite }: Store, id: number): Run | undefined {
  return sqlite.prepare('SELECT id, jobId, settledAt FROM printRun WHERE id = ?').get(id) as Run | undefined
}

/** The sheets of a portion in the order of the pile. */
export function listSent({ sqlite }: Store, jobId: number): { id: number; position: number }[] {
  return sqlite.prepare("SELECT id, position FROM printSheet WHERE jobId = ? AND state = 'sent' ORDER BY position").all(jobId) as {
    id: number
    position: number
  }[]
}

/** Writes down what came out of a portion; answers the ids of the spoiled sheets. The caller holds the transaction. */
export function settlePortion(store: Store, { id: runId, jobId }: Run, outcome: Outcome): number[] {
  const sent = listSent(store, jobId)
  const idAt = new Map(sent.map(({ id, position }) => [position, id]))
  const positions = sent.map(({ position }) => position)
  const settled = settle(positions, outcome).map(({ position, event }) => ({ sheetId: idAt.get(position) ?? 0, event }))
  for (const { sheetId, event } of settled) writeEvent(store, { sheetId, runId, event, reason: null })
  store.sqlite.prepare('UPDATE printRun SET settledAt = ? WHERE id = ?').run(store.now().toISOString(), runId)
  return settled.flatMap(({ sheetId, event }) => (event === 'spoiled' ? [sheetId] : []))
}

type Happening = { sheetId: number; runId: number | null; event: SheetEvent; reason: string | null }

/** Writes one line of the ledger and the state that the sheet is in after it. */
export function writeEvent(store: Store, { sheetId, runId, event, reason }: Happening): void {
  const { sqlite } = store
  const { state } = sqlite.prepare('SELECT state FROM printSheet WHERE id = ?').get(sheetId) as { state: SheetState }
  sqlite
    .prepare('INSERT INTO printEvent (sheetId, runId, at, actor, event, reason) VALUES (?, ?, ?, ?, ?, ?)')
    .run(sheetId, runId, store.now().toISOString(), store.actor, event, reason)
  sqlite
    .prepare('UPDATE printSheet SET state = ?, spoiled = spoiled + ? WHERE id = ?')
    .run(stateAfter(event, state), event === 'spoiled' ? 1 : 0, sheetId)
}
