import type { WrittenEntry } from '../../../shared/hours/import-entries.ts'
import type { Store } from '../db/open.ts'

/** The entries of some teachers that stand: reversals and what they reverse are left out. */
export function listStanding({ sqlite }: Store, teacherIds: readonly number[]): (WrittenEntry & { id: number; teacherId: number })[] {
  return sqlite
    .prepare(
      `SELECT id, teacherId, category, date, hours, description FROM hoursEntry AS entry
       WHERE teacherId IN (SELECT value FROM json_each(?)) AND reversesId IS NULL
         AND NOT EXISTS (SELECT 1 FROM hoursEntry AS reversal WHERE reversal.reversesId = entry.id) ORDER BY id`,
    )
    .all(JSON.stringify(teacherIds)) as (WrittenEntry & { id: number; teacherId: number })[]
}
