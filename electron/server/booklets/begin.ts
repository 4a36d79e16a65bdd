import type { BookletDraft } from '../../../shared/booklets/model.ts'
import { lineCount, nextFree, numberOf } from '../../../shared/booklets/places.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow } from '../db/write.ts'
import { areTeachers } from '../lib/registered.ts'
import { layoutForNew, linesOf } from './layouts.ts'

type Current = { id: number; teacherId: number; pages: number; linesPerSide: number; hoursFrom: number; last: number | null }

/** Begins a booklet for each teacher, numbered as the card; a full one before it is closed. Answers how many, or why not. */
export function beginBooklets(store: Store, draft: BookletDraft): number | 'NOT_FOUND' | 'NO_SUCH_LINE' | 'BOOKLET_CURRENT' {
  const { teacherIds, issuedOn, pages, reviewPages } = draft
  const [layout, reviewLayout] = [layoutForNew(store, 'hours'), layoutForNew(store, 'review')]
  const size = { pages, linesPerSide: linesOf(layout).count }
  const reviewSize = { pages: reviewPages, linesPerSide: linesOf(reviewLayout).count }
  const hoursFrom = numberOf(draft.start, size)
  const reviewFrom = numberOf(draft.reviewStart, reviewSize)
  if (hoursFrom === undefined || reviewFrom === undefined) return 'NO_SUCH_LINE'
  if (!areTeachers(store, teacherIds)) return 'NOT_FOUND'
  const current = listCurrent(store, teacherIds)
  if (current.some((booklet) => nextFree(booklet.hoursFrom, booklet.last) <= lineCount(booklet))) return 'BOOKLET_CURRENT'
  for (const { id } of current) changeRow(store, 'booklet', id, { state: 'full', closedReason: '登记页已写满' }, { reason: '登记页已写满' })
  const shape = {
    layoutId: layout.id,
    pages,
    linesPerSide: size.linesPerSide,
    reviewLayoutId: reviewLayout.id,
    reviewPages,
    reviewLinesPerSide: reviewSize.linesPerSide,
  }
  const card = store.sqlite.prepare('SELECT cardNumber FROM teacher WHERE id = ?')
  for (const teacherId of new Set(teacherIds)) {
    const { cardNumber } = card.get(teacherId) as { cardNumber: string | null }
    createRow(store, 'booklet', { teacherId, number: cardNumber ?? '', issuedOn, ...shape, hoursFrom, reviewFrom, state: 'current' })
  }
  return new Set(teacherIds).size
}

function listCurrent({ sqlite }: Store, teacherIds: readonly number[]): Current[] {
  return sqlite
    .prepare(
      `SELECT booklet.id, booklet.teacherId, pages, linesPerSide, hoursFrom,
         (SELECT max(place) FROM bookletLine WHERE bookletId = booklet.id AND kind = 'hours') AS last
       FROM booklet WHERE state = 'current' AND teacherId IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(teacherIds)) as Current[]
}
