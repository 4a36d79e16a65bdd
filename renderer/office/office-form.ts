import { OfficeDraft } from '../../shared/office/model.ts'
import { readTenths } from '../ui/read-tenths.ts'

/** An office as the form holds it: hours as they are typed. Turned into tenths while one types, "6." would lose its point and 6.5 become 65. */
export type OfficeValues = Omit<OfficeDraft, 'hoursPerDay' | 'hoursPerCredit'> & {
  hoursPerDay: number | string
  hoursPerCredit: number | string
}

export function valuesOf({ hoursPerDay, hoursPerCredit, ...office }: OfficeDraft): OfficeValues {
  return { ...office, hoursPerDay: hoursPerDay / 10, hoursPerCredit: hoursPerCredit / 10 }
}

/** The draft, or what is wrong with each field. */
export function readValues(values: OfficeValues): { draft: OfficeDraft } | { errors: Record<string, string> } {
  const tenths = { hoursPerDay: readTenths(values.hoursPerDay), hoursPerCredit: readTenths(values.hoursPerCredit) }
  const parsed = OfficeDraft.safeParse({ ...values, ...tenths })
  if (parsed.success) return { draft: parsed.data }
  return { errors: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message]).reverse()) }
}
