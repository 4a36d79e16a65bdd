import * as z from 'zod'

/** A day as 'YYYY-MM-DD'. */
export const Day = z.iso.date({ error: ({ input }) => (input ? '日期要写成 2026-09-01 的样子' : '请填写日期') })

/** The local day of an instant. */
export function dayOf(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** The day so many days later, or earlier where `count` is negative. */
export function addDays(day: string, count: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + count)
  return at.toISOString().slice(0, 10)
}

/** '2026-09-01' → '2026年9月1日'; a month alone ('2026-09') → '2026年9月'. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${date ? `${Number(date)}日` : ''}`
}
