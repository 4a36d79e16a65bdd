import { nextSerials, type Span, serialsWithin } from '../../../shared/numbering/serials.ts'
import type { Store } from '../db/open.ts'

/** Which counter `count` serials are drawn from, or which reserved range of it they are taken from on purpose. */
export type NumberDraw = { scope: string; count: number; rangeId?: number | undefined }

/** The serials that would be drawn now; too few where a range doesn't hold so many. */
export function peekSerials(store: Store, { scope, count, rangeId }: NumberDraw): number[] {
  if (rangeId !== undefined) {
    const range = findSpan(store, scope, rangeId)
    return range ? serialsWithin(range, takenSerials(store, scope), count) : []
  }
  const held = store.sqlite
    .prepare('SELECT firstSerial AS first, lastSerial AS last FROM numberRange WHERE scope = ? AND releasedOn IS NULL')
    .all(scope) as Span[]
  return nextSerials({ last: lastOf(store, scope), held, taken: takenSerials(store, scope) }, count)
}

/**
 * Draws serials for good. To be called in the transaction that writes their certificates: `transact` holds the right to write from its
 * start, so that nobody else draws in between, and what fails is as if never drawn.
 */
export function drawSerials(store: Store, draw: NumberDraw): number[] {
  const serials = peekSerials(store, draw)
  const last = serials.at(-1)
  if (draw.rangeId === undefined && last !== undefined)
    store.sqlite
      .prepare('INSERT INTO numberCounter (scope, last) VALUES (?, ?) ON CONFLICT (scope) DO UPDATE SET last = excluded.last')
      .run(draw.scope, last)
  return serials
}

/** The serial a counter has come to; 0 before the first. */
export function lastOf({ sqlite }: Store, scope: string): number {
  const row = sqlite.prepare('SELECT last FROM numberCounter WHERE scope = ?').get(scope) as { last: number } | undefined
  return row?.last ?? 0
}

export function takenSerials({ sqlite }: Store, scope: string): Set<number> {
  const rows = sqlite.prepare('SELECT serial FROM certificate WHERE numberScope = ?').all(scope) as { serial: number }[]
  return new Set(rows.map(({ serial }) => serial))
}

function findSpan({ sqlite }: Store, scope: string, id: number): Span | undefined {
  return sqlite
    .prepare(
      `SELECT firstSerial AS first, lastSerial AS last FROM numberRange
       WHERE id = ? AND scope = ? AND purpose = 'reserved' AND releasedOn IS NULL`,
    )
    .get(id, scope) as Span | undefined
}
