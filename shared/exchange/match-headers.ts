import type { FieldList } from './fields.ts'
import { headerText, headerTextWithoutHints } from './header-text.ts'

/** Header spelling → the field it means and how telling it is (0 is the first of the field's list). */
export type HeaderIndex<Field extends string> = ReadonlyMap<string, { field: Field; rank: number }>

export function indexHeaders<Field extends string>(fields: FieldList<Field>): HeaderIndex<Field> {
  const index = new Map<string, { field: Field; rank: number }>()
  for (const field of Object.keys(fields) as Field[]) {
    const { label, headers } = fields[field]
    for (const [rank, header] of [...headers, label].entries()) {
      const known = headerText(header)
      const earlier = index.get(known)
      if (earlier === undefined || rank < earlier.rank) index.set(known, { field, rank })
    }
  }
  return index
}

/** Column → field for the labels of one header; a field is given to one column only, the most telling and then the leftmost. */
export function matchHeaders<Field extends string>(labels: readonly (readonly string[])[], index: HeaderIndex<Field>): Map<number, Field> {
  const best = new Map<Field, { column: number; rank: number }>()
  for (const [column, spellings] of labels.entries()) {
    const match = findMatch(spellings, index)
    const rival = match && best.get(match.field)
    if (match && (rival === undefined || match.rank < rival.rank)) best.set(match.field, { column, rank: match.rank })
  }
  return new Map([...best].map(([field, { column }]) => [column, field]))
}

/** The field that any of a column's spellings means, whether or not another column has taken it. */
export function findMatch<Field extends string>(spellings: readonly string[], index: HeaderIndex<Field>) {
  for (const spelling of spellings) {
    const match = index.get(headerText(spelling)) ?? index.get(headerTextWithoutHints(spelling))
    if (match) return match
  }
  return undefined
}
