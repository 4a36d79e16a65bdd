import { formatTenths } from '../../../shared/hours/format.ts'
import type { HoursEntry } from '../../../shared/hours/model.ts'
import type { Store } from '../db/open.ts'
import { createRow, type Why } from '../db/write.ts'
import type { TakeBack, TakenBack } from '../lib/import-kind.ts'

/** The ledger only grows: an entry of a batch is reversed with the reason of the undo. */
export const takeBackHours: TakeBack = (store, { subject, id }, why) => {
  if (subject === 'hoursEntry') return reverse(store, id, why)
  return undefined
}

function reverse(store: Store, id: number, why: Why): TakenBack {
  const { sqlite } = store
  if (sqlite.prepare('SELECT 1 FROM hoursEntry WHERE reversesId = ?').get(id)) return { outcome: 'kept', detail: '已经冲正过了' }
  const entry = sqlite.prepare('SELECT * FROM hoursEntry WHERE id = ?').get(id) as HoursEntry & { batchId: number | null }
  const { id: reversesId, teacherId, category, date, hours, source, description, cohortId, batchId } = entry
  const repeated = { teacherId, category, date, source, description, cohortId, batchId }
  const reason = why.reason ?? '撤销导入'
  createRow(store, 'hoursEntry', { ...repeated, hours: -hours, reversesId, reason, enteredAt: store.now().toISOString() }, why)
  return { outcome: 'restored', detail: `${description}，${formatTenths(hours)} 学时，已冲正` }
}
