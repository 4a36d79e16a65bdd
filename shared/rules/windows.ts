import * as z from 'zod'
import type { WindowKind } from './rule-set.ts'

/** A span of days, the first and the last included. */
export const Window = z.object({ from: z.iso.date(), to: z.iso.date() })
export type Window = z.infer<typeof Window>

/** The cycle of so many calendar years that begins with `firstYear`. */
export function cycleFrom(firstYear: number, years: number): Window {
  return { from: `${firstYear}-01-01`, to: `${firstYear + years - 1}-12-31` }
}

/** The windows in which a requirement is owed. Only firstYear depends on the person. */
export function windowsFor(kind: WindowKind, cycle: Window, workStartDate: string | null): Window[] {
  if (kind === 'cycle') return [cycle]
  if (kind === 'year') return yearsOf(cycle)
  if (kind === 'semester') return semestersOf(cycle)
  const firstYear = firstYearFrom(workStartDate)
  return firstYear && overlap(firstYear, cycle) ? [firstYear] : []
}

/** Twelve months from the first working day: 2020-09-01 (or 2020-09) to 2021-08-31. */
export function firstYearFrom(workStartDate: string | null): Window | null {
  if (workStartDate === null) return null
  const from = asDay(workStartDate)
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  return { from, to: toText(Date.UTC(year + 1, month - 1, day - 1)) }
}

/** A month alone means its first day. */
export function asDay(dayOrMonth: string): string {
  return dayOrMonth.length === 7 ? `${dayOrMonth}-01` : dayOrMonth
}

export function isWithin(date: string, window: Window): boolean {
  return window.from <= date && date <= window.to
}

export function overlap(a: Window, b: Window): Window | null {
  const from = isBefore(a.from, b.from) ? b.from : a.from
  const to = isBefore(a.to, b.to) ? a.to : b.to
  return from <= to ? { from, to } : null
}

/** What is left of a window without the days of another: none, one or two windows. */
export function without(window: Window, other: Window): Window[] {
  const common = overlap(window, other)
  if (!common) return [window]
  const rest: Window[] = []
  if (window.from < common.from) rest.push({ from: window.from, to: addDays(common.from, -1) })
  if (common.to < window.to) rest.push({ from: addDays(common.to, 1), to: window.to })
  return rest
}

/** How many calendar months have a day in any of the windows. */
export function countMonths(windows: readonly Window[]): number {
  const months = new Set<number>()
  for (const { from, to } of windows) for (let month = monthOf(from); month <= monthOf(to); month += 1) months.add(month)
  return months.size
}

function yearsOf(cycle: Window): Window[] {
  const windows: Window[] = []
  for (let year = yearOf(cycle.from); year <= yearOf(cycle.to); year += 1) {
    const window = overlap({ from: `${year}-01-01`, to: `${year}-12-31` }, cycle)
    if (window) windows.push(window)
  }
  return windows
}

/** A semester belongs to the cycle in which it begins, so that an autumn one that spans New Year is judged once and whole. */
function semestersOf(cycle: Window): Window[] {
  const windows: Window[] = []
  for (let year = yearOf(cycle.from); year <= yearOf(cycle.to); year += 1) {
    windows.push({ from: `${year}-02-01`, to: `${year}-08-31` }, { from: `${year}-09-01`, to: `${year + 1}-01-31` })
  }
  return windows.filter((window) => isWithin(window.from, cycle))
}

function isBefore(day: string, other: string): boolean {
  return day < other
}

function addDays(date: string, days: number): string {
  return toText(Date.parse(date) + days * 86_400_000)
}

function toText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

function monthOf(date: string): number {
  return yearOf(date) * 12 + Number(date.slice(5, 7))
}
