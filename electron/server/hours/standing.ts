import type { WrittenEntry } from '../../../shared/hours/import-entries.ts'
import type { HoursSource } from '../../../shared/hours/model.ts'
import type { Store } from '../db/open.ts'

/** An entry that stands; `fileName` is the file it was imported from. */
export type StandingEntry = WrittenEntry & { id: number; teacherId: number; source: HoursSource; fileName: string | null }

/** The entries of some teachers that stand: reversals and what they reverse are left out. */
export function listStanding({ sqlite }: Store, teacherIds: readonly number[]): StandingEntry[] {
  return sqlite
    .prepare(
      `SELECT entry.id, teacherId, category, date, hours, description, source, fileName
       FROM hoursEntry AS entry LEFT JOIN importBatch ON importBatch.id = entry.batchId
       WHERE teacherId IN (SELECT value FROM json_each(?)) AND reversesId IS NULL
         AND NOT EXISTS (SELECT 1 FROM hoursEntry AS reversal WHERE reversal.reversesId = entry.id) ORDER BY entry.id`,
    )
    .all(JSON.stringify(teacherIds)) as StandingEntry[]
}
