import * as z from 'zod'
import { Session } from './sessions.ts'

export const marks = ['出勤', '请假', '缺勤'] as const
export const Mark = z.enum(marks)
export type Mark = z.infer<typeof Mark>

/** A part of the assessment scheme; weight in whole percent. */
export const SchemeComponent = z.object({ id: z.int(), name: z.string(), weight: z.int() })
export type SchemeComponent = z.infer<typeof SchemeComponent>

/** A trainee's line: `marks` stand in the order of the sheet's sessions, `points` (tenths) in the order of its components; null is not entered yet. */
export const SheetLine = z.object({
  enrollmentId: z.int(),
  teacherId: z.int(),
  name: z.string(),
  schoolName: z.string().nullable(),
  marks: z.array(Mark.nullable()),
  points: z.array(z.int().nullable()),
})
export type SheetLine = z.infer<typeof SheetLine>

/** Everything that was entered about a cohort's trainees, as one table. */
export const Sheet = z.object({ sessions: z.array(Session), components: z.array(SchemeComponent), lines: z.array(SheetLine) })
export type Sheet = z.infer<typeof Sheet>

/** An entry into the attendance of a cohort; null takes a mark back. */
export const MarkEntry = z.object({ enrollmentId: z.int(), sessionId: z.int(), mark: Mark.nullable() })
export type MarkEntry = z.infer<typeof MarkEntry>

/** An entry into the scores of a cohort, points in tenths; null takes a score back. */
export const ScoreEntry = z.object({ enrollmentId: z.int(), componentId: z.int(), points: z.int().min(0).max(1000).nullable() })
export type ScoreEntry = z.infer<typeof ScoreEntry>

/** Hours (tenths) of the sessions that were attended; leave and absence count nothing. */
export function attendedHours(line: Pick<SheetLine, 'marks'>, sessions: readonly Pick<Session, 'hours'>[]): number {
  return sessions.reduce((sum, { hours }, i) => (line.marks[i] === '出勤' ? sum + hours : sum), 0)
}

/** '85', '85.5', '８５．５' → 850, 855, 855; anything but 0 to 100 with at most one decimal → undefined. */
export function parsePoints(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace('。', '.').trim()
  if (!/^\d{1,3}(\.\d?)?$/.test(plain)) return undefined
  const points = Math.round(Number(plain) * 10)
  return points <= 1000 ? points : undefined
}
