import type { Cell } from '../exchange/sheet.ts'
import { parseDayRange } from '../exchange/values/day-range.ts'
import { type Parsed, type Parser, parsed, type Remark, wrong } from '../exchange/values/parsed.ts'
import { compact } from '../exchange/values/plain-text.ts'
import { parseTenths } from '../exchange/values/range.ts'

const most = 5000
const unitsOfHours = /^(个?学时|课时|小时|节课?|h)$/i

/** One number of hours in tenths, up to 500 h: "6", "4.5学时"; 0 is a value. A range, a word or another unit ("3天", "半天") is wrong. */
export function parseHours(cell: Cell): Parsed<number> {
  if (cell.kind === 'date') return wrong(`“${cell.text}”是日期，不是学时`, '请把这一格设为“常规”格式，重新填写')
  const result = parseTenths(cell)
  if ('problem' in result) return wrong(result.problem.message, result.problem.advice)
  if (result.value === null) return { value: null }
  const { min, max, unit } = result.value
  if (min === null || min !== max || min < 0) return wrong(`“${cell.text}”看不出是多少学时`, '请填一个数，例如 6 或 4.5')
  if (unit !== null && !unitsOfHours.test(unit))
    return wrong(`“${cell.text}”的单位是“${unit}”，不是学时`, '请换算成学时再填，例如 6 或 4.5')
  if (min > most) return wrong(`一次 ${min / 10} 学时太多`, `一次最多登记 ${most / 10} 学时，请核对`)
  return parsed(min, roundedRemark(cell.text, min))
}

function roundedRemark(written: string, tenths: number): Remark | undefined {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(compact(written))?.[0].replaceAll(',', '')
  if (digits === undefined || Math.abs(Number(digits) * 10 - tenths) < 1e-6) return undefined
  return { message: `“${written}”只记到一位小数，记作 ${tenths / 10}`, advice: '请核对学时' }
}

/** The last day of a training, of whatever is written of its time; `year` is meant where none is written. */
export function parseTrainingDay(context: { dateSystem: '1900' | '1904'; year: number }): Parser<string> {
  return (cell) => {
    const result = parseDayRange(cell, context)
    return 'problem' in result ? result : { ...result, value: result.value?.last ?? null }
  }
}

/** "2026", "2026年", "2026年度"; school years ("2025-2026") count for the year they end in. */
export function parseYear(cell: Cell): Parsed<number> {
  const text = compact(cell.text)
  if (text === '') return { value: null }
  const match = /^(?:(20\d{2})[-—至/])?(20\d{2})(?:年度?|学年)?$/.exec(text)
  return match ? parsed(Number(match[2])) : wrong(`“${cell.text}”看不出是哪一年`, '请写成 2026 的样子')
}
