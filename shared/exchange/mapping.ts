import * as z from 'zod'
import type { FieldList } from './fields.ts'
import { type Header, labelsAt } from './find-header.ts'
import { headerText } from './header-text.ts'
import { indexHeaders, matchHeaders } from './match-headers.ts'
import { columnIndex, columnLetter, type Sheet } from './sheet.ts'

/** Where a header stands: its first line, and whether the line below belongs to it. */
export const HeaderPlace = z.object({ headerLine: z.int().min(1), headerRows: z.union([z.literal(1), z.literal(2)]) })
export type HeaderPlace = z.infer<typeof HeaderPlace>

/** How a person says a sheet is to be read. `columns` has the letter of the column by field; a field that is not listed has none. */
export const Mapping = HeaderPlace.extend({ columns: z.record(z.string(), z.string().regex(/^[A-Z]{1,3}$/, '列号不对')) })
export type Mapping = z.infer<typeof Mapping>

/** The header as a person says it is; fields that the kind does not know are passed over. */
export function headerOf<Field extends string>(sheet: Sheet, { columns, ...place }: Mapping, fields: readonly Field[]): Header<Field> {
  const known = fields.flatMap((field) => {
    const letter = columns[field]
    return letter === undefined ? [] : [[columnIndex(letter), field] as const]
  })
  return {
    firstLine: place.headerLine,
    lastLine: place.headerLine + place.headerRows - 1,
    labels: labelsAt(sheet, place.headerLine, place.headerRows),
    columns: new Map(known.toSorted(([a], [b]) => a - b)),
  }
}

/** What the columns of a header mean by their names, where a person has said only where it stands. */
export function mapByNames(sheet: Sheet, place: HeaderPlace, fields: FieldList): Mapping {
  const columns = matchHeaders(labelsAt(sheet, place.headerLine, place.headerRows), indexHeaders(fields))
  return { ...place, columns: Object.fromEntries([...columns].map(([column, field]) => [field, columnLetter(column)])) }
}

/** What a layout is known by: the header's texts from the left, without spaces and signs. Empty where nothing is written. */
export function fingerprintAt(sheet: Sheet, { headerLine, headerRows }: HeaderPlace): string {
  const texts = labelsAt(sheet, headerLine, headerRows).map(([text = '']) => headerText(text))
  return texts.join('|').replace(/\|+$/, '')
}

const deepest = 30

/** Finds the header of a remembered layout wherever it stands in the first 30 rows; the columns are then where they were. */
export function findRemembered<Layout extends { headerRows: 1 | 2; fingerprint: string }>(
  sheet: Sheet,
  layouts: readonly Layout[],
): { layout: Layout; place: HeaderPlace } | undefined {
  if (layouts.length === 0) return undefined
  for (const { line } of sheet.rows.slice(0, deepest)) {
    for (const headerRows of [1, 2] as const) {
      const place = { headerLine: line, headerRows }
      const fingerprint = fingerprintAt(sheet, place)
      const layout = fingerprint && layouts.find((known) => known.headerRows === headerRows && known.fingerprint === fingerprint)
      if (layout) return { layout, place }
    }
  }
  return undefined
}
