import type { ImportKindName } from '../../../shared/exchange/import-request.ts'
import type { Row } from '../../../shared/exchange/recognise.ts'
import type { WaitingState } from '../../../shared/waiting/model.ts'
import type { Store } from '../db/open.ts'
import { changeRow, type Why } from '../db/write.ts'
import type { KeptPerson } from '../lib/waiting-rows.ts'

/** A row as it is kept, with the kind and the file of its batch, and the cohort its sheet is about. */
export type KeptRow = {
  id: number
  batchId: number
  kind: ImportKindName
  cohortName: string | null
  fileName: string
  line: number | null
  label: string
  people: KeptPerson[]
  cells: Row<string>['cells']
  state: WaitingState
  reason: string | null
}
export type StoredRow = Omit<KeptRow, 'people' | 'cells'> & { people: string; cells: string }

const fromRows = `SELECT waitingRow.*, importBatch.kind, fileName, cohort.name AS cohortName FROM waitingRow
  JOIN importBatch ON importBatch.id = waitingRow.batchId JOIN waitingSheet ON waitingSheet.batchId = waitingRow.batchId
  LEFT JOIN cohort ON cohort.id = json_extract(options, '$.cohortId')`

/** Everything that waits, batch by batch, in the order of the sheets. */
export function listWaiting({ sqlite }: Store): KeptRow[] {
  const rows = sqlite
    .prepare(`${fromRows} WHERE waitingRow.state = 'waiting' ORDER BY waitingRow.batchId, line, waitingRow.id`)
    .all() as StoredRow[]
  return rows.map(toKeptRow)
}

export function countOfCohort({ sqlite }: Store, cohortId: number): number {
  const counted = sqlite.prepare(`SELECT count(*) AS count FROM (${fromRows} WHERE waitingRow.state = 'waiting' AND cohort.id = ?)`)
  return (counted.get(cohortId) as { count: number }).count
}

export function findRow({ sqlite }: Store, id: number): KeptRow | undefined {
  const row = sqlite.prepare(`${fromRows} WHERE waitingRow.id = ?`).get(id) as StoredRow | undefined
  return row && toKeptRow(row)
}

export function toKeptRow({ people, cells, ...row }: StoredRow): KeptRow {
  return { ...row, people: JSON.parse(people) as KeptPerson[], cells: JSON.parse(cells) as KeptRow['cells'] }
}

/** Keeps who the people of a row are, and perhaps that it has been written. */
export function changePeople(store: Store, row: KeptRow, people: readonly KeptPerson[], { state = row.state, why }: Decided): void {
  changeRow(store, 'waitingRow', row.id, { people: JSON.stringify(people), state }, why)
}
type Decided = { state?: WaitingState; why: Why }

export function dismissRow(store: Store, id: number, reason: string): void {
  changeRow(store, 'waitingRow', id, { state: 'dismissed', reason }, { reason })
}

export function restoreRow(store: Store, id: number): void {
  changeRow(store, 'waitingRow', id, { state: 'waiting', reason: null })
}
