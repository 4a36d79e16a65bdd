import type { TeacherHours } from '../../../shared/hours/contract.ts'
import { cycleOf } from '../../../shared/office/model.ts'
import { hoursToCredits } from '../../../shared/rules/credits.ts'
import { evaluate } from '../../../shared/rules/evaluate.ts'
import { s0RuleSet } from '../../../shared/rules/presets/s0.ts'
import { isWithin } from '../../../shared/rules/windows.ts'
import type { Store } from '../db/open.ts'
import { findMember } from '../lib/members.ts'
import { officeOrThrow } from '../lib/office.ts'
import { listEntriesOf } from './store.ts'

/** Everything a teacher has earned, judged with every reason against the rule set for the office's cycle. */
export async function findHoursOf(store: Store, teacherId: number): Promise<TeacherHours | undefined> {
  const member = await findMember(store, teacherId)
  if (!member) return undefined
  const office = await officeOrThrow(store)
  const cycle = cycleOf(office)
  const entries = await listEntriesOf(store, teacherId)
  const earnedIn = (some: readonly { hours: number }[]) => {
    const hours = some.reduce((total, entry) => total + entry.hours, 0)
    return { hours, credits: hoursToCredits(hours, office.hoursPerCredit) }
  }
  return {
    cycle,
    inCycle: earnedIn(entries.filter(({ date }) => isWithin(date, cycle))),
    inAll: earnedIn(entries),
    entries,
    verdict: evaluate(s0RuleSet, cycle, member, entries),
  }
}
