import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, textCell } from '../../../shared/exchange/sheet.ts'
import { isDay, serialToDay } from '../../../shared/exchange/values/calendar.ts'
import { parseDate, parseDay } from '../../../shared/exchange/values/date.ts'
import { parseMonths } from '../../../shared/exchange/values/months.ts'
import { normaliseName, parseName } from '../../../shared/exchange/values/name.ts'
import type { Parsed } from '../../../shared/exchange/values/parsed.ts'
import { parsePhone } from '../../../shared/exchange/values/phone.ts'
import { parseRange, parseTenths } from '../../../shared/exchange/values/range.ts'
import { parseSex } from '../../../shared/exchange/values/sex.ts'
import { parseWord, parseWords } from '../../../shared/exchange/values/word.ts'

const numberCell = (number: number): Cell => ({ text: String(number), kind: 'number', number })

/** A value, or the severity of the problem; '!' where a warning comes with the value. */
function told<T>(result: Parsed<T>): unknown {
  if ('problem' in result) return result.severity
  return result.warnings ? [result.value, '!'] : result.value
}

test.each([
  ['2015.9', '2015-09'],
  ['2015.09.01', '2015-09-01'],
  ['2015/9/1', '2015-09-01'],
  ['2015年9月', '2015-09'],
  ['2015年9月1日', '2015-09-01'],
  ['2015年9月1号', '2015-09-01'],
  ['201509', '2015-09'],
  ['20150901', '2015-09-01'],
  ['２０１５－０９', '2015-09'],
  ['2015 年 9 月', '2015-09'],
  ['2015-09-01 08:30:00', '2015-09-01'],
  ['2015-09-01T00:00:00.000Z', '2015-09-01'],
  ['9/1/15', ['2015-09-01', '!']],
  ['66.2.5', ['1966-02-05', '!']],
  ['15/9/1', ['2015-09-01', '!']],
  ['', null],
  ['2015', 'wrong'],
  ['2015-02-30', 'wrong'],
  ['2015.13', 'wrong'],
  ['九月', 'wrong'],
])('日期“%s”读成 %j', (text, value) => expect(told(parseDate(textCell(text)))).toEqual(value))

test('没有设日期格式的序号按日期读，并提醒核对', () => {
  expect(told(parseDate(numberCell(42248)))).toEqual(['2015-09-01', '!'])
  expect(told(parseDate(numberCell(40786), '1904'))).toEqual(['2015-09-01', '!'])
  expect(told(parseDate(numberCell(2015.09)))).toBe('2015-09')
  expect(told(parseDate(numberCell(201509)))).toBe('2015-09')
  expect(told(parseDate(numberCell(20150901)))).toBe('2015-09-01')
})

test('数字 2015.1 可能是 1 月也可能是 10 月，要人来定', () => expect(told(parseDate(numberCell(2015.1)))).toBe('doubtful'))

test('要整日的地方，只有年月不行', () => {
  expect(told(parseDay(textCell('2015.9')))).toBe('wrong')
  expect(told(parseDay(textCell('2015.9.1')))).toBe('2015-09-01')
})

test('1900 年 3 月以后的序号，一天都不差', () => {
  expect([serialToDay(1), serialToDay(59), serialToDay(61), serialToDay(0)]).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', undefined])
  const day = fc.date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (at) => {
      const written = at.toISOString().slice(0, 10)
      const serial = Math.floor(at.getTime() / 86_400_000) + 25_569
      expect([serialToDay(serial), serialToDay(serial - 1462, '1904'), isDay(written)]).toEqual([written, written, true])
    }),
  )
})

test('一天用哪种写法都读成同一天', () => {
  const day = fc.date({ min: new Date('1938-06-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.constantFrom('-', '.', '/', '年'), fc.boolean(), (at, separator, padded) => {
      const iso = at.toISOString().slice(0, 10)
      const parts = iso.split('-').map((part, i) => (padded || i === 0 ? part : String(Number(part))))
      const text = separator === '年' ? `${parts[0]}年${parts[1]}月${parts[2]}日` : parts.join(separator)
      expect(told(parseDate(textCell(text)))).toBe(iso)
    }),
  )
})

test.each([
  [' 孟　春熙 ', '孟春熙'],
  ['王 芳', '王芳'],
  ['买买提•艾力', '买买提·艾力'],
  ['迪丽.巴合提', '迪丽·巴合提'],
  ['阿依古丽・买买提', '阿依古丽·买买提'],
  ['王𠮷𬀩', '王𠮷𬀩'],
  ['John  Smith', 'John Smith'],
])('姓名“%s”读成“%s”', (text, name) => expect(told(parseName(textCell(text)))).toBe(name))

test.each([
  ['王?', 'wrong'],
  ['王□', 'wrong'],
  ['379900', 'wrong'],
  ['王\ue000', ['王\ue000', '!']],
  ['王', ['王', '!']],
  ['王芳（借调）', ['王芳（借调）', '!']],
])('姓名“%s”要提醒', (text, value) => expect(told(parseName(textCell(text)))).toEqual(value))

