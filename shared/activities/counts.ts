import type { ActivityEntry, KindCount } from './model.ts'

export type YearOfActivities = { year: number; entries: ActivityEntry[]; times: number; people: number }

/** How often each kind was done, the most frequent first; what was reversed counts nothing. */
export function countKinds(entries: readonly Pick<ActivityEntry, 'kind' | 'times'>[]): KindCount[] {
  const times = new Map<string, number>()
  for (const entry of entries) times.set(entry.kind, (times.get(entry.kind) ?? 0) + entry.times)
  return [...times]
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => ({ kind, times: count }))
    .sort((a, b) => b.times - a.times)
}

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
