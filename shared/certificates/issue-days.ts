import { addDays } from '../dates.ts'

/** Certificates are dated ahead for a ceremony to come. More than this is a mistyped year, which would open a counter for that year. */
const mostDaysAhead = 31

/** The days on which a cohort's certificates may be dated, both included: from its last day on. */
export type IssueDays = { earliest: string; latest: string }

export function issueDaysOf(lastDay: string, today: string): IssueDays {
  return { earliest: lastDay, latest: addDays(today, mostDaysAhead) }
}

/** Why certificates can't be dated so; undefined where they can. */
export function refusalOfIssueDay(day: string, { earliest, latest }: IssueDays): 'ISSUED_TOO_EARLY' | 'ISSUED_TOO_LATE' | undefined {
  if (day < earliest) return 'ISSUED_TOO_EARLY'
  return day > latest ? 'ISSUED_TOO_LATE' : undefined
}
