import { addDays } from '../dates.ts'
import { lastDayOfMonth } from '../exchange/values/calendar.ts'
import { parseDate } from '../exchange/values/date.ts'
import { type Parser, parsed, wrong } from '../exchange/values/parsed.ts'
import { compact } from '../exchange/values/plain-text.ts'

/** What a sheet says of the time of a pairing: days, or months as they are written ('2023-09'), or how many years. */
export type Period = { start?: string; end?: string; years?: number }

const shape = '请写成 2023-09 至 2026-08 的样子，或分成开始日期、结束日期两列'
const numbers = '一二三四五六七八九'

/** "2023.9—2026.8", "2023年9月1日至2026年8月31日", "三年", or the first day alone. */
export function parsePeriod(dateSystem: '1900' | '1904'): Parser<Period> {
  return (cell) => {
    const text = compact(cell.text).replace(/[()]/g, '')
    if (text === '') return { value: null }
    const years = /^(?:为期|共)?(\d|[一二两三四五六七八九])年$/.exec(text)?.[1]
    if (years !== undefined) return parsed({ years: yearsOf(years) })
    const schoolYears = schoolYearsIn(text)
    if (schoolYears) return parsed(schoolYears)
    const alone = parseDate(cell, dateSystem)
    if ('value' in alone && alone.value !== null) return parsed({ start: alone.value })
    const [first = '', last = '', ...more] = partsOf(text)
    const start = dayIn(first)
    const end = dayIn(last)
    if (start === undefined || end === undefined || more.length > 0) return wrong(`“${cell.text}”看不出起止时间`, shape)
    return parsed({ start, end })
  }
}

/** "2025学年" and "2025-2026学年" are the school year from September 2025 to August 2026; "2025-2028学年" are three. */
function schoolYearsIn(text: string): Period | undefined {
  const [, first, last] = /^(20\d{2})(?:[-至到~\u2010-\u2015\u301c\uff5e/]+(20\d{2}))?学年度?$/.exec(text) ?? []
  const [from, to] = [Number(first), last === undefined ? Number(first) + 1 : Number(last)]
  return to > from ? { start: `${from}-09-01`, end: `${to}-08-31` } : undefined
}

/** The first day that is meant. */
export function firstDayOf(date: string): string {
  return date.length === 7 ? `${date}-01` : date
}

/** The last day that is meant. */
export function lastDayOf(date: string): string {
  return date.length === 7 ? lastDayOfMonth(date) : date
}

/** The last day of so many years from a day on; a 29 February ends on the last of February. */
export function endAfterYears(start: string, years: number): string {
  const anniversary = `${Number(start.slice(0, 4)) + years}${start.slice(4)}`
  return addDays(anniversary.endsWith('-02-29') ? anniversary.replace('-02-29', '-03-01') : anniversary, -1)
}

function partsOf(text: string): string[] {
  const byWord = text.split(/[至到~\u2010-\u2015\u301c\uff5e]+/)
  return byWord.length > 1 ? byWord : text.split('-').length === 2 ? text.split('-') : [text]
}

function dayIn(text: string): string | undefined {
  const result = parseDate({ text, kind: 'text' })
  return 'value' in result ? (result.value ?? undefined) : undefined
}

function yearsOf(text: string): number {
  return text === '两' ? 2 : Number(text) || numbers.indexOf(text) + 1
}
