import type { Cell } from '../sheet.ts'
import { isDay, lastDayOfMonth } from './calendar.ts'
import { parseDate } from './date.ts'
import { type Parsed, parsed, type Remark, wrong } from './parsed.ts'
import { compact, plainDashes } from './plain-text.ts'

/** First and last day, both 'YYYY-MM-DD'; the same where it was one day. */
type DayRange = { first: string; last: string }

/** One end as written; its year or month may stand at the other end only. */
type End = { year?: number | undefined; month?: number | undefined; day?: number | undefined }

const season = /^(?:\d{4}年?)?(寒假|暑假|暑期|假期|春季|秋季|上半年|下半年|上学期|下学期|第?[一二]学期|全年|平时|周末)/
const partsOfDay = /上午|下午|晚上|全天|中午|(?:周|星期)[一二三四五六日天]|\d{1,2}:\d{2}(?::\d{2})?/g
const shape = '请写成 2026-07-10 或 2026-07-10 至 2026-07-15 的样子'

/**
 * When something was held: a day or a month of any spelling, or from one to another ("2026.7.10-7.15", "7月10-15日", "7、8月"). Of a month alone
 * the days are its first and last. `year` is meant where none is written; both are said.
 */
export function parseDayRange(cell: Cell, { dateSystem = '1900', year }: { dateSystem?: '1900' | '1904'; year: number }): Parsed<DayRange> {
  const text = plainDashes(compact(cell.text).replace(/[(（][^()（）]*[)）]/g, ''))
    .replace(partsOfDay, '')
    .replaceAll('号', '日')
    .replace(/^-+|-+$/g, '')
  const ends = cell.kind === 'text' || /^\d{1,2}\.\d{2}$/.test(cell.text) ? endsOf(text) : undefined
  // "7.10-15" would be read as a day of 2007
  if (ends && !/\d{4}/.test(text)) return assembled(cell.text, ends, year)
  const alone = parseDate(cell.kind === 'text' ? { ...cell, text } : cell, dateSystem)
  if ('value' in alone)
    return alone.value === null ? { value: null } : { value: spanOf(alone.value), ...said(alone.warnings, cell.text, alone.value) }
  if (ends) return assembled(cell.text, ends, year)
  if (season.test(text)) return wrong(`“${cell.text}”不知道是哪几天`, `${shape}；只记得月份的，写成 2026-07`)
  return alone
}

/** The two ends of a range, or the one day twice; nothing where the text can't be parted in one way that makes sense. */
function endsOf(text: string): readonly [End, End] | undefined {
  const listed = text.split(/[、,]/)
  if (listed.length > 1) return pairOf(listed[0] ?? '', listed.at(-1) ?? '')
  const whole = startOf(text)
  if (whole && (whole.day !== undefined || text.endsWith('月'))) return [whole, whole]
  for (let at = text.indexOf('-'); at > 0; at = text.indexOf('-', at + 1)) {
    const pair = pairOf(text.slice(0, at), text.slice(at + 1))
    if (pair) return pair
  }
  return undefined
}

function pairOf(left: string, right: string): readonly [End, End] | undefined {
  const first = startOf(left)
  const last = endOf(right)
  if (!first || !last) return undefined
  if (first.day !== undefined && last.day !== undefined) return [first, last]
  const number = /^(\d{1,2})日?$/.exec(right)?.[1]
  if (first.day !== undefined) return number === undefined ? undefined : [first, { day: Number(number) }]
  const isMonth = last.day === undefined && (left + right).includes('月') && !right.endsWith('日')
  return isMonth ? [first, last] : undefined
}

/** Where a range may start; "7-8" alone may be months, days, or 2007-08. */
function startOf(text: string): End | undefined {
  const end = endOf(text)
  return end?.year === undefined && text.includes('-') ? undefined : end
}

/** "2026年7月10日", "7.10", "7月", "7": a number alone is a month here. */
function endOf(text: string): End | undefined {
  const match = /^(?:(\d{4}|\d{2}(?=年))[年./-])?(\d{1,2})(?:[月./-](?:(\d{1,2})日?)?|日)?$/.exec(text)
  if (!match) return undefined
  const [, year, month, day] = match
  const century = year?.length === 2 ? 2000 : 0
  return {
    year: year === undefined ? undefined : century + Number(year),
    month: Number(month),
    day: day === undefined ? undefined : Number(day),
  }
}

function assembled(written: string, [from, to]: readonly [End, End], usualYear: number): Parsed<DayRange> {
  const isSaid = from.year !== undefined || to.year !== undefined
  const firstYear = from.year ?? to.year ?? usualYear
  const month = to.month ?? from.month ?? 0
  const lastYear = to.year ?? (month < (from.month ?? 0) ? firstYear + 1 : firstYear)
  const first = dateOf(firstYear, from.month ?? 0, from.day)
  const last = dateOf(lastYear, month, to.day)
  const range = first && last && { first: spanOf(first).first, last: spanOf(last).last }
  if (!range) return wrong(`“${written}”这一天不存在`, shape)
  if (range.last < range.first) return wrong(`“${written}”的结束早于开始`, shape)
  const added: Remark = {
    message: `“${written}”没有写年份，按 ${firstYear} 年读成 ${range.last}`,
    advice: '请核对年份；不对的请把年份写上',
  }
  return isSaid ? { value: range, ...said(undefined, written, first === last ? first : '') } : parsed(range, added)
}

function dateOf(year: number, month: number, day: number | undefined): string | undefined {
  const two = (number: number) => String(number).padStart(2, '0')
  const date = [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-')
  return isDay(day === undefined ? `${date}-01` : date) ? date : undefined
}

function spanOf(date: string): DayRange {
  return date.length === 7 ? { first: `${date}-01`, last: lastDayOfMonth(date) } : { first: date, last: date }
}

function said(warnings: readonly Remark[] | undefined, written: string, date: string): { warnings?: readonly Remark[] } {
  const month: Remark[] =
    date.length === 7 ? [{ message: `“${written}”只有年月，记在 ${lastDayOfMonth(date)}`, advice: '要记在别的日子，请补上日' }] : []
  const all = [...(warnings ?? []), ...month]
  return all.length > 0 ? { warnings: all } : {}
}
