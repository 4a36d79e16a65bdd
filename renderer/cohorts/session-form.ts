import type * as z from 'zod'
import type { SessionPart } from '../../shared/cohorts/sessions.ts'

/** Hours as people write them; a blank is not known yet. */
export type SessionValues = { date: string | null; part: SessionPart; topic: string; hours: number | string }

/** The first thing wrong with each field, for the form. */
export function errorsBy<Schema extends z.ZodType>(schema: Schema, value: unknown): Record<string, string> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return {}
  return Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message]).reverse())
}
