import type { CodeBook } from '../codes/code-book.ts'
import type { FieldList } from '../exchange/fields.ts'
import type { PlanRequest } from '../exchange/import-request.ts'
import type { Recognised, Row } from '../exchange/recognise.ts'
import { openRow, type RowReader } from '../exchange/row-reader.ts'
import { parseWord } from '../exchange/values/word.ts'
import { readWho } from '../teachers/find-in-row.ts'
import type { Registry } from '../teachers/match-list.ts'
import type { Who } from '../teachers/who.ts'
import type { HoursCategory } from './categories.ts'
import { categoryWords } from './category-words.ts'
import { type ReadEntries, readEntries } from './import-entries.ts'
import { type HoursField, hoursFields } from './import-fields.ts'

export type HoursDefaults = { category?: HoursCategory; description: string }

/** What hours are where neither the sheet nor a person says it. */
export const hoursDefaults = {
  hours: { description: '外部培训' },
  schoolHours: { category: 'schoolBased', description: '校本研修' },
} as const satisfies Record<string, HoursDefaults>

/** What is read of one row: whose hours, as he is written, and the entries. */
export type ReadHours = ReadEntries & { reader: RowReader<HoursField>; who: Who | undefined }

type Sheet = Pick<Recognised<HoursField>, 'columns' | 'dateSystem'>
type Said = { request: PlanRequest; defaults: HoursDefaults }

/** Reads the rows of one sheet of hours; the codes are those that the national system writes for a category. */
export function openHoursSheet(
  { columns, dateSystem }: Sheet,
  { schools, codes }: Pick<Registry, 'schools'> & { codes?: CodeBook },
  { request, defaults }: Said,
): (row: Row<HoursField>) => ReadHours {
  const sheetSchool = schools.find(({ id }) => id === request.options.schoolId)?.name
  const categories = parseWord(codes?.withCodes(categoryWords, 'nationalCategory') ?? categoryWords)
  return (row) => {
    const reader = openRow<HoursField>(row, { columns }, hoursFields as FieldList<HoursField>)
    const who = readWho(row, reader)
    const placed = who && { ...who, school: who.school ?? (columns.school === undefined ? (sheetSchool ?? null) : null) }
    return { reader, who: placed, ...readEntries(row, reader, { dateSystem, request, defaults, categories }) }
  }
}
