const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether 'YYYY-MM-DD' is a day that exists. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return date >= 1 && date <= ((month === 2 && isLeap ? 29 : daysIn[month - 1]) ?? 0)
}

/** The last day of a month: '2026-02' → '2026-02-28'. */
export function lastDayOfMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

/** Day of a spreadsheet serial (1 = 1900-01-01, with the 29 February 1900 that never was); the time of day is dropped. */
export function serialToDay(serial: number, dateSystem: '1900' | '1904' = '1900'): string | undefined {
  const whole = Math.floor(serial) + (dateSystem === '1904' ? 1462 : 0)
  if (!Number.isFinite(whole) || whole < 1 || whole > 2_958_465) return undefined
  const sinceUnix = whole - 25_569 + (whole < 60 ? 1 : 0)
  return new Date(sinceUnix * 86_400_000).toISOString().slice(0, 10)
}
