import type { Store } from '../db/open.ts'

/** Draws the next `count` serials of a counter and answers the first. Inside a transaction that fails they are as if never drawn. */
export function drawSerials({ sqlite }: Store, scope: string, count: number): number {
  const { last } = sqlite
    .prepare(
      'INSERT INTO numberCounter (scope, last) VALUES (?, ?) ON CONFLICT (scope) DO UPDATE SET last = last + excluded.last RETURNING last',
    )
    .get(scope, count) as { last: number }
  return last - count + 1
}

/** The serial that would be drawn next. */
export function peekSerial({ sqlite }: Store, scope: string): number {
  const row = sqlite.prepare('SELECT last FROM numberCounter WHERE scope = ?').get(scope) as { last: number } | undefined
  return (row?.last ?? 0) + 1
}
