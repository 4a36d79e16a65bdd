import type { SheetEvent, SheetState } from './sheet-states.ts'

/** A sheet by its place in the pile, from 1. */
export type PlacedSheet = { position: number; state: SheetState }

/** The places of the next sheets to send: those that wait, in the order of the pile, at or after `from`, `most` at a time. */
export function nextPortion(sheets: readonly PlacedSheet[], { from, most }: { from: number; most: number }): number[] {
  return sheets
    .filter(({ position, state }) => state === 'waiting' && position >= from)
    .map(({ position }) => position)
    .toSorted((a, b) => a - b)
    .slice(0, most)
}

/**
 * Where the next portion begins when the clerk says nothing else: at the first sheet that waits at or after the beginning of the last portion
 * (so a spoiled one of it comes first), or, if none does, at the first of all that wait. `earlier` is how many wait before it.
 */
export function nextPlace(waiting: readonly number[], lastPortionFrom: number): { from: number; earlier: number } | null {
  const sorted = waiting.toSorted((a, b) => a - b)
  const from = sorted.find((position) => position >= lastPortionFrom) ?? sorted[0]
  return from === undefined ? null : { from, earlier: sorted.indexOf(from) }
}

/** What a person says of the sheets that were sent: up to which place they came out (0: none of them), and which of those are spoiled. */
export type Outcome = { lastOut: number; spoiled: readonly number[] }

/** What happened to each of the sheets that were sent. A spoiled sheet after `lastOut` has come out as well, or it could not be spoiled. */
export function settle(sent: readonly number[], { lastOut, spoiled }: Outcome): { position: number; event: SheetEvent }[] {
  const isSpoiled = new Set(spoiled)
  return sent.map((position) => ({
    position,
    event: isSpoiled.has(position) ? 'spoiled' : position <= lastOut ? 'out' : 'returned',
  }))
}
