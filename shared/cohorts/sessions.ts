import * as z from 'zod'
import { Day } from '../dates.ts'
import { daysToHours } from '../rules/credits.ts'

export const sessionParts = ['全天', '上午', '下午', '晚上'] as const
export const SessionPart = z.enum(sessionParts)
export type SessionPart = z.infer<typeof SessionPart>

/** One meeting of a cohort; hours in tenths. */
export const SessionDraft = z.object({
  date: Day,
  part: SessionPart,
  topic: z.string().trim().max(100),
  hours: z.int().min(1, '学时要大于 0').max(240),
})
export type SessionDraft = z.infer<typeof SessionDraft>

export const Session = SessionDraft.extend({ id: z.int() })
export type Session = z.infer<typeof Session>

/** The same session on every chosen weekday (1 Monday … 7 Sunday) from one day to another, both included. */
export const SessionSeries = SessionDraft.omit({ date: true }).extend({
  from: Day,
  to: Day,
  weekdays: z.array(z.int().min(1).max(7)).min(1, '请至少选一个星期几'),
})
export type SessionSeries = z.infer<typeof SessionSeries>

/** A full day counts the office's hours of a day (tenths), half a day or an evening half of them. */
export function usualHours(part: SessionPart, hoursPerDay: number): number {
  return daysToHours(part === '全天' ? 10 : 5, hoursPerDay)
}

/** The session that already takes this time, if any: the same part, or a morning or afternoon of a full day. */
export function findClash<Slot extends Pick<Session, 'date' | 'part'>>(
  slot: Pick<Session, 'date' | 'part'>,
  sessions: readonly Slot[],
): Slot | undefined {
  return sessions.find(({ date, part }) => date === slot.date && overlap(part, slot.part))
}

/** The sessions of a series that are not yet there, and the days on which something else already is. */
export function planSeries(series: SessionSeries, there: readonly Pick<Session, 'date' | 'part'>[]) {
  const { from, to, weekdays, ...session } = series
  const slots = daysBetween(from, to)
    .filter((day) => weekdays.includes(weekdayOf(day)))
    .map((date): SessionDraft => ({ ...session, date }))
  const taken = slots.filter((slot) => findClash(slot, there)).map(({ date }) => date)
  return { added: slots.filter(({ date }) => !taken.includes(date)), taken }
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

function overlap(one: SessionPart, other: SessionPart): boolean {
  if (one === other) return true
  const isWholeDay = one === '全天' || other === '全天'
  return isWholeDay && one !== '晚上' && other !== '晚上'
}

const oneDay = 86_400_000

function daysBetween(from: string, to: string): string[] {
  const first = Date.parse(`${from}T00:00:00Z`)
  const count = Math.max(0, Math.round((Date.parse(`${to}T00:00:00Z`) - first) / oneDay) + 1)
  return Array.from({ length: count }, (_, i) => new Date(first + i * oneDay).toISOString().slice(0, 10))
}
