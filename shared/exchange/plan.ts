import * as z from 'zod'
import type { Who } from '../teachers/who.ts'

/** new: not here yet; changed: here and different; same; doubtful: a person has to decide; wrong: can't be written. */
export const Verdict = z.enum(['new', 'changed', 'same', 'doubtful', 'wrong'])
export type Verdict = z.infer<typeof Verdict>

/**
 * One thing to tell the sender about one cell. `field` is the column's label, `column` its letter ('' where the sheet has no such column);
 * `toSender` is what goes back in place of message and advice.
 */
export const Problem = z.object({
  line: z.int(),
  column: z.string(),
  field: z.string(),
  value: z.string(),
  message: z.string(),
  advice: z.string(),
  toSender: z.object({ message: z.string(), advice: z.string() }).optional(),
  severity: z.enum(['wrong', 'doubtful', 'warning']),
})
export type Problem = z.infer<typeof Problem>

/** One field of a known record that the sheet would change; null where there is nothing. */
export const Change = z.object({ field: z.string(), label: z.string(), before: z.string().nullable(), after: z.string().nullable() })
export type Change = z.infer<typeof Change>

/** What a person can decide for a doubtful row: an existing record, or (id null) a new one. */
export const Choice = z.object({ id: z.int().nullable(), label: z.string(), hint: z.string() })
export type Choice = z.infer<typeof Choice>

/**
 * What is asked of a person about a doubtful row. Rows that ask the same (key) are answered together, once; answered, it stays to be seen. `proposed` is
 * the choice that is most likely right, where there is one.
 */
export const Question = z.object({
  key: z.string(),
  about: z.enum(['school', 'teacher', 'category', 'other']),
  text: z.string(),
  proposed: z.int().optional(),
})
export type Question = z.infer<typeof Question>

/**
 * Somebody a row is about: what he is in it ('导师'; '' where there is only one), how he is written, and which teacher that is; without
 * one the row waits until he is known, and `remark` says why he isn't.
 */
export type PlannedPerson = { role: string; who: Who; teacherId: number | undefined; remark: string | null }

/** A row of an import plan: what would be done with one row of the sheet. */
export type PlannedRow<Draft> = {
  line: number
  verdict: Verdict
  draft?: Draft | undefined
  existingId?: number | undefined
  changes: Change[]
  problems: Problem[]
  choices: Choice[]
  /** Who or what the row is about, for people to recognise it. */
  label?: string | undefined
  question?: Question | undefined
  /** Of a kind whose rows wait for people who are not known yet: everybody the row is about. */
  people?: readonly PlannedPerson[] | undefined
}

/** Whom a row waits for: it could be written if they were known. */
export function waitsFor({ verdict, people = [] }: Pick<PlannedRow<unknown>, 'verdict' | 'people'>): PlannedPerson[] {
  return verdict === 'wrong' || verdict === 'doubtful' ? [] : people.filter(({ teacherId }) => teacherId === undefined)
}

/** `total` is every row of the sheet: the five verdicts and the rows left out add up to it, always. */
export const VerdictCounts = z.object({
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  doubtful: z.int(),
  wrong: z.int(),
  leftOut: z.int(),
  total: z.int(),
})
export type VerdictCounts = z.infer<typeof VerdictCounts>

export function countVerdicts(rows: readonly { verdict: Verdict }[], leftOut: number): VerdictCounts {
  const counts = { new: 0, changed: 0, same: 0, doubtful: 0, wrong: 0, leftOut, total: rows.length + leftOut }
  for (const { verdict } of rows) counts[verdict] += 1
  return counts
}

/** The verdict that follows from a row's problems, whether it is here already, and what it would change. */
export function decideVerdict(row: { problems: readonly Problem[]; existingId?: number | undefined; changes: readonly Change[] }): Verdict {
  if (row.problems.some(({ severity }) => severity === 'wrong')) return 'wrong'
  if (row.problems.some(({ severity }) => severity === 'doubtful')) return 'doubtful'
  if (row.existingId === undefined) return 'new'
  return row.changes.length > 0 ? 'changed' : 'same'
}
