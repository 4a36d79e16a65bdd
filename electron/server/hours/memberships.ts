import type { MembershipDraft, MembershipRow } from '../../../shared/hours/memberships.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow, removeRow } from '../db/write.ts'

export async function listMemberships({ db }: Store, teacherId: number): Promise<MembershipRow[]> {
  return db.selectFrom('membership').selectAll().where('teacherId', '=', teacherId).orderBy('fromDate').orderBy('id').execute()
}

export async function findMembership({ db }: Store, id: number): Promise<MembershipRow | undefined> {
  return db.selectFrom('membership').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Whether a teacher is, or will be, in the group on or after the first day of the draft. */
export async function isMemberFrom(store: Store, { teacherId, groupCode, fromDate }: MembershipDraft): Promise<boolean> {
  const memberships = await listMemberships(store, teacherId)
  return memberships.some((other) => other.groupCode === groupCode && (other.toDate === null || other.toDate >= fromDate))
}

export function addMembership(store: Store, draft: MembershipDraft): number {
  return createRow(store, 'membership', { ...draft, toDate: null })
}

export function endMembership(store: Store, id: number, toDate: string): void {
  changeRow(store, 'membership', id, { toDate })
}

export function removeMembership(store: Store, id: number, reason: string): void {
  removeRow(store, 'membership', id, { reason })
}
