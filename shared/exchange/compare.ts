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
  const changes: Change[] = []
  for (const field in fields) {
    const after = draft[field]
    if (after === undefined) continue
    const [was, is] = [contentOf(existing[field]), contentOf(after)]
    if (was === is) continue
    const words = (content: NonNullable<Value> | null) => (content === null ? null : show(field, content))
    changes.push({ field, label: fields[field].label, before: words(was), after: words(is) })
  }
  return changes
}

/** An empty text is nothing. */
function contentOf(value: Value): NonNullable<Value> | null {
  return value === '' || value === undefined ? null : value
}
