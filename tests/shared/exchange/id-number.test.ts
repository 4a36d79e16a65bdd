import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, textCell } from '../../../shared/exchange/sheet.ts'
import { checkDigit, compareWithIdNumber, normaliseIdNumber, parseIdNumber } from '../../../shared/exchange/values/id-number.ts'
import { fits, visibleDigits } from '../../../shared/exchange/values/masked-number.ts'
import { maskIdNumber } from '../../../shared/teachers/mask-id-number.ts'

const read = (text: string) => parseIdNumber(textCell(text))

test.each([
  ['11010519491231002X', '11010519491231002X', 'residentId'],
  ['440524188001010014', '440524188001010014', 'residentId'],
  ['810000199001010019', '810000199001010019', 'residencePermit'],
  ['１１０１０５ 19491231 002×', '11010519491231002X', 'residentId'],
  ["'11010519491231002x", '11010519491231002X', 'residentId'],
  ['H12345678', 'H12345678', 'hongKongMacauPermit'],
  ['12345678', '12345678', 'taiwanPermit'],
  ['E12345678', 'E12345678', 'passport'],
  ['USA123456789012', 'USA123456789012', 'foreignerCard'],
])('证件号“%s”读成 %s（%s）', (text, number, type) => expect(read(text)).toMatchObject({ value: { number, type } }))

test('15 位的旧号码换成 18 位，原号留着', () => {
  expect(read('110105491231002')).toMatchObject({
    value: { number: '11010519491231002X', original: '110105491231002', birthDate: '1949-12-31', sex: '女' },
    warnings: [{ message: '15 位旧身份证号，已换成 18 位 11010519491231002X' }],
  })
})

test.each([
  ['110105194912310021', '校验位'],
  ['1101051949123100', '16 位'],
  ['张三', '不像'],
  ['3.799E+17', '已经丢失'],
  ['379900198401228000', '已经丢失'],
])('“%s”不能用，并说明原因', (text, words) =>
  expect(read(text)).toMatchObject({ severity: 'wrong', problem: { message: expect.stringContaining(words) } }),
)

test('按数字存放的 18 位号码，即使末位碰巧对得上，也不拿来用，只留下前 15 位', () => {
  const first17 = '37990019840122800'
  const text = first17 + checkDigit(first17)
  const cell: Cell = { text, kind: 'number', number: Number(text), damage: 'digits' }
  expect(parseIdNumber(cell)).toMatchObject({ severity: 'wrong', firstDigits: '379900198401228' })
})

test('校验位对、出生日期却不存在的号码不能用', () => {
  const first17 = '37990019990230101'
  expect(read(first17 + checkDigit(first17))).toMatchObject({
    severity: 'wrong',
    problem: { message: expect.stringContaining('1999-02-30') },
  })
})

test('性别、出生日期、年龄与号码对不上时提醒', () => {
  const id = { number: '11010519491231002X', type: 'residentId', birthDate: '1949-12-31', sex: '女' } as const
  const messages = compareWithIdNumber(id, { sex: '男', birthDate: '1950-01', today: '2026-09-01' }).map(({ message }) => message)
  expect(messages).toEqual([expect.stringContaining('第 17 位'), expect.stringContaining('1950-01'), expect.stringContaining('76 岁')])
  expect(compareWithIdNumber({ ...id, birthDate: '1980-12-31' }, { sex: '女', birthDate: '1980-12', today: '2026-09-01' })).toEqual([])
})

test('不认识的地区代码和末三位 000 只是提醒', () => {
  const of = (first17: string) => read(first17 + checkDigit(first17))
  expect(of('99990019800101001')).toMatchObject({ value: { type: 'foreignerCard' } })
  expect(of('16990019800101001')).toMatchObject({ warnings: [{ message: expect.stringContaining('地区代码') }] })
  const first17 = Array.from({ length: 31 }, (_, day) => `379900198001${String(day + 1).padStart(2, '0')}100`).find(
    (digits) => checkDigit(digits) === '0',
  )
  expect(of(first17 ?? '')).toMatchObject({ warnings: [{ message: expect.stringContaining('末三位是 000') }] })
})

const people = fc.record({
  day: fc
    .date({ min: new Date('1940-01-01'), max: new Date('2007-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10)),
  serial: fc.integer({ min: 1, max: 998 }).map((serial) => String(serial).padStart(3, '0')),
})

test('任何人的号码都读得回来，错一位一定看得出', () => {
  fc.assert(
    fc.property(people, fc.nat(16), fc.integer({ min: 1, max: 9 }), ({ day, serial }, at, step) => {
      const first17 = `379900${day.replaceAll('-', '')}${serial}`
      const number = first17 + checkDigit(first17)
      expect(read(number)).toMatchObject({ value: { number, birthDate: day } })
      const wrongDigit = String((Number(number[at]) + step) % 10)
      expect(read(number.slice(0, at) + wrongDigit + number.slice(at + 1))).toHaveProperty('problem')
    }),
  )
})

test('任何乱写都不会出错，整理两遍与一遍一样', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normaliseIdNumber(normaliseIdNumber(text))).toBe(normaliseIdNumber(text))
      expect(read(text)).toBeDefined()
    }),
  )
})

test.each(['3799**********0001', '379900********0001', '3799×××××××××0001', '37990019800101****', '3799＊＊＊＊＊＊0001'])(
  '“%s”是遮盖过的号码，露出的数字对得上的才可能是',
  (text) => {
    const visible = visibleDigits(text)
    expect(visible && [fits(visible, '379900198001010001'), fits(visible, '110105198001010001')]).toEqual([true, false])
    expect(parseIdNumber(textCell(text))).toMatchObject({ problem: { message: '这是遮盖过的号码，认不出是谁' } })
  },
)

test.each(['379900198001010001', '11010519491231002X', '', '*', 'XXX', '****', '1101051949123100××'])('“%s”不是遮盖过的号码', (text) => {
  expect(visibleDigits(text)).toBeUndefined()
})

test('我们自己遮盖的号码，认得出是遮盖过的，也对得上原来的', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{17}[0-9X]$/), (number) => {
      const visible = visibleDigits(maskIdNumber(number))
      expect(visible && fits(visible, number)).toBe(true)
    }),
  )
})
