import type { FieldList } from './fields.ts'
import type { Change } from './plan.ts'

type Value = string | number | boolean | null | undefined

/**
 * What a draft would change in an existing record. A field that is undefined in the draft has no column in the sheet (or could
 * not be read) and is never blanked. `show` puts a value into words where it is not text already (hours in tenths, ids).
 */
export function compareFields<Field extends string>(
  draft: Readonly<Partial<Record<Field, Value>>>,
  existing: Readonly<Partial<Record<Field, Value>>>,
  fields: FieldList<Field>,
  show: (field: Field, value: NonNullable<Value>) => string = (_, value) => String(value),
): Change[] {
  return (Object.keys(fields) as Field[]).flatMap((field) => {
    const after = draft[field]
    const before = existing[field] ?? null
    if (after === undefined || (after === '' ? null : after) === (before === '' ? null : before)) return []
    const words = (value: Value) => (value === null || value === undefined || value === '' ? null : show(field, value))
    return [{ field, label: fields[field].label, before: words(before), after: words(after) }]
  })
}
