import type { StandingEntry } from '../../../shared/packs/judge-hours.ts'
import type { Store } from '../db/open.ts'

type Asked = { teacherIds: readonly number[]; fromDay: string; toDay: string }

/** Hours of the schools' own that stand, of some teachers in a time (ends included): reversals and what they reverse are left out. */
export function listStandingHours({ sqlite }: Store, { teacherIds, fromDay, toDay }: Asked): StandingEntry[] {
  return sqlite
    .prepare(
      `SELECT id, teacherId, category, date, hours, description FROM hoursEntry AS entry
       WHERE teacherId IN (SELECT value FROM json_each(@teacherIds)) AND category = 'schoolBased' AND date BETWEEN @fromDay AND @toDay
         AND reversesId IS NULL AND NOT EXISTS (SELECT 1 FROM hoursEntry AS reversal WHERE reversal.reversesId = entry.id) ORDER BY id`,
    )
    .all({ teacherIds: JSON.stringify(teacherIds), fromDay, toDay }) as StandingEntry[]
}
