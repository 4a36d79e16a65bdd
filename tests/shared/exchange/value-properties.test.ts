import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, textCell } from '../../../shared/exchange/sheet.ts'
import { damagedDigits } from '../../../shared/exchange/values/damaged-digits.ts'
import { parseDate, parseDay } from '../../../shared/exchange/values/date.ts'
import { parseIdNumber } from '../../../shared/exchange/values/id-number.ts'
import { parseMonths } from '../../../shared/exchange/values/months.ts'
import { parseName } from '../../../shared/exchange/values/name.ts'
import type { Parsed, Parser } from '../../../shared/exchange/values/parsed.ts'
import { parsePhone } from '../../../shared/exchange/values/phone.ts'
import { parseRange, parseTenths } from '../../../shared/exchange/values/range.ts'
import { parseSex } from '../../../shared/exchange/values/sex.ts'
import { parseText } from '../../../shared/exchange/values/text.ts'
import { parseWord, parseWords } from '../../../shared/exchange/values/word.ts'
import { formatTenths } from '../../../shared/hours/format.ts'
import { parseHours, parseTrainingDay, parseYear } from '../../../shared/hours/import-values.ts'
import { parsersWith } from '../../../shared/teachers/import-parsers.ts'
import { teacherWords } from '../../../shared/teachers/words.ts'

/** A parser, and how its value is written into a cell. */
type Reader = { parse: Parser<unknown>; show: (value: unknown) => string }

function reader<T>(parse: Parser<T>, show: (value: T) => string = String): Reader {
  return { parse, show: (value) => show(value as T) }
}

const { idType, cardNumber, subject, title, stage, professionalTitle, post, education, status } = parsersWith(undefined)
const kept = ({ text }: { text: string }) => text

const readers: Readonly<Record<string, Reader>> = {
  日期: reader((cell) => parseDate(cell)),
  '1904 的日期': reader((cell) => parseDate(cell, '1904')),
  整日: reader((cell) => parseDay(cell)),
  月份: reader(parseMonths, kept),
  人数: reader(parseRange, kept),
  天数: reader(parseTenths, kept),
  身份证号: reader(parseIdNumber, ({ number }) => number),
  姓名: reader(parseName),
  电话: reader(parsePhone),
  性别: reader(parseSex),
  文字: reader(parseText(50)),
  一个词: reader(parseWord(teacherWords.subject)),
  要人来定的词: reader(parseWord(teacherWords.subject, 'ask')),
  几个词: reader(parseWords(teacherWords.subject), (words) => words.join('、')),
  学时: reader(parseHours, formatTenths),
  培训日期: reader(parseTrainingDay({ dateSystem: '1900', year: 2026 })),
  年度: reader(parseYear),
  证件类型: reader(idType),
  证号: reader(cardNumber),
  学科: reader(subject),
  称号: reader(title),
  学段: reader(stage),
  职称: reader(professionalTitle),
  岗位: reader(post),
  学历: reader(education),
  状态: reader(status),
}

/** What people type: pieces of every kind of value, put together in any order. */
const pieces = fc.constantFrom(
  ...[
    '2015',
    '9',
    '01',
    '.',
    '-',
    '－',
    '～',
    '至',
    '/',
    '年',
    '月',
    '日',
    '中旬',
    '全年',
    '待定',
    '同上',
    '----',
    '半',
    '天',
    '人次',
    '左右',
  ],
  ...[
    '约',
    '不少于',
    '1-',
    '王',
    '买买提',
    '·',
    '•',
    ' ',
    '　',
    '\u200b',
    '𠮷',
    'Ａ',
    '×',
    'X',
    'E+17',
    "'",
    '138',
    '12345678',
    '13812345678',
    '2026',
    '护照',
    '+86',
    '0632',
  ],
  ...[
    '(',
    '）',
    '、',
    '，',
    ',',
    '\n',
    '\t',
    '语文',
    '班主任',
    '居民身份证',
    '379900198404263681',
    'H1234567',
    '男',
    '优秀',
    '__proto__',
    '\ud800',
  ],
)
const written = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join('')),
)

const cells: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: written.map(textCell) },
  fc.double().map((number): Cell => ({ text: String(number), kind: 'number', number })),
  fc.integer({ min: -10, max: 60_000 }).map((number): Cell => ({ text: String(number), kind: 'number', number })),
  fc.constantFrom('2015-09-01', '2015-09').map((text): Cell => ({ text, kind: 'date' })),
  written.map((text): Cell => ({ text, kind: 'number', damage: 'digits' })),
  written.map((text): Cell => ({ text, kind: 'error', damage: 'error' })),
)

test.each(Object.entries(readers))('%s：不管格子里写什么都读得出结果，不认的说清楚是什么、怎么改', (_, { parse }) => {
  fc.assert(
    fc.property(cells, (cell) => {
      damagedDigits(cell)
      for (const { message, advice } of remarksOf(parse(cell))) {
        expect(message).toMatch(/\p{Script=Han}/u)
        expect(advice).toMatch(/\p{Script=Han}/u)
      }
    }),
    { numRuns: 500 },
  )
})

test.each(Object.entries(readers))('%s：读出的值写回去再读，还是这个值', (_, { parse, show }) => {
  fc.assert(
    fc.property(cells, (cell) => {
      const first = parse(cell)
      if (!('value' in first) || first.value === null) return
      expect(parse(textCell(show(first.value)))).toMatchObject({ value: first.value })
    }),
    { numRuns: 500 },
  )
})

test('学时从 0.1 到 500，怎么写就怎么读回', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), (tenths) => {
      expect(parseHours(textCell(formatTenths(tenths)))).toEqual({ value: tenths })
      expect(parseHours(textCell(`${formatTenths(tenths)} 学时`))).toEqual({ value: tenths })
    }),
  )
})

test.each(['3天', '半天', '1-2天', '500人次', '2周', '3学分'])('“%s”不是学时，不当学时记', (text) => {
  expect(parseHours(textCell(text))).toHaveProperty('severity', 'wrong')
})

test.each([
  ['12课时', 120],
  ['6 小时', 60],
  ['4节', 40],
])('“%s”是学时', (text, tenths) => expect(parseHours(textCell(text))).toEqual({ value: tenths }))

test('学时超过一位小数，说明记作多少', () => {
  expect(parseHours(textCell('12.55学时'))).toMatchObject({ value: 126, warnings: [{ message: '“12.55学时”只记到一位小数，记作 12.6' }] })
  expect(parseHours({ text: '0.30000000000000004', kind: 'number', number: 0.1 + 0.2 })).toEqual({ value: 3 })
})

test('手机号不管怎么分开写，读出来都是那 11 位', () => {
  const number = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
  fc.assert(
    fc.property(
      number,
      fc.constantFrom('', ' ', '-', '　'),
      fc.constantFrom('', '+86 ', '手机：', "'"),
      ([second, rest], between, before) => {
        const digits = `1${second}${String(rest).padStart(9, '0')}`
        const apart = [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].join(between)
        expect(parsePhone(textCell(before + apart))).toEqual({ value: digits })
      },
    ),
  )
})

test('一格很长的内容也很快读完', () => {
  for (const { parse } of Object.values(readers))
    for (const char of [' ', '1', '-', '一', '、', ',', '.']) expect(remarksOf(parse(textCell(char.repeat(32_767))))).toBeDefined()
})

function remarksOf(result: Parsed<unknown>) {
  return 'problem' in result ? [result.problem] : (result.warnings ?? [])
}
