/**
 * What becomes of one value: 'same' as it is now; 'untouched' by the school; 'cleared' by the school, which never blanks ours; a 'change' that only
 * the school has made; a 'conflict' that a person has to decide.
 */
export type Comparison = 'same' | 'untouched' | 'cleared' | 'change' | 'conflict'

/**
 * One value as it was sent, as it came back and as it is now; null where there is nothing. `earlier` is what an earlier return of the
 * same school said that was taken over, where it said something else than was sent.
 */
export type ThreeValues = { sent: string | null; returned: string | null; now: string | null; earlier?: string | undefined }

/** The three-way comparison: what the school has not touched never overwrites what the office has changed meanwhile. */
export function compareThree({ sent, returned, now, earlier }: ThreeValues): Comparison {
  if (returned === now) return 'same'
  if (returned === (earlier ?? sent)) return 'untouched'
  if (returned === null) return 'cleared'
  if (earlier !== undefined && returned === sent) return 'conflict' // taken back, or an older copy filled in again: nobody can tell
  return now === (earlier ?? sent) ? 'change' : 'conflict'
}
