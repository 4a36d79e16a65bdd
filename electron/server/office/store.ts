import type { Office, OfficeDraft } from '../../../shared/office/model.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow } from '../db/write.ts'

export async function findOffice({ db }: Store): Promise<Office | undefined> {
  return db
    .selectFrom('office')
    .select(['kind', 'countyName', 'centerName', 'bureauName', 'abbreviation', 'cycleFirstYear'])
    .select(['hoursPerDay', 'hoursPerCredit', 'baseTarget', 'numberPattern'])
    .executeTakeFirst()
}

export async function officeOrThrow(store: Store): Promise<Office> {
  const office = await findOffice(store)
  if (!office) throw new Error('officeOrThrow: the database has no office')
  return office
}

export function createOffice(store: Store, kind: Office['kind'], draft: OfficeDraft): void {
  createRow(store, 'office', { id: 1, kind, ...draft, createdAt: store.now().toISOString() })
}

export function changeOffice(store: Store, draft: OfficeDraft, reason: string): void {
  changeRow(store, 'office', 1, draft, { reason })
}
