import { formatTenths } from '../../../shared/hours/format.ts'
import type { HoursEntry } from '../../../shared/hours/model.ts'
import type { Store } from '../db/open.ts'
import { createRow, type Why } from '../db/write.ts'
import type { TakeBack, TakenBack } from '../lib/import-kind.ts'

/** The ledger only grows: an entry of a batch is reversed with the reason of the undo, one that it reversed is entered again. */
export const takeBackHours: TakeBack = (store, { subject, id }, why) => {
  if (subject === 'hoursEntry') return reverse(store, id, why)
  return undefined
}

function reverse(store: Store, id: number, why: Why): TakenBack {
  const { sqlite } = store
  if (sqlite.prepare('SELECT 1 FROM hoursEntry WHERE reversesId = ?').get(id)) return { outcome: 'kept', detail: '已经冲正过了' }
  const entry = findEntry(store, id)
  if (entry.reversesId !== null) return enterAgain(store, findEntry(store, entry.reversesId), why)
  reverseByImport(store, id, why)
  return { outcome: 'restored', detail: `${entry.description}，${formatTenths(entry.hours)} 学时，已冲正` }
}

type Entry = HoursEntry & { batchId: number | null }

function findEntry({ sqlite }: Store, id: number): Entry {
  const entry = sqlite.prepare('SELECT * FROM hoursEntry WHERE id = ?').get(id) as Entry | undefined
  if (!entry) throw new Error(`findEntry: no entry ${id}`)
  return entry
}

/** Takes an entry out as a ledger does, by an entry against it. */
export function reverseByImport(store: Store, id: number, why: Why): void {
  const { id: reversesId, teacherId, category, date, hours, source, description, cohortId, batchId } = findEntry(store, id)
  const repeated = { teacherId, category, date, source, description, cohortId, batchId }
  const reason = why.reason ?? '撤销导入'
  createRow(store, 'hoursEntry', { ...repeated, hours: -hours, reversesId, reason, enteredAt: store.now().toISOString() }, why)
}

/**
 * What a batch took out comes back as an entry of the batch that it was from, so that it goes when that one is undone; if that one is undone
 * already, it has nothing to come back to.
 */
function enterAgain(store: Store, entry: Entry, why: Why): TakenBack {
  const { teacherId, category, date, hours, source, description, cohortId, batchId } = entry
  const what = `${description}，${formatTenths(hours)} 学时`
  const from = store.sqlite.prepare('SELECT undoneAt FROM importBatch WHERE id = ?').get(batchId) as { undoneAt: string | null } | undefined
  if (from && from.undoneAt !== null) return { outcome: 'kept', detail: `${what}：登记它的那一批也撤销了，不再恢复` }
  const values = { teacherId, category, date, hours, source, description, cohortId, batchId, enteredAt: store.now().toISOString() }
  createRow(store, 'hoursEntry', values, batchId === null ? why : { ...why, batchId })
  return { outcome: 'restored', detail: `${what}，重新登记` }
}
