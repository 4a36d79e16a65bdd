import type { ActivityEntry } from '../../../shared/activities/model.ts'
import { createRow } from '../db/write.ts'
import type { TakeBack } from '../lib/import-kind.ts'

type Stored = Omit<ActivityEntry, 'reversedById'> & { baseId: number | null; pairingId: number | null }

/** The ledger only grows: an activity of a batch is reversed with the reason of the undo. */
export const takeBackActivity: TakeBack = (store, { subject, id }, why) => {
  if (subject !== 'activityEntry') return undefined
  const { sqlite } = store
  const entry = sqlite.prepare('SELECT * FROM activityEntry WHERE id = ?').get(id) as Stored
  if (entry.reversesId !== null || sqlite.prepare('SELECT 1 FROM activityEntry WHERE reversesId = ?').get(id))
    return { outcome: 'kept', detail: '已经冲正过了' }
  const { baseId, pairingId, date, kind, topic, times, people } = entry
  const reason = why.reason ?? '撤销导入'
  const repeated = { baseId, pairingId, date, kind, topic, people }
  createRow(store, 'activityEntry', { ...repeated, times: -times, reversesId: id, reason, enteredAt: store.now().toISOString() }, why)
  return { outcome: 'restored', detail: `${times} 次，已冲正` }
}
