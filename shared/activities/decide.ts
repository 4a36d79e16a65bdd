import type { ActivityEntry } from './model.ts'

/** The days on which an activity can have been done: from the holder's first day to its last, and not after today. */
export type OpenDays = { firstDay: string; lastDay: string | null; today: string }

/** Why an activity of that day can't be entered; undefined where it can. */
export function refusalOfDay(
  date: string,
  { firstDay, lastDay, today }: OpenDays,
): 'ACTIVITY_TOO_EARLY' | 'DATE_IN_FUTURE' | 'CLOSED' | undefined {
  if (date > today) return 'DATE_IN_FUTURE'
  if (date < firstDay) return 'ACTIVITY_TOO_EARLY'
  return lastDay !== null && date > lastDay ? 'CLOSED' : undefined
}

/** Why an entry can't be reversed; undefined where it can. */
export function refusalOfReversal({ reversesId, reversedById }: ActivityEntry): 'IS_A_REVERSAL' | 'ALREADY_REVERSED' | undefined {
  if (reversesId !== null) return 'IS_A_REVERSAL'
  return reversedById === null ? undefined : 'ALREADY_REVERSED'
}
