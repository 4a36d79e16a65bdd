import { compact } from '../exchange/values/plain-text.ts'
import type { WrittenActivity } from './import-values.ts'
import type { ActivityDraft, ActivityHolder } from './model.ts'

/** An entry that stands: neither a reversal nor reversed. */
export type StandingActivity = ActivityDraft & ActivityHolder & { id: number }

/**
 * `id`: the ledger has this very activity. `alike`: it has one of the same holder, day, kind and topic with other numbers. `line`: the sheet
 * has said the same before. Nothing: it is new.
 */
export type Matched = { id: number } | { alike: StandingActivity } | { line: number } | undefined

/** Matches rows to entries one after another: an entry that was held twice is met twice, and a row that is met by none is new once. */
export function openLedger(entries: readonly StandingActivity[]): {
  find(holder: ActivityHolder, activity: WrittenActivity, line: number): Matched
} {
  const byKey = Map.groupBy(entries, (entry) => keyOf(entry, entry))
  const taken = new Set<number>()
  const lines = new Map<string, number>()
  return {
    find: (holder, activity, line) => {
      const free = (byKey.get(keyOf(holder, activity)) ?? []).filter(({ id }) => !taken.has(id))
      const ofTimes = free.filter(({ times }) => times === activity.times)
      const exact = ofTimes.find(({ people }) => people === (activity.people ?? null))
      const same = exact ?? (activity.people === undefined ? ofTimes[0] : undefined)
      if (same) {
        taken.add(same.id)
        return { id: same.id }
      }
      const whole = `${keyOf(holder, activity)} ${activity.times} ${activity.people ?? ''}`
      const earlier = lines.get(whole)
      if (earlier !== undefined) return { line: earlier }
      lines.set(whole, line)
      const [alike] = free
      if (!alike) return undefined
      taken.add(alike.id)
      return { alike }
    },
  }
}

function keyOf({ holder, holderId }: ActivityHolder, { date, kind, topic }: Pick<ActivityDraft, 'date' | 'kind' | 'topic'>): string {
  return [holder, holderId, date, compact(kind), compact(topic)].join('|')
}
