import type { Cell } from '../sheet.ts'
import { isDay, serialToDay } from './calendar.ts'
import { doubtful, type Parsed, parsed, type Remark, wrong } from './parsed.ts'
import { compact } from './plain-text.ts'

const earliestSerial = 14_000 // 1938
const latestSerial = 55_000 // 2050
const shape = '请写成 2026-09-01 或 2026-09 的样子'

/** Reads a date of any spelling as 'YYYY-MM-DD', or 'YYYY-MM' where only the month is written. */
export function parseDate(cell: Cell, dateSystem: '1900' | '1904' = '1900'): Parsed<string> {
  if (cell.kind === 'number' && cell.number !== undefined) return parseNumber(cell.number, cell.text, dateSystem)
  const text = compact(cell.text)
    .replace(/(\d)T?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '$1')
    .replace(/[日号]$/, '')
  if (text === '') return { value: null }
  return parseWithoutTime(cell.text, text)
}

/** A full day only: a month alone is wrong. */
export function parseDay(cell: Cell, dateSystem: '1900' | '1904' = '1900'): Parsed<string> {
  const result = parseDate(cell, dateSystem)
  if ('value' in result && result.value?.length === 7) return wrong(`“${cell.text}”只有年月，没有日`, '请补上日，例如 2026-09-01')
  return result
}

function parseWithoutTime(written: string, text: string): Parsed<string> {
  const digits = /^(\d{4})(\d{2})(\d{2})?$/.exec(text)
  if (digits) return assemble(written, [digits[1], digits[2], digits[3]])
  const parts = /^(\d{4})[年./\-、](\d{1,2})(?:月?|[月./\-、](\d{1,2}))[./-]?$/.exec(text)
  if (parts) return assemble(written, [parts[1], parts[2], parts[3]])
  const short = /^(\d{1,2})([./\-年])(\d{1,2})[./\-月](\d{1,2})$/.exec(text)
  if (short) return parseShortYear(written, short)
  if (/^\d{4}年?$/.test(text)) return wrong(`“${written}”只有年份`, '请补上月份，例如 2015-09')
  return wrong(`“${written}”看不出是哪一天`, shape)
}

function parseNumber(number: number, written: string, dateSystem: '1900' | '1904'): Parsed<string> {
  if (/^\d{4}\.1$/.test(written))
    return doubtful(`“${written}”可能是 1 月，也可能是 10 月（数字末尾的 0 会丢失）`, '请写成 2015-01 或 2015-10 的样子')
  if (!Number.isInteger(number) || number > latestSerial) {
    const text = parseWithoutTime(written, written)
    if ('value' in text) return text
  }
  if (number >= 1900 && number <= 2100) return wrong(`“${written}”只有年份`, '请补上月份，例如 2015-09')
  const day = serialToDay(number, dateSystem)
  if (day === undefined || number < earliestSerial || number > latestSerial) return wrong(`“${written}”看不出是哪一天`, shape)
  return parsed(day, { message: `单元格里是数字 ${written}，按日期读成 ${day}`, advice: '请核对；以后把这一列设为“日期”格式' })
}

/** '9/1/15' is how Excel shows a date by default (month/day/year); with dots, dashes or 年, or a first part over 12, the year stands first. */
function parseShortYear(written: string, [, first = '', separator, second = '', third = '']: readonly string[]): Parsed<string> {
  const yearLast = separator === '/' && Number(first) <= 12
  const [year, month, day] = yearLast ? [third, first, second] : [first, second, third]
  const result = assemble(written, [`${Number(year) > 30 ? 19 : 20}${year.padStart(2, '0')}`, month, day])
  if (!('value' in result) || result.value === null) return result
  return parsed(result.value, { message: `“${written}”的年份只有两位，读成 ${result.value}`, advice: '请核对年份' })
}

function assemble(written: string, [year, month, day]: readonly (string | undefined)[]): Parsed<string> {
  const text = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-')
  if (!isDay(day === undefined ? `${text}-01` : text)) return wrong(`“${written}”这一天不存在`, shape)
  return parsed(text, yearRemark(Number(year), written))
}

function yearRemark(year: number, written: string): Remark | undefined {
  if (year >= 1900 && year <= 2100) return undefined
  return { message: `“${written}”的年份不合常理`, advice: '请核对年份' }
}
