import { textCell } from '../exchange/sheet.ts'
import { parseMonths } from '../exchange/values/months.ts'
import type { Parsed } from '../exchange/values/parsed.ts'
import { parseRange, parseTenths, type Range } from '../exchange/values/range.ts'
import type { ProgramDraft, Understood } from './model.ts'

type PlanWords = Pick<ProgramDraft, 'peopleText' | 'hoursText' | 'daysText' | 'timeText' | 'offlineHours' | 'onlineHours'>
type Ends = { min: number | null; max: number | null }

const nothing: Ends = { min: null, max: null }
const unitsOf = {
  people: /^(人|人次|名|位)$/,
  hours: /^(学时|课时|小时|节)$/,
  days: /^(天|日)$/,
  sessions: /^(场|场次|次|讲|期)$/,
}

/**
 * Reads the plan's words. Sessions stand in the hours column ("25－30场"); a unit that is not the column's own is not converted, only kept as text.
 * Where nothing is said of all hours, they are those offline and online together.
 */
export function understand(words: PlanWords): Understood {
  const people = within(parseRange(textCell(words.peopleText ?? '')), unitsOf.people)
  const hours = words.hoursText ? within(parseTenths(textCell(words.hoursText)), unitsOf.hours) : bothHours(words)
  const sessions = within(parseRange(textCell(words.hoursText ?? '')), unitsOf.sessions, 'unit')
  const days = within(parseTenths(textCell(words.daysText ?? '')), unitsOf.days)
  const months = usable(parseMonths(textCell(words.timeText ?? '')))
  return {
    peopleMin: people.min,
    peopleMax: people.max,
    peopleUnit: people.unit,
    hoursMin: hours.min,
    hoursMax: hours.max,
    sessionsMin: sessions.min,
    sessionsMax: sessions.max,
    daysMin: days.min,
    daysMax: days.max,
    monthFrom: months?.from ?? null,
    monthTo: months?.to ?? null,
  }
}

function bothHours({ offlineHours = null, onlineHours = null }: PlanWords): Ends {
  if (offlineHours === null && onlineHours === null) return nothing
  const both = (offlineHours ?? 0) + (onlineHours ?? 0)
  return { min: both, max: both }
}

/** The ends of a range whose unit fits; a number without a unit fits its own column. */
function within(parsed: Parsed<Range>, units: RegExp, needs: 'anything' | 'unit' = 'anything'): Ends & { unit: string | null } {
  const range = usable(parsed)
  const fits = range && (range.unit === null ? needs === 'anything' : units.test(range.unit))
  return fits ? range : { ...nothing, unit: null }
}

function usable<T>(parsed: Parsed<T>): T | null {
  return 'problem' in parsed ? null : parsed.value
}
