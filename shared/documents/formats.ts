import { chineseDay } from '../dates.ts'
import { formatTenths } from '../hours/format.ts'

const numerals = '〇一二三四五六七八九'

/** '2026-11-22' → '二〇二六年十一月二十二日', as certificates write it, with 〇 for zero. */
export function chineseNumeralDate(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${chineseNumeralYear(year)}${countInChinese(Number(month))}月${countInChinese(Number(date))}日`
}

/** '2026' or '2026-11-22' → '二〇二六年'. */
export function chineseNumeralYear(day: string): string {
  return `${Array.from(day.slice(0, 4), (digit) => numerals[Number(digit)] ?? digit).join('')}年`
}

/** 0–99 as counted: 7 → '七', 10 → '十', 21 → '二十一'. */
export function countInChinese(count: number): string {
  const tens = Math.floor(count / 10)
  const ones = count % 10
  if (tens === 0) return numerals[ones] ?? ''
  return `${tens === 1 ? '' : numerals[tens]}十${ones === 0 ? '' : numerals[ones]}`
}

/** A name of two Chinese characters with a full-width space between them (王　丽), so that it is as long as one of three; others as they are. */
export function spacedName(name: string): string {
  const [first, second, ...rest] = Array.from(name)
  if (!first || !second || rest.length > 0 || !/^\p{Script=Han}{2}$/u.test(name)) return name
  return `${first}\u3000${second}`
}

/** The formats a layout may write after a field: `{issuedOn:中文日期}`. */
export const formats: Record<string, (value: string) => string> = {
  中文日期: chineseNumeralDate,
  中文年: chineseNumeralYear,
  日期: chineseDay,
  学时: (tenths) => formatTenths(Number(tenths)),
  姓名: spacedName,
}
