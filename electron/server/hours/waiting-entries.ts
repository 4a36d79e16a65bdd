import type { ImportOptions } from '../../../shared/exchange/import-request.ts'
import type { Row } from '../../../shared/exchange/recognise.ts'
import { type EarlierEntry, keyOfAlike } from '../../../shared/hours/alike-entries.ts'
import type { HoursRegistry } from '../../../shared/hours/import.ts'
import type { HoursField } from '../../../shared/hours/import-fields.ts'
import { hoursDefaults, openHoursSheet } from '../../../shared/hours/read-hours-row.ts'
import { keyOfWho } from '../../../shared/teachers/who.ts'
import type { Store } from '../db/open.ts'

type KeptRow = { id: number; batchId: number; kind: keyof typeof hoursDefaults; fileName: string; line: number | null; cells: string }
type KeptSheet = Record<'columns' | 'options' | 'answers', string> & { dateSystem: '1900' | '1904' }

/** Hours that wait for people of some names, each under how somebody is written and what is the same on any day. */
export function listWaitingHours(
  store: Store,
  names: readonly string[],
  { today, ...registry }: Pick<HoursRegistry, 'schools' | 'codes'> & { today: string },
): [string, EarlierEntry][] {
  const byBatch = Map.groupBy(listKept(store, names), ({ batchId }) => batchId)
  return [...byBatch].flatMap(([batchId, rows]) => {
    const { columns, options, answers, dateSystem } = findSheet(store, batchId)
    const request = { options: JSON.parse(options) as ImportOptions, answers: JSON.parse(answers), today }
    const sheet = { columns: JSON.parse(columns) as Partial<Record<HoursField, string>>, dateSystem }
    const read = openHoursSheet(sheet, registry, { request, defaults: hoursDefaults[rows[0]?.kind ?? 'hours'] })
    return rows.flatMap(({ id, line, cells, fileName }) => {
      const { who, entries } = read({ line: line ?? 1, cells: JSON.parse(cells) as Row<HoursField>['cells'] })
      const from = `来自“${fileName}”`
      return who
        ? entries.map((entry): [string, EarlierEntry] => [
            keyOfAlike(keyOfWho(who), entry),
            { id, date: entry.date, from, state: 'waiting' },
          ])
        : []
    })
  })
}

function listKept({ sqlite }: Store, names: readonly string[]): KeptRow[] {
  return sqlite
    .prepare(
      `SELECT waitingRow.id, batchId, kind, fileName, line, cells FROM waitingRow JOIN importBatch ON importBatch.id = batchId
       WHERE state = 'waiting' AND kind IN ('hours', 'schoolHours')
         AND EXISTS (SELECT 1 FROM json_each(people) AS person WHERE person.value ->> 'name' IN (SELECT value FROM json_each(?)))
       ORDER BY waitingRow.id`,
    )
    .all(JSON.stringify(names)) as KeptRow[]
}

function findSheet({ sqlite }: Store, batchId: number): KeptSheet {
  return sqlite.prepare('SELECT columns, options, answers, dateSystem FROM waitingSheet WHERE batchId = ?').get(batchId) as KeptSheet
}
