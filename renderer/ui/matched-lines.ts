import type { MatchedLine } from '../../shared/teachers/match-list.ts'

/** Whom the person chose for a doubtful line, by the line's place in the list; null is nobody. */
export type Choices = ReadonlyMap<number, number | null>

/** The teachers that are sure: by the list itself, or because they were chosen. Each once. */
export function teacherIdsOf(lines: readonly MatchedLine[], choices: Choices): number[] {
  const ids = lines.flatMap((line, i) => {
    const sure = line.outcome === 'matched' ? line.candidates[0]?.id : choices.get(i)
    return sure ? [sure] : []
  })
  return [...new Set(ids)]
}

/** What is still to be settled; a line that was put aside on purpose is settled. */
export function leftoverLines(lines: readonly MatchedLine[], choices: Choices): string[] {
  return lines.filter((line, i) => line.outcome !== 'matched' && !choices.has(i)).map(({ text }) => text)
}
