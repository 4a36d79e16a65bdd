import type { Recognised, Row } from '../exchange/recognise.ts'
import type { RowReader } from '../exchange/row-reader.ts'
import type { Cell } from '../exchange/sheet.ts'
import { parseDate } from '../exchange/values/date.ts'
import { type Parsed, type Parser, parsed } from '../exchange/values/parsed.ts'
import { compact, withoutSpaces } from '../exchange/values/plain-text.ts'
import { parseText } from '../exchange/values/text.ts'
import { parseWord } from '../exchange/values/word.ts'
import { readWho } from '../teachers/find-in-row.ts'
import { viewPerson } from '../teachers/view-person.ts'
import type { Who } from '../teachers/who.ts'
import { type BaseImportField, baseKindWords, baseLevelWords, kindOfName, leaderColumns } from './import-fields.ts'
import { BaseDraft } from './model.ts'

/** What a row says of a base; undefined where it says nothing. `registeredOn` may be a month alone. */
export type WrittenBase = {
  name: string | undefined
  kind: BaseDraft['kind'] | undefined
  level: BaseDraft['level'] | undefined
  school: string | undefined
  leader: Who | undefined
  registeredOn: string | undefined
  note: string | undefined
}

const kinds = parseWord(baseKindWords, 'ask')
const levels = parseWord(baseLevelWords, 'ask')
const nameText = parseText(60)
const schoolText = parseText(100)
const noteText = parseText(200)
const days = { '1900': parseFirstDay('1900'), '1904': parseFirstDay('1904') } as const

/** Reads one row; where a list has no column of kinds, the name says the kind. */
export function readBase(
  row: Row<BaseImportField>,
  reader: RowReader<BaseImportField>,
  { dateSystem }: Pick<Recognised<BaseImportField>, 'dateSystem'>,
): WrittenBase {
  const name = reader.read('name', nameText)
  const kind = BaseDraft.shape.kind.safeParse(reader.read('kind', kinds))
  const level = BaseDraft.shape.level.safeParse(reader.read('level', levels))
  const isKindWritten = (row.cells.kind?.text.trim() ?? '') !== ''
  const person = viewPerson(row, reader, leaderColumns)
  return {
    name: name ? withoutSpaces(name) : undefined,
    kind: kind.data ?? (isKindWritten || !name ? undefined : kindOfName(withoutSpaces(name))),
    level: level.data,
    school: reader.read('school', schoolText) ?? undefined,
    leader: row.cells.leader?.text.trim() ? readWho(person.row, person.reader) : undefined,
    registeredOn: reader.read('registeredOn', days[dateSystem]) ?? undefined,
    note: reader.readLeniently('note', noteText) ?? undefined,
  }
}

/** The day a base was named: of a month or a year alone its first day, of a year with a word about it. */
function parseFirstDay(dateSystem: '1900' | '1904'): Parser<string> {
  return (cell: Cell): Parsed<string> => {
    const year = /^((?:19|20)\d{2})年?$/.exec(compact(cell.text))?.[1]
    if (year === undefined) return parseDate(cell, dateSystem)
    return parsed(`${year}-01-01`, { message: `“${cell.text}”只有年份，记为 ${year}-01-01`, advice: '知道月日的请补上' })
  }
}
