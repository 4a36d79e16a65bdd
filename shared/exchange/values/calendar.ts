/** Whether 'YYYY-MM-DD' is a day that exists. */
export function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day
}

/** Day of a spreadsheet serial (1 = 1900-01-01, with the 29 February 1900 that never was); the time of day is dropped. */
export function serialToDay(serial: number, dateSystem: '1900' | '1904' = '1900'): string | undefined {
  const whole = Math.floor(serial) + (dateSystem === '1904' ? 1462 : 0)
  if (!Number.isFinite(whole) || whole < 1 || whole > 2_958_465) return undefined
  const sinceUnix = whole - 25_569 + (whole < 60 ? 1 : 0)
  return new Date(sinceUnix * 86_400_000).toISOString().slice(0, 10)
}
