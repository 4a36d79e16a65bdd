import { type CellObject, SSF } from '@e965/xlsx'
import type { Cell } from '../../../shared/exchange/sheet.ts'
import { serialToDay } from '../../../shared/exchange/values/calendar.ts'
import { cleanText } from './clean-text.ts'

/** From here on a number has 16 digits, of which a spreadsheet keeps 15. */
const tooManyDigits = 1e15

/** Makes plain data of a cell as the library gives it; undefined where there is nothing in it. */
export function readCell(raw: CellObject, dateSystem: '1900' | '1904'): Cell | undefined {
  const cell = readValue(raw, dateSystem)
  if (raw.f === undefined) return cell
  return cell ? { ...cell, formula: true } : { text: '', kind: 'error', formula: true, damage: 'formula' }
}

function readValue(raw: CellObject, dateSystem: '1900' | '1904'): Cell | undefined {
  if (raw.t === 'n' && typeof raw.v === 'number') return readNumber(raw.v, String(raw.z ?? 'General'), dateSystem)
  if (raw.t === 's' && typeof raw.v === 'string') {
    const text = cleanText(raw.v)
    return text === '' ? undefined : { text, kind: 'text' }
  }
  if (raw.t === 'b') return { text: raw.v ? '是' : '否', kind: 'boolean' }
  if (raw.t === 'e') return { text: '#错误', kind: 'error', damage: 'error' }
  return undefined
}

function readNumber(number: number, format: string, dateSystem: '1900' | '1904'): Cell {
  const date = dateText(number, format, dateSystem)
  if (date !== undefined) return { text: date, kind: 'date', number }
  const damaged = Math.abs(number) >= tooManyDigits
  return { text: numberText(number, format), kind: 'number', number, ...(damaged ? { damage: 'digits' as const } : {}) }
}

/** Year and month alone where the format shows no day; a time without a date is no date. */
function dateText(number: number, format: string, dateSystem: '1900' | '1904'): string | undefined {
  if (!SSF.is_date(format)) return undefined
  const shown = format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '').split(';')[0] ?? ''
  const day = serialToDay(number, dateSystem)
  if (day === undefined || !/[yemd年]/i.test(shown)) return undefined
  return /[yeg]/i.test(shown) && !/d/i.test(shown) ? day.slice(0, 7) : day
}

/** Without an exponent and without the noise of binary fractions; as shown where the format gives zeros in front, a percent sign or a unit. */
function numberText(number: number, format: string): string {
  if (/^0{2,}$/.test(format) || /%|"[^"]*[^"\s]"|[人次天节场]/.test(format)) return cleanText(String(SSF.format(format, number)))
  if (Number.isInteger(number)) return wholeNumber(number)
  const short = String(Number(number.toPrecision(15)))
  return short.includes('e') ? number.toFixed(15).replace(/0+$/, '') : short
}

/**
 * Only 15 digits are kept in the file, so no more are shown: the rest are zeros, as in Excel. Rounded, not cut off: 379900198001010000 is
 * held as …009984.
 */
function wholeNumber(number: number): string {
  const digits = BigInt(number).toString()
  if (Math.abs(number) < tooManyDigits) return digits
  const kept = number.toExponential(14).replace(/e.*$|\./g, '')
  return kept.padEnd(digits.length, '0')
}
