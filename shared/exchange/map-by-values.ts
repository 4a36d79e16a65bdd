import type { FieldList } from './fields.ts'
import type { Mapping, ReadingPlace } from './mapping.ts'
import { findMatch, type HeaderIndex, indexHeaders } from './match-headers.ts'
import { columnLetter, emptyCell, type Sheet } from './sheet.ts'
import { valueKindsFrom } from './value-kinds.ts'
import { parseDate } from './values/date.ts'
import { parseIdNumber } from './values/id-number.ts'
import { isLikelyName } from './values/likely-name.ts'

type Known = { isSchool: (written: string) => boolean }

/** What the columns of a sheet without a header mean by what stands in them: the header that its sender would have written, as far as it is plain. */
export function mapByValues(sheet: Sheet, place: ReadingPlace, { fields, isSchool }: Known & { fields: FieldList }): Mapping {
  const index = indexHeaders(fields)
  const columns: Record<string, string> = {}
  for (const { headers, column } of findMeanings(sheet, place.headerLine, { isSchool })) {
    const field = fieldCalled(headers, index)
    const letter = columnLetter(column)
    if (field !== undefined && !Object.values(columns).includes(letter)) columns[field] ??= letter
  }
  return { ...place, columns }
}

/** What kinds of data call such a column, the most usual first. */
const meanings = {
  idNumber: ['身份证号', '学员身份证号'],
  phone: ['手机号码', '联系电话'],
  sex: ['性别'],
  birthDate: ['出生日期'],
  workStart: ['参加工作时间'],
  date: ['日期', '培训日期', '活动日期', '时间'],
  school: ['学校名称', '工作单位', '单位'],
  name: ['姓名', '教师姓名', '学员姓名'],
} as const

type Meaning = { headers: readonly string[]; column: number }

function findMeanings(sheet: Sheet, line: number, { isSchool }: Known): Meaning[] {
  const kinds = valueKindsFrom(sheet, line)
  const columnsOf = (kind: (typeof kinds)[number]) => kinds.flatMap((own, column) => (own === kind ? [column] : []))
  const textsOf = (column: number) => textsFrom(sheet, line, column)
  const plain = (['idNumber', 'phone', 'sex'] as const).flatMap((kind) => give(meanings[kind], columnsOf(kind)[0]))
  const schools = columnsOf('text').find((column) => shareOf(textsOf(column), isSchool) >= half)
  const names = columnsOf('text').filter((column) => column !== schools && looksLikeNames(textsOf(column)))
  return [
    ...give(meanings.name, names.toSorted((a, b) => shareOf(textsOf(b), isLikelyName) - shareOf(textsOf(a), isLikelyName))[0]),
    ...give(meanings.school, schools),
    ...plain,
    ...datesOf(sheet, line, { dates: columnsOf('date'), idNumber: columnsOf('idNumber')[0] }),
  ]
}

const half = 0.5
const most = 0.8

/** Words that come again and again (subjects, titles) are no names, though they may begin like one. */
function looksLikeNames(texts: readonly string[]): boolean {
  return shareOf(texts, isLikelyName) >= most && new Set(texts).size >= texts.length * half
}

/** The days that the ID numbers tell are the births; others, beside ID numbers, are when the work began. */
function datesOf(sheet: Sheet, line: number, { dates, idNumber }: { dates: readonly number[]; idNumber: number | undefined }): Meaning[] {
  if (idNumber === undefined) return give(meanings.date, dates[0])
  const births = dates.find((column) => agreeWithIds(sheet, line, { date: column, idNumber }))
  const others = dates.filter((column) => column !== births)
  return [...give(meanings.birthDate, births), ...give(meanings.workStart, others[0]), ...give(meanings.date, others[0])]
}

function agreeWithIds({ rows, dateSystem }: Sheet, line: number, columns: { date: number; idNumber: number }): boolean {
  const pairs = rows.slice(line - 1).flatMap(({ cells }) => {
    const id = parseIdNumber(cells[columns.idNumber] ?? emptyCell)
    const date = parseDate(cells[columns.date] ?? emptyCell, dateSystem)
    return 'value' in id && 'value' in date && id.value?.birthDate && date.value ? [[id.value.birthDate, date.value]] : []
  })
  return pairs.length > 0 && pairs.filter(([born = '', date = '']) => born.startsWith(date)).length >= pairs.length * half
}

function give(headers: readonly string[], column: number | undefined): Meaning[] {
  return column === undefined ? [] : [{ headers, column }]
}

function fieldCalled(headers: readonly string[], index: HeaderIndex<string>): string | undefined {
  return headers.map((header) => findMatch([header], index)?.field).find((field) => field !== undefined)
}

function textsFrom({ rows }: Sheet, line: number, column: number): string[] {
  return rows.slice(line - 1).flatMap(({ cells }) => (cells[column]?.text.trim() ? [cells[column].text.trim()] : []))
}

function shareOf(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(test).length / texts.length
}
