import type { FillValue } from './fill-cell.ts'

/** Whether a style shows a day, by its number in cellXfs; and how the workbook counts days. */
export type DayStyles = { isDay: (style: number) => boolean; is1904: boolean }

const dayFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

export function readDayStyles(styles: string, workbook: string): DayStyles {
  const formats = new Map(
    [...styles.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)].map(([tag]) => [
      Number(/numFmtId="(\d+)"/.exec(tag)?.[1]),
      /formatCode="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  )
  const list = /<(?:\w+:)?cellXfs[\s>].*?<\/(?:\w+:)?cellXfs>/s.exec(styles)?.[0] ?? ''
  const ids = [...list.matchAll(/<(?:\w+:)?xf[\s/>][^>]*/g)].map(([tag]) => Number(/\snumFmtId="(\d+)"/.exec(tag)?.[1] ?? 0))
  return {
    isDay: (style) => dayFormats.has(ids[style] ?? 0) || showsDay(formats.get(ids[style] ?? 0) ?? ''),
    is1904: /date1904="(1|true)"/.test(workbook),
  }
}

/** Quoted words and colours out, what is left has y, m and d of a day; h and s alone are a time. */
function showsDay(format: string): boolean {
  const code = format.replaceAll('&quot;', '"').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  return /y/i.test(code) || (/d/i.test(code) && /m/i.test(code))
}

/** 2026-03-01 or 2026年3月1日. */
const day = /^(\d{4})(?:-|年)(\d{1,2})(?:-|月)(\d{1,2})日?$/

/** A value as the cell wants it: a day becomes one only where the cell is made for days, or it would show as a bare number. */
export function toCell(value: string | number | null, style: number, { isDay, is1904 }: DayStyles): FillValue {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { number: value }
  const [, year, month, date] = day.exec(value) ?? []
  if (year === undefined || !isDay(style)) return { text: value }
  return { number: serialOf(Number(year), Number(month), Number(date)) - (is1904 ? 1462 : 0) }
}

/** Days since 1899-12-30, as spreadsheets count them. */
function serialOf(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / 86_400_000 + 25_569
}
