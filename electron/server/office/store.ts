import type { Office, OfficeDraft } from '../../../shared/office/model.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow } from '../db/write.ts'

export function createOffice(store: Store, kind: Office['kind'], draft: OfficeDraft): void {
  createRow(store, 'office', { id: 1, kind, ...draft, createdAt: store.now().toISOString() })
}

export function changeOffice(store: Store, draft: OfficeDraft, reason: string): void {
  changeRow(store, 'office', 1, draft, { reason })
}
