import type { OpenDays } from '../../../shared/activities/decide.ts'
import type { ActivityDraft, ActivityEntry, ActivityHolder } from '../../../shared/activities/model.ts'
import { dayOf } from '../../../shared/dates.ts'
import type { Store } from '../db/open.ts'
import { createRow, type Why } from '../db/write.ts'

/** Every entry of a base or pairing, reversals included, the newest day first. */
export function listActivities({ db }: Store, { holder, holderId }: ActivityHolder): Promise<ActivityEntry[]> {
  return selectEntries(db)
    .where(columnOf(holder), '=', holderId)
    .orderBy('activityEntry.date', 'desc')
    .orderBy('activityEntry.id', 'desc')
    .execute()
}

export function findActivity({ db }: Store, id: number): Promise<ActivityEntry | undefined> {
  return selectEntries(db).where('activityEntry.id', '=', id).executeTakeFirst()
}

/** The days on which a base or pairing could have been active; a pairing that is over takes no more entries at all. */
export async function findOpenDays(store: Store, { holder, holderId }: ActivityHolder): Promise<OpenDays | 'over' | undefined> {
  const today = dayOf(store.now())
  if (holder === 'base') {
    const base = await store.db.selectFrom('base').select(['registeredOn', 'closedOn']).where('id', '=', holderId).executeTakeFirst()
    return base && { firstDay: base.registeredOn, lastDay: base.closedOn, today }
  }
  const pairing = await store.db.selectFrom('pairing').select(['startDate', 'state']).where('id', '=', holderId).executeTakeFirst()
  if (pairing && pairing.state !== 'active') return 'over'
  return pairing && { firstDay: pairing.startDate, lastDay: null, today }
}

export function recordActivity(store: Store, { holder, holderId }: ActivityHolder, activity: ActivityDraft, why: Why = {}): number {
  const owner = holder === 'base' ? { baseId: holderId } : { pairingId: holderId }
  return createRow(store, 'activityEntry', { ...owner, ...activity, enteredAt: store.now().toISOString() }, why)
}

/** The same entry once more with its times negated: together they count nothing, and both stay to be seen. */
export async function reverseActivity(store: Store, id: number, reason: string): Promise<number> {
  const { id: reversesId, ...entry } = await store.db.selectFrom('activityEntry').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return createRow(
    store,
    'activityEntry',
    { ...entry, times: -entry.times, reversesId, reason, enteredAt: store.now().toISOString() },
    { reason },
  )
}

function columnOf(holder: ActivityHolder['holder']) {
  return holder === 'base' ? 'activityEntry.baseId' : 'activityEntry.pairingId'
}

function selectEntries(db: Store['db']) {
  return db
    .selectFrom('activityEntry')
    .leftJoin('activityEntry as reversal', 'reversal.reversesId', 'activityEntry.id')
    .select([
      'activityEntry.id',
      'activityEntry.date',
      'activityEntry.kind',
      'activityEntry.topic',
      'activityEntry.times',
      'activityEntry.people',
      'activityEntry.reversesId',
      'activityEntry.reason',
      'activityEntry.enteredAt',
      'reversal.id as reversedById',
    ])
}
