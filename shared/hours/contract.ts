import * as z from 'zod'
import { Day } from '../dates.ts'
import { refusals } from '../errors.ts'
import { PageRequest, pageOf } from '../page.ts'
import { procedure } from '../procedure.ts'
import { reasonTo } from '../reason.ts'
import { Verdict } from '../rules/verdict.ts'
import { Window } from '../rules/windows.ts'
import { HoursCategory } from './categories.ts'
import { MembershipDraft, MembershipRow } from './memberships.ts'
import { HoursDraft, HoursEntry, HoursSource, LedgerRow } from './model.ts'
import { ShortageRow, ShortageSummary } from './shortages.ts'

/** `search` finds the teacher; `from` and `to` are days of the training, both included. */
export const LedgerQuery = PageRequest.extend({
  from: Day.optional(),
  to: Day.optional(),
  category: HoursCategory.optional(),
  source: HoursSource.optional(),
  schoolId: z.int().optional(),
})
export type LedgerQuery = z.infer<typeof LedgerQuery>

const ShortageFilter = z.object({ schoolId: z.int().optional(), group: z.string().optional(), requirement: z.string().optional() })

export const ShortageQuery = PageRequest.extend(ShortageFilter.shape)
export type ShortageQuery = z.infer<typeof ShortageQuery>

/** Hours in tenths and the same as credits in tenths. */
const Earned = z.object({ hours: z.int(), credits: z.int() })

const TeacherHours = z.object({ cycle: Window, inCycle: Earned, inAll: Earned, entries: z.array(HoursEntry), verdict: Verdict })
export type TeacherHours = z.infer<typeof TeacherHours>

export const hoursContract = {
  ledger: procedure.input(LedgerQuery).output(pageOf(LedgerRow).extend({ hours: z.int() })),
  record: procedure
    .input(HoursDraft)
    .output(z.object({ id: z.int() }))
    .errors(refusals('NOT_FOUND', 'DATE_IN_FUTURE')),
  reverse: procedure
    .input(z.object({ id: z.int(), reason: reasonTo('冲正') }))
    .output(z.object({ id: z.int() }))
    .errors(refusals('NOT_FOUND', 'ALREADY_REVERSED', 'IS_A_REVERSAL')),
  ofTeacher: procedure
    .input(z.object({ teacherId: z.int() }))
    .output(TeacherHours)
    .errors(refusals('NOT_FOUND')),
  shortages: procedure.input(ShortageQuery).output(pageOf(ShortageRow)),
  shortageSummary: procedure.input(ShortageFilter).output(ShortageSummary.extend({ cycle: Window })),
  memberships: {
    list: procedure.input(z.object({ teacherId: z.int() })).output(z.array(MembershipRow)),
    add: procedure
      .input(MembershipDraft)
      .output(z.object({ id: z.int() }))
      .errors(refusals('NOT_FOUND', 'ALREADY_MEMBER')),
    end: procedure.input(z.object({ id: z.int(), toDate: Day })).errors(refusals('NOT_FOUND', 'MEMBERSHIP_BACKWARDS')),
    remove: procedure.input(z.object({ id: z.int(), reason: reasonTo('移除') })).errors(refusals('NOT_FOUND')),
  },
}
