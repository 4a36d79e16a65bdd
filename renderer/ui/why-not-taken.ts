import { chineseDay } from '../../shared/dates.ts'
import { readDay } from './read-day.ts'

/** First and last day that may be chosen, both 'YYYY-MM-DD'. */
export type DayLimits = { minDate?: string | undefined; maxDate?: string | undefined }

/** Why what was typed is not what the input holds: it is no day, or one outside of the limits. null where it was taken or nothing was typed. */
export function whyNotTaken(typed: string, { minDate, maxDate }: DayLimits): string | null {
  if (typed.trim() === '') return null
  const day = readDay(typed)
  if (day === null) return `“${typed.trim()}”看不出是哪一天，没有采用。请写成 2026-09-01 的样子。`
  return whyOutside(day, { minDate, maxDate })
}

/** The same for what can still become a day while it is typed. */
export function whyOutsideSoFar(typed: string, limits: DayLimits): string | null {
  const day = readDay(typed)
  return day === null ? null : whyOutside(day, limits)
}

function whyOutside(day: string, { minDate, maxDate }: DayLimits): string | null {
  if (minDate !== undefined && day < minDate) return `${chineseDay(day)}太早，没有采用。最早只能是${chineseDay(minDate)}。`
  if (maxDate !== undefined && day > maxDate) return `${chineseDay(day)}太晚，没有采用。最晚只能是${chineseDay(maxDate)}。`
  return null
}
