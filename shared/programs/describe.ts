import { formatTenths } from '../hours/format.ts'
import type { Understood } from './model.ts'

/** What was understood of a plan's words, in words; undefined where nothing was: "20–24 学时", "至少 20 人", "0.5 天", "7–8 月". */
export const describePeople = ({ peopleMin, peopleMax, peopleUnit }: Understood) => ends(peopleMin, peopleMax, peopleUnit ?? '人', String)

export const describeHours = ({ hoursMin, hoursMax, sessionsMin, sessionsMax }: Understood) =>
  ends(hoursMin, hoursMax, '学时', formatTenths) ?? ends(sessionsMin, sessionsMax, '场', String)

export const describeDays = ({ daysMin, daysMax }: Understood) => ends(daysMin, daysMax, '天', formatTenths)

export function describeMonths({ monthFrom, monthTo }: Understood): string | undefined {
  if (monthFrom === null || monthTo === null) return undefined
  if (monthFrom === monthTo) return `${monthFrom} 月`
  return monthTo < monthFrom ? `${monthFrom} 月至次年 ${monthTo} 月` : `${monthFrom}–${monthTo} 月`
}

function ends(min: number | null, max: number | null, unit: string, format: (value: number) => string): string | undefined {
  if (min !== null && max !== null) return min === max ? `${format(min)} ${unit}` : `${format(min)}–${format(max)} ${unit}`
  if (min !== null) return `至少 ${format(min)} ${unit}`
  return max === null ? undefined : `至多 ${format(max)} ${unit}`
}
