import type { PairingDraft } from './model.ts'

/** From this many mentees at a time on, the clerk is warned; it is not refused. */
export const manyMentees = 3

/** Why an agreement can't be made; undefined where it can. */
export function refusalOfDraft({ mentorId, menteeId, startDate, endDate }: PairingDraft): 'SAME_PERSON' | 'PERIOD_BACKWARDS' | undefined {
  if (mentorId === menteeId) return 'SAME_PERSON'
  return endDate < startDate ? 'PERIOD_BACKWARDS' : undefined
}

/** What to tell the clerk of a mentor who has many mentees already. */
export function warningOfLoad(activeMentees: number): string | undefined {
  return activeMentees >= manyMentees ? `这位老师已经在带 ${activeMentees} 名学员，请确认还能带得过来。` : undefined
}
