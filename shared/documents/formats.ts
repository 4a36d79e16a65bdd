import { chineseDay } from '../dates.ts'
import { formatTenths } from '../hours/format.ts'
import { maskIdNumber } from '../teachers/mask-id-number.ts'

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

/** '2026-11' or '2026-11-22' → '二〇二六年十一月'. */
export function chineseNumeralMonth(day: string): string {
  return `${chineseNumeralYear(day)}${countInChinese(Number(day.slice(5, 7)))}月`
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

/** A phone number as papers that go from hand to hand show it: 13812345678 → 138****5678; of a short one only the last two digits. */
export function maskPhone(phone: string): string {
  if (phone.length < 8) return `${'*'.repeat(Math.max(0, phone.length - 2))}${phone.slice(-2)}`
  return `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`
}

/** The formats a layout may write after a field: `{issuedOn:中文日期}`. Days are 'YYYY-MM-DD', hours and credits tenths. */
export const formats: Record<string, (value: string) => string> = {
  中文日期: chineseNumeralDate,
  中文年: chineseNumeralYear,
  中文年月: chineseNumeralMonth,
  日期: chineseDay,
  年月: (day) => chineseDay(day.slice(0, 7)),
  年: (day) => day.slice(0, 4),
  月: (day) => String(Number(day.slice(5, 7))),
  日: (day) => String(Number(day.slice(8, 10))),
  点日期: (day) => day.replaceAll('-', '.'),
  学时: (tenths) => formatTenths(Number(tenths)),
  学分: (tenths) => formatTenths(Number(tenths)),
  姓名: spacedName,
  证件遮盖: maskIdNumber,
  手机遮盖: maskPhone,
}
