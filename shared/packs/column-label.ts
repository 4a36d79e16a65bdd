import type { FieldList } from '../exchange/fields.ts'
import { packFields } from './fields.ts'
import { hoursPackFields } from './hours-fields.ts'

const labels: FieldList = { ...hoursPackFields, ...packFields }

/** What a column of a pack of any kind is called. */
export function columnLabel(column: string): string {
  return labels[column]?.label ?? column
}
