import { type Geometry, lineCount } from './places.ts'

/** Items with the lines they go on, in order, and those the booklet has no room for. */
export type LinePlan<Item> = { placed: { item: Item; place: number }[]; left: Item[] }

/** Puts items on the next free lines, one each. What no longer fits is left for the next booklet. */
export function planLines<Item>(items: readonly Item[], next: number, geometry: Geometry): LinePlan<Item> {
  const room = Math.max(0, lineCount(geometry) - next + 1)
  return { placed: items.slice(0, room).map((item, i) => ({ item, place: next + i })), left: items.slice(room) }
}

/** A line that stands in a booklet, as far as a correction of the ledger looks at it. */
type Standing = { id: number; place: number; isOnPaper: boolean }

/** What saying "the next free line is really this one" means: which lines that were never printed give their places back; null where printed or spoiled ones stand there. */
export function planCorrection(to: number, lines: readonly Standing[]): { withdrawn: number[] } | null {
  const later = lines.filter(({ place }) => place >= to)
  return later.some(({ isOnPaper }) => isOnPaper) ? null : { withdrawn: later.map(({ id }) => id) }
}
