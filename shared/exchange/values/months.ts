import type { Cell } from '../sheet.ts'
import { type Parsed, parsed } from './parsed.ts'
import { compact, plainDashes } from './plain-text.ts'

/** When in the year: the original text and its months 1–12; `to` before `from` reaches into the next year; null where nothing is said yet. */
export type Months = { text: string; from: number | null; to: number | null }

const wordsOfTheYear: Readonly<Record<string, readonly [number, number]>> = {
  全年: [1, 12],
  年度: [1, 12],
  常年: [1, 12],
  上半年: [1, 6],
  下半年: [7, 12],
  第一季度: [1, 3],
  第二季度: [4, 6],
  第三季度: [7, 9],
  第四季度: [10, 12],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
  寒假: [1, 2],
  暑假: [7, 8],
  暑期: [7, 8],
  春季: [3, 6],
  秋季: [9, 12],
}
const nothingSaid = /^(待定|未定|另定|另行通知|[-/\\.*]+)$/

/** "2月中旬", "7、8月", "3－12月", "全年", "6—7月", "7.2" (2 July), "10月-次年3月". */
export function parseMonths(cell: Cell): Parsed<Months> {
  const text = cell.text.trim()
  if (text === '') return { value: null }
  if (cell.kind === 'date') return fromDate(text)
  const plain = withoutYear(plainDashes(compact(text)))
  const words = Object.hasOwn(wordsOfTheYear, plain) ? wordsOfTheYear[plain] : undefined
  if (words) return { value: { text, from: words[0], to: words[1] } }
  const months = monthsIn(plain)
  if (months) return { value: { text, ...months } }
  const nothing: Months = { text, from: null, to: null }
  return nothingSaid.test(plain)
    ? { value: nothing }
    : parsed(nothing, { message: `“${text}”看不出是几月`, advice: '原文会保留；要按月份安排请改成“7月”或“7-8月”' })
}

/** "2015-09-01" is one day, not September to January. */
function withoutYear(plain: string): string {
  const day = /^20\d{2}(?:年(\d{1,2})月|([./-])(\d{1,2})\2)\d{1,2}[日号]?$/.exec(plain)
  return day ? `${day[1] ?? day[3]}月` : plain.replace(/^20\d{2}[年./-]/, '')
}

/** A month is a number with 月 after it, or joined by 、 or - to one; "7.2" and "7月2日" are one day. */
function monthsIn(plain: string): { from: number; to: number } | undefined {
  const text = plain
    .replace(/[上中下][旬]|[初底末]|前后|左右/g, '')
    .replace(/(\d{1,2})月(?:份)?\d{1,2}[日号]/g, '$1月')
    .replace(/(?<!\d)(\d{1,2})\.\d{1,2}[日号]?(?!\d)/g, '$1月')
    .replace(/次年|来年|第二年|月份?/g, (word) => (word.startsWith('月') ? '月' : ''))
  if (!/^\d{1,2}月?([-、,,及和]\d{1,2}月?)*$/.test(text)) return undefined
  const numbers = [...text.matchAll(/\d{1,2}/g)].map(([digits]) => Number(digits))
  const [from] = numbers
  const to = numbers.at(-1)
  if (from === undefined || to === undefined || numbers.some((month) => month < 1 || month > 12)) return undefined
  return { from, to }
}

/** Excel turns a typed "7.2", "7/2" or "6-7" into a day; the month is sure, the rest is not. */
function fromDate(text: string): Parsed<Months> {
  const month = Number(text.slice(5, 7))
  return parsed(
    { text, from: month, to: month },
    { message: `“${text}”是日期格式，只取 ${month} 月`, advice: '原来若写的是“几－几月”，请把这一格设为“文本”格式后重填' },
  )
}
