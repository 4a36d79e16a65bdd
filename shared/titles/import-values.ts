import type { Row } from '../exchange/recognise.ts'
import type { RowReader } from '../exchange/row-reader.ts'
import { type Parsed, type Parser, parsed } from '../exchange/values/parsed.ts'
import { compact } from '../exchange/values/plain-text.ts'
import { parseText } from '../exchange/values/text.ts'
import { parseWord } from '../exchange/values/word.ts'
import type { WrittenTitle } from './decide.ts'
import type { TitleField } from './import-fields.ts'
import type { TitleLevel } from './levels.ts'
import { parsePartialDate } from './partial-date.ts'
import { titlesIn } from './titles-in.ts'
import { isUsualTitle, levelOf, nameTitle, titleLevelWords, titleStateWords } from './words.ts'

/** What a row says of titles, and in which of the two columns they stand. */
export type ReadTitles = { field: 'grant' | 'title'; titles: readonly WrittenTitle[] }

const longestName = 60
const levels = parseWord(titleLevelWords, 'ask')
const states = parseWord(titleStateWords, 'ask')
const shortText = parseText(100)
const reasonText = parseText(200)
const dates: Readonly<Record<'1900' | '1904', Parser<string>>> = {
  '1900': (cell) => parsePartialDate(cell, '1900'),
  '1904': (cell) => parsePartialDate(cell, '1904'),
}

/** Reads the titles of a row: date, number and whatever else there is hold for all that it names. */
export function readTitles(row: Row<TitleField>, reader: RowReader<TitleField>, dateSystem: '1900' | '1904'): ReadTitles {
  const level = (reader.read('level', levels) ?? null) as TitleLevel | null
  const isWithdrawn = reader.read('state', states) === '撤销'
  const { field, named } = readNames(row, reader, level)
  const date = dates[dateSystem]
  const rest = {
    grantedOn: reader.read('grantedOn', date) ?? undefined,
    grantedBy: reader.read('grantedBy', shortText) ?? undefined,
    number: reader.read('number', shortText) ?? undefined,
  }
  const withdrawal = {
    on: reader.read('withdrawnOn', date) ?? undefined,
    reason: reader.read('withdrawnReason', reasonText) ?? undefined,
  }
  if (!isWithdrawn && (withdrawal.on ?? withdrawal.reason) !== undefined)
    reader.report('state', 'doubtful', {
      message: '写了撤销日期或原因，状态却不是撤销',
      advice: '确实撤销的，请在状态栏写“撤销”；没有撤销的，请删去',
    })
  if (rest.number !== undefined && named.length > 1)
    reader.report('number', 'warning', { message: `一个编号给了 ${named.length} 个称号`, advice: '各有编号的，请分成几行' })
  return { field, titles: named.map((title) => ({ ...title, ...rest, withdrawn: isWithdrawn ? withdrawal : undefined })) }
}

/** The column that is only about titles is read before the one that a roster has too. */
function readNames(row: Row<TitleField>, reader: RowReader<TitleField>, level: TitleLevel | null) {
  const field = row.cells.grant?.text.trim() || row.cells.title === undefined ? 'grant' : 'title'
  const read = reader.read(field, parseTitles)
  const named = (read ?? []).map((title) => nameTitle(title, level))
  if (read === null || row.cells[field] === undefined)
    reader.report(field, 'wrong', { message: '称号没有填', advice: '请补上称号名称；没有称号的人请从表里去掉' })
  const different = named.find((title) => level !== null && levelOf(title.name) !== null && title.level !== level)
  if (different)
    reader.report('level', 'doubtful', { message: `称号“${different.name}”和级别“${level}”不一致`, advice: '请把其中一个改对' })
  if (named.some(({ name }) => name.length > longestName))
    reader.report(field, 'wrong', { message: `称号超过 ${longestName} 个字`, advice: '请核对称号的写法' })
  return { field, named } as const
}

/** Several titles in one cell, numbered or not: "1.县级骨干教师；2.市级名师". */
function parseTitles({ text }: { text: string }): Parsed<string[]> {
  const parts = titlesIn(text).map((part) => compact(part).replace(/^\d{1,2}[-.:]/, ''))
  const titles = [...new Set(parts)].filter((part) => !/^\d*$/.test(part))
  const unusual = titles.filter((title) => !isUsualTitle(nameTitle(title, null).name))
  const warnings = unusual.map((title) => ({ message: `“${title}”不在常用的叫法里，按原文保留`, advice: '请核对是否写错' }))
  return titles.length > 0 ? parsed(titles, ...warnings) : { value: null }
}
