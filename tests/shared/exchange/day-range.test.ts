import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, textCell } from '../../../shared/exchange/sheet.ts'
import { parseDayRange } from '../../../shared/exchange/values/day-range.ts'
import type { Parsed } from '../../../shared/exchange/values/parsed.ts'

const read = (cell: Cell) => told(parseDayRange(cell, { year: 2026 }))

/** "first last"; '!' where something is said with it. */
function told(result: Parsed<{ first: string; last: string }>): string | null {
  if ('problem' in result) return result.severity
  if (!result.value) return null
  const { first, last } = result.value
  return [first.slice(2), last.slice(2), ...(result.warnings ? ['!'] : [])].join(' ')
}

test.each([
  ['2026.7.10-7.15', '26-07-10 26-07-15'],
  ['2026年7月10日至15日', '26-07-10 26-07-15'],
  ['2026年7月10日—7月15日', '26-07-10 26-07-15'],
  ['2026/7/10~2026/7/15', '26-07-10 26-07-15'],
  ['2026-07-10-2026-07-15', '26-07-10 26-07-15'],
  ['2026-07-10 至 2026-07-15', '26-07-10 26-07-15'],
  ['2026-7-10-15', '26-07-10 26-07-15'],
  ['2026．7．10－15', '26-07-10 26-07-15'],
  ['2026年7月10日、11日、12日', '26-07-10 26-07-12'],
  ['2025年12月28日-1月3日', '25-12-28 26-01-03'],
  ['2026年7月10日8:30-11:30', '26-07-10 26-07-10'],
  ['2026年7月10日（周五）上午', '26-07-10 26-07-10'],
  ['26年7月10-15日', '26-07-10 26-07-15'],
  ['2026-07-10', '26-07-10 26-07-10'],
  ['2026年7-8月', '26-07-01 26-08-31'],
  ['2026-07', '26-07-01 26-07-31 !'],
  ['7月10-15日', '26-07-10 26-07-15 !'],
  ['7.10-15', '26-07-10 26-07-15 !'],
  ['7.10-7.15', '26-07-10 26-07-15 !'],
  ['7/10-15', '26-07-10 26-07-15 !'],
  ['12.28-1.3', '26-12-28 27-01-03 !'],
  ['7月', '26-07-01 26-07-31 !'],
  ['7、8月', '26-07-01 26-08-31 !'],
  ['7月—8月', '26-07-01 26-08-31 !'],
  ['4月8日', '26-04-08 26-04-08 !'],
  ['4.8', '26-04-08 26-04-08 !'],
  ['4月8号下午', '26-04-08 26-04-08 !'],
  ['', null],
  ['暑假', 'wrong'],
  ['2026年暑假', 'wrong'],
  ['7-8', 'wrong'],
  ['10-15日', 'wrong'],
  ['15-9-1', '15-09-01 15-09-01 !'],
  ['66.2.5', '66-02-05 66-02-05 !'],
  ['7月15日-10日', 'wrong'],
  ['2月30日', 'wrong'],
  ['13月1日', 'wrong'],
  ['2026', 'wrong'],
  ['待定', 'wrong'],
])('日期“%s”读成 %j', (text, expected) => expect(read(textCell(text))).toBe(expected))

test('数字 4.08 是 4 月 8 日，4.1 分不清是 1 日还是 10 日', () => {
  expect(read({ text: '4.18', kind: 'number', number: 4.18 })).toBe('26-04-18 26-04-18 !')
  expect(read({ text: '4.1', kind: 'number', number: 4.1 })).toBe('wrong')
})

test('没有写年份、只写年月的，提醒里说明读成了哪一天；“暑假”说明该怎么写', () => {
  const said = (text: string) => {
    const result = parseDayRange(textCell(text), { year: 2025 })
    return 'problem' in result ? [result.problem.message, result.problem.advice] : result.warnings?.map(({ message }) => message)
  }
  expect(said('4月8日')).toEqual(['“4月8日”没有写年份，按 2025 年读成 2025-04-08'])
  expect(said('2026-07')).toEqual(['“2026-07”只有年月，记在 2026-07-31'])
  expect(said('暑假')).toEqual(['“暑假”不知道是哪几天', '请写成 2026-07-10 或 2026-07-10 至 2026-07-15 的样子；只记得月份的，写成 2026-07'])
})

test('一年里的任何一段，用哪种写法都读成同样的两天', () => {
  const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(
      day,
      day,
      fc.constantFrom('.', '/', '年'),
      fc.constantFrom('-', '—', '至', '~'),
      fc.boolean(),
      (a, b, style, dash, short) => {
        const [first = '', last = ''] = [a, b].map((at) => at.toISOString().slice(0, 10)).toSorted()
        const write = (date: string, withYear: boolean) => {
          const [y, m, d] = date.split('-').map(Number)
          return style === '年' ? `${withYear ? `${y}年` : ''}${m}月${d}日` : [...(withYear ? [y] : []), m, d].join(style)
        }
        const text = `${write(first, true)}${dash}${write(last, !short)}`
        expect([text, read(textCell(text))]).toEqual([text, `${first.slice(2)} ${last.slice(2)}`])
      },
    ),
  )
})
