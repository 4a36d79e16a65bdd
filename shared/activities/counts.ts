import type { ActivityEntry } from './model.ts'

export type YearOfActivities = { year: number; entries: ActivityEntry[]; times: number; people: number }

/** Entries by year, the newest year first, with the times and people that count; people of a reversed entry are taken back with it. */
export function groupByYear(entries: readonly ActivityEntry[]): YearOfActivities[] {
  const years = Map.groupBy(entries, ({ date }) => Number(date.slice(0, 4)))
  return [...years]
    .sort(([a], [b]) => b - a)
    .map(([year, ofYear]) => ({
      year,
      entries: ofYear,
      times: sum(ofYear, ({ times }) => times),
      people: sum(ofYear, ({ people, times }) => (people ?? 0) * Math.sign(times)),
    }))
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((total, item) => total + value(item), 0)
}
