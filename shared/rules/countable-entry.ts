import type { HoursCategory } from '../hours/categories.ts'

/**
 * The part of a ledger entry that the rules look at. Hours in tenths. A reversing entry names the entry it reverses and repeats
 * its category and date with the hours negated, so that a plain SUM over any window is right.
 */
export type CountableEntry = { id: number; category: HoursCategory; date: string; hours: number; reversesId: number | null }

/** Ids of the entries that a reversal took out. A reversal that was itself reversed takes nothing out. */
export function findReversed(entries: readonly CountableEntry[]): Set<number> {
  const reversed = new Set<number>()
  // Later entries reverse earlier ones, so the newest reversal is decided first.
  const reversals = entries.filter((entry) => entry.reversesId !== null).sort((a, b) => b.id - a.id)
  for (const { id, reversesId } of reversals) if (reversesId !== null && !reversed.has(id)) reversed.add(reversesId)
  return reversed
}
