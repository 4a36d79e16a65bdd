import type { Title, TitleDraft, TitleRow } from '../../../shared/titles/model.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow, removeRow, type Why } from '../db/write.ts'

type OwnedTitle = Title & { teacherId: number }

/** A teacher's titles: those that are valid first, the newest first, each with its certificate of the register. */
export function listTitlesOfTeacher({ sqlite }: Store, teacherId: number): TitleRow[] {
  const rows = sqlite
    .prepare(
      `SELECT title.id, title.name, title.level, grantedOn, grantedBy, title.number, title.state, withdrawnOn, withdrawnReason,
         certificate.id AS issuedId, certificate.number AS issuedNumber
       FROM title LEFT JOIN certificate ON certificate.id = (
         SELECT max(id) FROM certificate AS own WHERE own.teacherId = title.teacherId AND own.kind = 'title' AND own.state = 'issued'
           AND own.about = title.name)
       WHERE title.teacherId = ? ORDER BY title.state = 'withdrawn', coalesce(withdrawnOn, grantedOn) DESC, title.id DESC`,
    )
    .all(teacherId) as (Title & { issuedId: number | null; issuedNumber: string | null })[]
  return rows.map(({ issuedId, issuedNumber, ...title }) => ({
    ...title,
    issued: issuedId === null || issuedNumber === null ? null : { id: issuedId, number: issuedNumber },
  }))
}

export function findTitle({ sqlite }: Store, id: number): OwnedTitle | undefined {
  return sqlite.prepare('SELECT * FROM title WHERE id = ?').get(id) as OwnedTitle | undefined
}

export function createTitle(store: Store, teacherId: number, draft: TitleDraft, why: Why = {}): number {
  return createRow(store, 'title', { teacherId, ...draft }, why)
}

export function changeTitle(store: Store, id: number, draft: TitleDraft, why: Why): void {
  changeRow(store, 'title', id, draft, why)
}

/** The reason stands on the title too: it is asked for as often as the day. */
export function withdrawTitle(store: Store, id: number, withdrawal: { withdrawnOn: string; reason: string }): void {
  const { withdrawnOn, reason } = withdrawal
  changeRow(store, 'title', id, { state: 'withdrawn', withdrawnOn, withdrawnReason: reason }, { reason })
}

export function restoreTitle(store: Store, id: number, why: Why): void {
  changeRow(store, 'title', id, { state: 'valid', withdrawnOn: null, withdrawnReason: null }, why)
}

export function removeTitle(store: Store, id: number, why: Why): void {
  removeRow(store, 'title', id, why)
}
