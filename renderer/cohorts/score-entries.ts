import type { ScoreEntry, Sheet, SheetLine } from '../../shared/cohorts/sheet.ts'

export const keyOfScore = ({ enrollmentId, componentId }: ScoreEntry): string => `${enrollmentId}-${componentId}`

/** The lines with what is typed and not saved yet; lines without keep their identity. */
export function withScores({ lines, components }: Sheet, pending: ReadonlyMap<string, ScoreEntry>): readonly SheetLine[] {
  if (pending.size === 0) return lines
  const columnOf = new Map(components.map(({ id }, i) => [id, i]))
  const byLine = Map.groupBy(pending.values(), ({ enrollmentId }) => enrollmentId)
  return lines.map((line) => {
    const entries = byLine.get(line.enrollmentId)
    if (!entries) return line
    const points = [...line.points]
    for (const entry of entries) {
      const column = columnOf.get(entry.componentId)
      if (column !== undefined) points[column] = entry.points
    }
    return { ...line, points }
  })
}

/** What a key makes of the text that is being typed into a cell; undefined for keys that are not part of a score. */
export function typed(key: string, text: string | null): string | undefined {
  if (/^[0-9.]$/.test(key)) return `${text ?? ''}${key}`.slice(0, 5)
  return key === 'Backspace' && text !== null ? text.slice(0, -1) : undefined
}
