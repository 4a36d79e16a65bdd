import type { Row } from '../exchange/recognise.ts'
import type { RowReader } from '../exchange/row-reader.ts'
import { parseDate } from '../exchange/values/date.ts'
import { compareWithIdNumber, type IdNumber } from '../exchange/values/id-number.ts'
import { parseName, withoutQuotes } from '../exchange/values/name.ts'
import type { Parser } from '../exchange/values/parsed.ts'
import { parsePhone } from '../exchange/values/phone.ts'
import { parseSex } from '../exchange/values/sex.ts'
import { parseText } from '../exchange/values/text.ts'
import type { TeacherField } from './fields.ts'
import { type ImportedId, readImportedId } from './import-id.ts'
import type { parsersWith } from './import-parsers.ts'

/** What a sheet says of a teacher; undefined where it says nothing, so that nothing is ever blanked. */
export type TeacherValues = { [Field in Exclude<TeacherField, 'school' | 'sex'>]?: string | undefined } & { sex?: '男' | '女' | undefined }

/** A row as read: its values, the school as written, and what became of the ID number. */
export type ReadTeacher = { values: TeacherValues; school: string | undefined; id: ImportedId }

/** One parser of each for all rows, so that what repeats is read once. */
const dates: Readonly<Record<'1900' | '1904', Parser<string>>> = {
  '1900': (cell) => parseDate(cell, '1900'),
  '1904': (cell) => parseDate(cell, '1904'),
}
const noteText = parseText(500)
const schoolText = parseText(100)

/** Reads one row and reports everything that is odd about its cells; of a damaged ID number only the roster can tell whose it was. */
export function readTeacher(
  row: Row<TeacherField>,
  reader: RowReader<TeacherField>,
  { today, dateSystem, parsers }: { today: string; dateSystem: '1900' | '1904'; parsers: ReturnType<typeof parsersWith> },
): ReadTeacher {
  const read = <T>(field: TeacherField, parser: Parser<T>) => reader.readLeniently(field, parser) ?? undefined
  const date = dates[dateSystem]
  const name = reader.read('name', parseName) ?? undefined
  const written = withoutQuotes(row.cells.name?.text.trim() ?? '')
  if (name && name !== written) {
    const advice = written.replace(/\s/g, '') === name ? '姓名里不要加空格' : '请核对姓名'
    reader.report('name', 'warning', { message: `姓名的写法已整理成“${name}”`, advice })
  }
  const id = readImportedId(row, reader, read('idType', parsers.idType))
  const stated = { sex: read('sex', parseSex), birthDate: read('birthDate', date) }
  if (id.kind === 'there') reportContradictions(reader, { ...id, type: 'residentId' }, { ...stated, today })
  const values: TeacherValues = {
    name,
    ...stated,
    idType: id.kind === 'there' ? id.idType : undefined,
    idNumber: id.kind === 'there' ? id.number : undefined,
    phone: read('phone', parsePhone),
    cardNumber: read('cardNumber', parsers.cardNumber),
    stage: read('stage', parsers.stage),
    subject: read('subject', parsers.subject),
    professionalTitle: read('professionalTitle', parsers.professionalTitle),
    post: read('post', parsers.post),
    workStartDate: read('workStartDate', date),
    education: read('education', parsers.education),
    title: read('title', parsers.title),
    status: read('status', parsers.status),
    note: read('note', noteText),
  }
  return { values, school: read('school', schoolText), id }
}

function reportContradictions(
  reader: RowReader<TeacherField>,
  id: IdNumber,
  stated: { sex: string | undefined; birthDate: string | undefined; today: string },
): void {
  const known = { sex: stated.sex ?? null, birthDate: stated.birthDate ?? null, today: stated.today }
  for (const remark of compareWithIdNumber(id, known)) reader.report('idNumber', 'warning', remark)
}
