import { type Session, type SessionDraft, sessionParts } from '../../../shared/cohorts/sessions.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow, removeRow, type Why } from '../db/write.ts'

/** By day, and within a day from morning to evening. */
export async function listSessions({ db }: Store, cohortId: number): Promise<Session[]> {
  const sessions = await db
    .selectFrom('session')
    .select(['id', 'date', 'part', 'topic', 'hours'])
    .where('cohortId', '=', cohortId)
    .execute()
  return sessions.sort((a, b) => a.date.localeCompare(b.date) || sessionParts.indexOf(a.part) - sessionParts.indexOf(b.part))
}

export function addSession(store: Store, cohortId: number, session: SessionDraft): number {
  return createRow(store, 'session', { cohortId, ...session })
}

export function changeSession(store: Store, sessionId: number, session: SessionDraft): void {
  changeRow(store, 'session', sessionId, session)
}

/** Removes a session with its marks; the audit trail keeps them. */
export function removeSession(store: Store, sessionId: number, why: Why): void {
  const marks = store.sqlite.prepare('SELECT id FROM attendance WHERE sessionId = ?').all(sessionId) as { id: number }[]
  for (const { id } of marks) removeRow(store, 'attendance', id, why)
  removeRow(store, 'session', sessionId, why)
}
