import { chineseDay } from '../dates.ts'
import type { Cell } from '../exchange/sheet.ts'
import { parseDate } from '../exchange/values/date.ts'
import { type Parsed, parsed } from '../exchange/values/parsed.ts'
import { compact } from '../exchange/values/plain-text.ts'

/** Reads a date of any spelling as exactly as it is written: 'YYYY-MM-DD', 'YYYY-MM', or 'YYYY' where a list gives the year alone (2015, 2015年, 2015年度). */
export function parsePartialDate(cell: Cell, dateSystem: '1900' | '1904' = '1900'): Parsed<string> {
  const year = /^((?:19|20)\d{2})年?度?$/.exec(compact(cell.text))?.[1]
  return year === undefined ? parseDate(cell, dateSystem) : parsed(year)
}

/** '2015' → '2015年'; months and days as everywhere. */
export function chinesePartialDate(date: string): string {
  return date.length === 4 ? `${date}年` : chineseDay(date)
}

/** Whether a date, as exact as it is known, is surely after another one: 2026 is not after 2026-05. */
export function isAfter(date: string, other: string): boolean {
  return date > other && !date.startsWith(other)
}
