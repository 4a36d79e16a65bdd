import * as z from 'zod'
import type { FieldList } from './fields.ts'
import { type Header, labelsAt } from './find-header.ts'
import { headerText } from './header-text.ts'
import { indexHeaders, matchHeaders } from './match-headers.ts'
import { columnIndex, columnLetter, type Sheet } from './sheet.ts'
import { findFirstRecord, valueKindsFrom } from './value-kinds.ts'

/** Where a header stands: its first line, and whether the line below belongs to it. */
export const HeaderPlace = z.object({ headerLine: z.int().min(1), headerRows: z.union([z.literal(1), z.literal(2)]) })
export type HeaderPlace = z.infer<typeof HeaderPlace>

/** Where reading begins. A sheet without a header (`headerRows` 0) has its first row of data at `headerLine`. */
export const ReadingPlace = HeaderPlace.extend({ headerRows: z.union([z.literal(0), ...HeaderPlace.shape.headerRows.options]) })
export type ReadingPlace = z.infer<typeof ReadingPlace>

/** How a person says a sheet is to be read. `columns` has the letter of the column by field; a field that is not listed has none. */
export const Mapping = ReadingPlace.extend({ columns: z.record(z.string(), z.string().regex(/^[A-Z]{1,3}$/, '列号不对')) })
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
export function mapByNames(sheet: Sheet, place: ReadingPlace, fields: FieldList): Mapping {
  const columns = matchHeaders(labelsAt(sheet, place.headerLine, place.headerRows), indexHeaders(fields))
  return { ...place, columns: Object.fromEntries([...columns].map(([column, field]) => [field, columnLetter(column)])) }
}

/**
 * What a layout is known by: the header's texts from the left, without spaces and signs; without a header, what the values of each column plainly
 * are. Empty where that tells nothing.
 */
export function fingerprintAt(sheet: Sheet, { headerLine, headerRows }: ReadingPlace): string {
  if (headerRows === 0) return headerLine === findFirstRecord(sheet) ? valueKindsFrom(sheet, headerLine).join('|') : ''
  const texts = labelsAt(sheet, headerLine, headerRows).map(([text = '']) => headerText(text))
  return texts.join('|').replace(/\|+$/, '')
}

const deepest = 30

/** Finds a remembered layout: its header wherever it stands in the first 30 rows, or its first row of data; the columns are then where they were. */
export function findRemembered<Layout extends { headerRows: ReadingPlace['headerRows']; fingerprint: string }>(
  sheet: Sheet,
  layouts: readonly Layout[],
): { layout: Layout; place: ReadingPlace } | undefined {
  if (layouts.length === 0) return undefined
  const ofHeaders = sheet.rows
    .slice(0, deepest)
    .flatMap(({ line }) => ([1, 2] as const).map((headerRows) => ({ headerLine: line, headerRows })))
  const firstRecord = layouts.some(({ headerRows }) => headerRows === 0) ? findFirstRecord(sheet) : undefined
  const places: ReadingPlace[] = firstRecord === undefined ? ofHeaders : [...ofHeaders, { headerLine: firstRecord, headerRows: 0 }]
  for (const place of places) {
    const fingerprint = fingerprintAt(sheet, place)
    const layout = fingerprint && layouts.find((known) => known.headerRows === place.headerRows && known.fingerprint === fingerprint)
    if (layout) return { layout, place }
  }
  return undefined
}
