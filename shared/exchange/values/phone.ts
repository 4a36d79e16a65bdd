import type { Cell } from '../sheet.ts'
import { visibleDigits } from './masked-number.ts'
import { type Parsed, parsed, wrong } from './parsed.ts'
import { toHalfWidth } from './plain-text.ts'

const mobile = /^1[3-9]\d{9}$/
const landline = /^(0\d{2,3}-?)?[2-9]\d{6,7}(-\d{1,6})?$/

/** Reads a phone number. Of several the first mobile is kept; without a mobile the first that is a phone number at all. */
export function parsePhone(cell: Cell): Parsed<string> {
  if (mobile.test(cell.text)) return { value: cell.text }
  const numbers = splitPhones(cell.text)
  if (numbers.length === 0) return { value: null }
  const kept = numbers.find((number) => mobile.test(number)) ?? numbers.find((number) => landline.test(number))
  if (kept === undefined && numbers.some(visibleDigits)) return wrong('这是遮盖过的号码', '请填完整的号码')
  if (kept === undefined) return wrong(phoneFault(numbers), '请填 11 位手机号')
  return parsed(
    kept,
    mobile.test(kept) ? undefined : { message: `“${kept}”是座机号`, advice: '请改填手机号，以便通知' },
    numbers.length > 1 ? { message: `一格里有 ${numbers.length} 个号码，只取 ${kept}`, advice: '请一格只填一个手机号' } : undefined,
  )
}

function phoneFault(numbers: readonly string[]): string {
  const [only = ''] = numbers
  return numbers.length === 1 && /^\d+$/.test(only) ? `手机号应为 11 位，这里是 ${only.length} 位或开头不对` : '这里没有能用的电话号码'
}

function splitPhones(text: string): string[] {
  return toHalfWidth(text)
    .replace(/\((0\d{2,3})\)/g, '$1-')
    .replace(/\s*[-‐–—]\s*/g, '-')
    .replace(/(?<=\b1\d{2})[ -](\d{4})[ -](?=\d{4}\b)/g, '$1')
    .replace(/(?<!\d)\+?86[ -]?(?=1[3-9]\d)/g, '')
    .split(/[\s/、,;|或和]+/)
    .map((part) => part.replace(/^[^\d]*[::]/, '').replace(/^'/, ''))
    .filter((part) => part !== '')
}
