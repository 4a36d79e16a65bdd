import { CohortDraft } from '../../shared/cohorts/model.ts'
import type { CohortSuggestion } from '../../shared/cohorts/suggestion.ts'
import { readTenths } from '../ui/read-tenths.ts'

/** A cohort as the form shows it: hours and points as people write them, what is not known yet is blank. */
export type CohortValues = {
  programId: number
  name: string
  category: string
  level: string
  mode: string
  organizer: string
  place: string
  startDate: string | null
  endDate: string | null
  plannedHours: number | string
  minimumAttendance: number | string
  passMark: number | string
}

export function valuesOf(cohort: CohortSuggestion): CohortValues {
  const { programId, name, category, level, mode, organizer, place, startDate, endDate, plannedHours, minimumAttendance, passMark } = cohort
  return {
    programId,
    name,
    category,
    level,
    mode,
    organizer,
    startDate,
    endDate,
    minimumAttendance,
    place: place ?? '',
    plannedHours: plannedHours === null ? '' : plannedHours / 10,
    passMark: passMark / 10,
  }
}

/** The draft, or what is wrong with each field. */
export function readValues(values: CohortValues): { draft: CohortDraft } | { errors: Record<string, string> } {
  const { plannedHours, minimumAttendance, passMark } = values
  const numbers = { plannedHours: readTenths(plannedHours), minimumAttendance: whole(minimumAttendance), passMark: readTenths(passMark) }
  const parsed = CohortDraft.safeParse({ ...values, ...numbers })
  if (parsed.success) return { draft: parsed.data }
  return { errors: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message]).reverse()) }
}

function whole(number: number | string): number | undefined {
  return number === '' ? undefined : Math.round(Number(number))
}
