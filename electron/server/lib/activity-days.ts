import type { ActivityHolder } from '../../../shared/activities/model.ts'
import type { Store } from '../db/open.ts'

/** The first and the last day on which a base or pairing was active, as far as it counts: what was reversed doesn't. */
export function findActivityDays({ sqlite }: Store, { holder, holderId }: ActivityHolder): { first: string | null; last: string | null } {
  const column = holder === 'base' ? 'baseId' : 'pairingId'
  return sqlite
    .prepare(
      `SELECT min(date) AS first, max(date) AS last FROM activityEntry AS entry WHERE ${column} = ? AND reversesId IS NULL
       AND NOT EXISTS (SELECT 1 FROM activityEntry AS reversal WHERE reversal.reversesId = entry.id)`,
    )
    .get(holderId) as { first: string | null; last: string | null }
}
