import type { Mark, MarkEntry, Sheet, SheetLine } from '../../shared/cohorts/sheet.ts'

const byKey: Readonly<Record<string, Mark | null>> = { '1': '出勤', '2': '请假', '3': '缺勤', Delete: null, Backspace: null }
const following: Readonly<Record<Mark, Mark>> = { 出勤: '请假', 请假: '缺勤', 缺勤: '出勤' }

/** The mark a key sets: 1, 2, 3 and Delete; the space bar goes from one to the next. Undefined for other keys. */
export function markOfKey(key: string, current: Mark | null): Mark | null | undefined {
  return key === ' ' ? nextMark(current) : byKey[key]
}

export function nextMark(current: Mark | null): Mark {
  return current === null ? '出勤' : following[current]
}

export const keyOfMark = ({ enrollmentId, sessionId }: MarkEntry): string => `${enrollmentId}-${sessionId}`

/** The lines with what is typed and not saved yet; lines without keep their identity. */
export function withMarks({ lines, sessions }: Sheet, pending: ReadonlyMap<string, MarkEntry>): readonly SheetLine[] {
  if (pending.size === 0) return lines
  const columnOf = new Map(sessions.map(({ id }, i) => [id, i]))
  const byLine = Map.groupBy(pending.values(), ({ enrollmentId }) => enrollmentId)
  return lines.map((line) => {
    const entries = byLine.get(line.enrollmentId)
    if (!entries) return line
    const marks = [...line.marks]
    for (const { sessionId, mark } of entries) {
      const column = columnOf.get(sessionId)
      if (column !== undefined) marks[column] = mark
    }
    return { ...line, marks }
  })
}

/** Everybody who has no mark at a session yet was there. */
export function restPresent(lines: readonly SheetLine[], sessions: Sheet['sessions'], sessionId: number): MarkEntry[] {
  const column = sessions.findIndex(({ id }) => id === sessionId)
  const unmarked = lines.filter(({ marks }) => marks[column] === null)
  return unmarked.map(({ enrollmentId }) => ({ enrollmentId, sessionId, mark: '出勤' }))
}
