import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textCell } from '../../../shared/exchange/sheet.ts'
import { normaliseName, parseName, withoutQuotes } from '../../../shared/exchange/values/name.ts'

const read = (text: string) => parseName(textCell(text))
const messageOf = (text: string) => {
  const result = read(text)
  return 'problem' in result ? `${result.severity} ${result.problem.message}` : undefined
}

test.each([
  ['=1+1', '姓名“=1+1”像是公式'],
  ['@王丽', '姓名“@王丽”像是公式'],
  ['<b>王</b>', '姓名“<b>王</b>”里有“<”'],
  ['王丽2', '姓名“王丽2”里有数字'],
  ['王丽２', '姓名“王丽２”里有数字'],
  ['13812345678', '姓名“13812345678”里有数字'],
  ['王丽😀', '姓名“王丽😀”里有“😀”'],
  ['王*丽', '姓名“王*丽”有遮盖'],
  ['王××', '姓名“王××”有遮盖'],
  ['王丽、李志强', '“王丽、李志强”像是几个人的姓名'],
  ['暂无', '“暂无”不是姓名'],
  ['——', '姓名“——”里有“—”'],
  ['--', '“--”不是姓名'],
  ['王丽￥', '姓名“王丽￥”里有“￥”'],
])('“%s”不是姓名', (text, message) => expect(messageOf(text)).toBe(`wrong ${message}`))

test.each(['王芳（大）', '王A', '王 丽,', '爱新觉罗溥仪启功', '王'])('“%s”只是少见，提醒一句', (text) => {
  expect(read(text)).toMatchObject({ value: expect.any(String), warnings: [expect.anything()] })
})

test.each([
  ["O'Brien", "O'Brien"],
  ['Jean-Pierre Dupont', 'Jean-Pierre Dupont'],
  ['José María', 'José María'],
  ['Ｊｏｈｎ', 'Ｊｏｈｎ'],
  ['王〇一', '王〇一'],
  ['阿卜杜热西提·艾合买提江', '阿卜杜热西提·艾合买提江'],
  ['ئابدۇراخمان', 'ئابدۇراخمان'],
  ['王\u202e丽', '王丽'],
  ['王\u2066丽', '王丽'],
])('“%s”照写', (text, name) => expect(read(text)).toEqual({ value: name }))

const han = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fa5 }) },
    fc.integer({ min: 0x3400, max: 0x4db5 }),
    fc.integer({ min: 0x20000, max: 0x2a6d6 }),
    fc.integer({ min: 0x2a700, max: 0x2ebe0 }),
    fc.integer({ min: 0x30000, max: 0x323af }),
  )
  .map((code) => String.fromCodePoint(code))
const chinese = fc.array(han, { minLength: 2, maxLength: 4 }).map((chars) => chars.join(''))
const minority = fc.array(chinese, { minLength: 2, maxLength: 3 }).map((parts) => parts.join('·'))
const latin = fc.array(fc.constantFrom('John', 'María', 'Øystein', 'Nguyễn', "D'Angelo", 'Anne-Marie'), { minLength: 1, maxLength: 3 })
const good = fc.oneof(
  chinese.filter((name) => !['没有', '空缺', '待定', '待聘', '不详', '未知', '未定', '同上', '测试', '暂无', '以下空白'].includes(name)),
  minority,
  latin.map((words) => words.join(' ')),
)

test('姓名不管用多生僻的字、哪个民族哪国的写法，都照收', () => {
  fc.assert(
    fc.property(good, (name) => {
      expect(read(name)).toEqual({ value: name })
    }),
  )
})

const never = fc.constantFrom(...'0123456789<>{}[]&%$#!~^|\\_=+"“”：:。…—¥→★①㊣', '😀', '👍🏽', '×', '*', '\ufffd')

test('姓名里不论哪个位置有数字、符号、表情，都不收', () => {
  fc.assert(
    fc.property(chinese, never, fc.nat(), (name, odd, at) => {
      const chars = [...name]
      chars.splice(at % (chars.length + 1), 0, odd)
      const text = chars.join('')
      if (odd === '。') return // between two characters it is the dot of a minority name
      if (withoutQuotes(text) !== text) return // around a name they are taken away
      expect(read(text), text).toHaveProperty('severity', 'wrong')
    }),
  )
})

test('看不见的字符去掉，姓名不变', () => {
  const invisible = fc.constantFrom(
    '\u200b',
    '\u200d',
    '\u202a',
    '\u202e',
    '\u2060',
    '\u2066',
    '\u2069',
    '\u00ad',
    '\ufeff',
    '\u3000',
    '\n',
  )
  fc.assert(
    fc.property(chinese, invisible, fc.nat(), (name, hidden, at) => {
      const chars = [...name]
      chars.splice(at % (chars.length + 1), 0, hidden)
      expect(read(chars.join(''))).toEqual(read(name))
    }),
  )
})

test.each(["'王丽", '’王丽', '“王丽”', '"王丽"', '＂王丽＂', '‘王丽’', '`王丽', "王丽'", "' 王丽"])(
  '“%s”前后的引号去掉，并说一声',
  (text) => {
    expect(read(text)).toEqual({ value: '王丽', warnings: [{ message: '姓名前后的引号去掉了，读成“王丽”', advice: '请只写姓名' }] })
    expect(normaliseName(text)).toBe('王丽')
  },
)