test('整理姓名不会拆开生僻字，整理两遍与一遍一样', () => {
  const han = fc.integer({ min: 0x20000, max: 0x323af }).map((code) => String.fromCodePoint(code))
  fc.assert(
    fc.property(fc.array(fc.oneof(han, fc.constantFrom('王', ' ', '　', '·', '•', '\u200b')), { maxLength: 8 }), (chars) => {
      const name = normaliseName(chars.join(''))
      expect(name.isWellFormed()).toBe(true)
      expect(normaliseName(name)).toBe(name)
      expect([...name].filter((char) => char > '\uffff')).toEqual(chars.filter((char) => char > '\uffff'))
    }),
  )
})

test.each([
  ['13812345678', '13812345678'],
  ['138 1234 5678', '13812345678'],
  ['138-1234-5678', '13812345678'],
  ['+86 13812345678', '13812345678'],
  ['手机：13812345678', '13812345678'],
  ['0632-7711234 / 13812345678', ['13812345678', '!']],
  ['13812345678、13912345678', ['13812345678', '!']],
  ['(0632)7711234', ['0632-7711234', '!']],
  ['', null],
  ['1381234567', 'wrong'],
  ['无', 'wrong'],
])('电话“%s”读成 %j', (text, value) => expect(told(parsePhone(textCell(text)))).toEqual(value))

test.each([
  ['男', '男'],
  [' 女 ', '女'],
  ['1', '男'],
  ['2-女性', '女'],
  ['', null],
  ['constructor', 'wrong'],
])('性别“%s”读成 %s', (text, value) => expect(told(parseSex(textCell(text)))).toBe(value))

test.each([
  ['20－24', 20, 24, null],
  ['150－200', 150, 200, null],
  ['24-20', 20, 24, null],
  ['500人次', 500, 500, '人次'],
  ['600人左右', 600, 600, '人'],
  ['350人', 350, 350, '人'],
  ['25－30场', 25, 30, '场'],
  ['4200', 4200, 4200, null],
  ['4,200人', 4200, 4200, '人'],
  ['约100人', 100, 100, '人'],
  ['不少于50人', 50, null, '人'],
  ['100人以内', null, 100, '人'],
  ['3人至5人', 3, 5, '人'],
  ['待定', null, null, null],
  ['----', null, null, null],
])('人数“%s”读成 %s 到 %s', (text, min, max, unit) => expect(told(parseRange(textCell(text)))).toEqual({ text, min, max, unit }))

test.each([
  ['20－24', 200, 240, null],
  ['半天', 5, 5, '天'],
  ['1天', 10, 10, '天'],
  ['1-2天', 10, 20, '天'],
  ['2天半', 25, 25, '天'],
  ['1.5天', 15, 15, '天'],
  ['45天', 450, 450, '天'],
  ['5天', 50, 50, '天'],
  ['120学时', 1200, 1200, '学时'],
  ['待定', null, null, null],
])('学时或天数“%s”读成十分之一的 %s 到 %s', (text, min, max, unit) =>
  expect(told(parseTenths(textCell(text)))).toEqual({ text, min, max, unit }),
)

test('被改成日期的“几－几”要人来定，看不懂的原文保留并提醒', () => {
  expect(told(parseTenths({ text: '2026-01-02', kind: 'date', number: 46024 }))).toBe('doubtful')
  expect(told(parseRange(textCell('各校自定人选')))).toEqual([{ text: '各校自定人选', min: null, max: null, unit: null }, '!'])
})

test('任何内容都不会丢掉原文，两头的次序总是对的', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.tuple(fc.nat(9999), fc.constantFrom('-', '－', '～', '—', '至'), fc.nat(9999)).map(([a, s, b]) => `${a}${s}${b}人`),
      ),
      (text) => {
        const result = parseRange(textCell(text))
        if ('problem' in result || result.value === null) return
        const { min, max } = result.value
        expect(result.value.text).toBe(text.trim())
        if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max)
      },
    ),
  )
})

test.each([
  ['2月中旬', 2, 2],
  ['3月下旬', 3, 3],
  ['7、8月', 7, 8],
  ['5、6月', 5, 6],
  ['3－12月', 3, 12],
  ['6—7月', 6, 7],
  ['9-11月', 9, 11],
  ['全年', 1, 12],
  ['7.2', 7, 7],
  ['7月2日', 7, 7],
  ['8', 8, 8],
  ['10月-次年3月', 10, 3],
  ['2014年7月', 7, 7],
  ['待定', null, null],
])('时间“%s”读成 %s 到 %s 月', (text, from, to) => expect(told(parseMonths(textCell(text)))).toEqual({ text, from, to }))

test.each(['13月', '开学后', '0月'])('时间“%s”看不懂，原文保留并提醒', (text) =>
  expect(told(parseMonths(textCell(text)))).toEqual([{ text, from: null, to: null }, '!']),
)

const subjects = { 生物: ['生物学'], 道德与法治: ['品德'], 数学: [], 科学: [], 体育: ['体育与健康'] }

test.each([
  ['生物学', '生物'],
  ['1-数学', '数学'],
  [' 数　学 ', '数学'],
  ['', null],
  ['烹饪', ['烹饪', '!']],
])('学科“%s”读成 %j', (text, word) => expect(told(parseWord(subjects)(textCell(text)))).toEqual(word))

test('一格里的几个学科分开读，不认识的可以要人来定', () => {
  expect(told(parseWords(subjects)(textCell('数学、科学，品德')))).toEqual(['数学', '科学', '道德与法治'])
  expect(told(parseWord(subjects, 'ask')(textCell('烹饪')))).toBe('doubtful')
})
