import type { KnownHolderBase, KnownHolderPairing } from '../../../shared/activities/find-holder.ts'
import { type ActivityRegistry, namesInRows, planActivities } from '../../../shared/activities/import.ts'
import { activityImportFields } from '../../../shared/activities/import-fields.ts'
import type { StandingActivity } from '../../../shared/activities/match-ledger.ts'
import type { Store } from '../db/open.ts'
import { type ImportRefusal, importKind } from '../lib/import-kind.ts'
import { recordActivity } from './store.ts'
import { takeBackActivity } from './take-back.ts'

export const activitiesImport = importKind({
  kind: 'activities',
  fields: activityImportFields,

  refuse: async (_store, { columns }): Promise<ImportRefusal | undefined> => {
    if (columns.holder !== undefined || (columns.mentor !== undefined && columns.mentee !== undefined)) return undefined
    return { refusal: 'IMPORT_OPTION_MISSING', detail: '请指定哪一列是基地或工作室的名称，或者导师和学员各是哪一列。' }
  },

  gather: async (store, { rows }): Promise<ActivityRegistry> => ({
    bases: listBases(store),
    pairings: listPairings(store),
    names: listNames(store, namesInRows(rows)),
    entries: listStanding(store),
  }),

  plan: planActivities,

  apply: (store, { draft: { holder, activity }, existingId }, why) => {
    if (existingId === undefined) recordActivity(store, holder, activity, why)
  },

  takeBack: takeBackActivity,
})

function listBases({ sqlite }: Store): KnownHolderBase[] {
  return sqlite
    .prepare(
      `SELECT base.id, base.kind, base.name, school.name AS schoolName, registeredOn AS firstDay, closedOn AS lastDay
       FROM base JOIN school ON school.id = base.schoolId ORDER BY base.id`,
    )
    .all() as KnownHolderBase[]
}

function listNames({ sqlite }: Store, names: readonly string[]): Set<string> {
  const rows = sqlite.prepare('SELECT DISTINCT name FROM teacher WHERE name IN (SELECT value FROM json_each(?))').all(JSON.stringify(names))
  return new Set((rows as { name: string }[]).map(({ name }) => name))
}

function listPairings({ sqlite }: Store): KnownHolderPairing[] {
  return sqlite
    .prepare(
      `SELECT pairing.id, pairing.kind, mentorId, menteeId, mentor.name AS mentorName, mentee.name AS menteeName, pairing.startDate AS firstDay, pairing.state,
         mentorSchool.name AS mentorSchool, menteeSchool.name AS menteeSchool
       FROM pairing
       JOIN teacher AS mentor ON mentor.id = pairing.mentorId JOIN teacher AS mentee ON mentee.id = pairing.menteeId
       LEFT JOIN posting AS mentorPosting ON mentorPosting.teacherId = mentor.id AND mentorPosting.toDate IS NULL
       LEFT JOIN posting AS menteePosting ON menteePosting.teacherId = mentee.id AND menteePosting.toDate IS NULL
       LEFT JOIN school AS mentorSchool ON mentorSchool.id = mentorPosting.schoolId
       LEFT JOIN school AS menteeSchool ON menteeSchool.id = menteePosting.schoolId
       ORDER BY pairing.id`,
    )
    .all() as KnownHolderPairing[]
}

/** What was reversed may come in again. */
function listStanding({ sqlite }: Store): StandingActivity[] {
  return sqlite
    .prepare(
      `SELECT id, iif(baseId IS NULL, 'pairing', 'base') AS holder, coalesce(baseId, pairingId) AS holderId, date, kind, topic, times, people
       FROM activityEntry AS entry WHERE reversesId IS NULL
       AND NOT EXISTS (SELECT 1 FROM activityEntry AS reversal WHERE reversal.reversesId = entry.id) ORDER BY id`,
    )
    .all() as StandingActivity[]
}
