import type { Mapping, ReadingPlace } from '../../shared/exchange/mapping.ts'
import { type ImportDraft, readingOf, sheetOf } from './import-draft.ts'

/** How the sheet is read now, to be changed: as somebody has said, as it was recognised, or with its first written row as data or header. */
export function currentMapping(draft: ImportDraft): Mapping {
  const reading = readingOf(draft)
  if (reading?.mapping) return reading.mapping
  if (!reading) return { ...(placeUnrecognised(draft) ?? { headerLine: firstWrittenLine(draft), headerRows: 1 }), columns: {} }
  const { headerLines, columns } = reading.report
  return {
    headerLine: headerLines[0] ?? 1,
    headerRows: headerLines.length > 1 ? 2 : 1,
    columns: Object.fromEntries(columns.flatMap(({ field, column }) => (field === null ? [] : [[field, column]]))),
  }
}

/** One column, one field: the field leaves the column it had, and the column the field it had. '' is no field. */
export function giveColumn({ columns, ...place }: Mapping, column: string, field: string): Mapping {
  const others = Object.entries(columns).filter(([known, letter]) => known !== field && letter !== column)
  return { ...place, columns: Object.fromEntries(field === '' ? others : [...others, [field, column]]) }
}

/** The field of a column, '' where it is not imported. */
export function fieldOf({ columns }: Mapping, column: string): string {
  return Object.entries(columns).find(([, letter]) => letter === column)?.[0] ?? ''
}

export function isHeaderLine({ headerLine, headerRows }: ReadingPlace, line: number): boolean {
  return line >= headerLine && line < headerLine + headerRows
}

/** Where a sheet would be read from that was not recognised as what it is said to be: at the header it has as something else, or at its first row of data. */
export function placeUnrecognised(draft: ImportDraft): ReadingPlace | undefined {
  const sheet = sheetOf(draft)
  if (sheet?.firstRecord != null) return { headerLine: sheet.firstRecord, headerRows: 0 }
  const [headerLine, second] = sheet?.readings[0]?.report.headerLines ?? []
  return headerLine === undefined ? undefined : { headerLine, headerRows: second === undefined ? 1 : 2 }
}

/** A title is alone in its row, a header is not. */
function firstWrittenLine(draft: ImportDraft): number {
  const rows = sheetOf(draft)?.sample.rows ?? []
  const written = rows.find(({ cells }) => cells.filter((text) => text !== '').length > 1)
  return written?.line ?? 1
}
