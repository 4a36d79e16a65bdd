import * as z from 'zod'
import { Day } from '../dates.ts'
import { refusals } from '../errors.ts'
import { PageRequest, pageOf } from '../page.ts'
import { procedure } from '../procedure.ts'
import { reasonTo } from '../reason.ts'
import { Registration, RegistrationDecision, RegistrationTerms, RegistrationYear, Year, YearItem, YearVerdict } from './model.ts'

/** Which part of the queue is shown: `blocked` and `clear` are undecided, with and without an item that is short. */
export const QueueView = z.enum(['all', 'undecided', 'blocked', 'clear', 'passed', 'failed'])
export type QueueView = z.infer<typeof QueueView>

/** The queue of a year in the order of the pile. `search` finds name, pinyin and numbers; `alsoId` stays in view though it was decided. */
export const QueueQuery = PageRequest.omit({ sortBy: true, sortOrder: true }).extend({
  year: Year,
  schoolId: z.int().optional(),
  view: QueueView.default('all'),
  alsoId: z.int().optional(),
})
export type QueueQuery = z.infer<typeof QueueQuery>

/** A teacher in the queue. `items` as they are now; `hours` of the year in tenths. */
export const QueueRow = z.object({
  id: z.int(),
  name: z.string(),
  cardNumber: z.string().nullable(),
  schoolId: z.int().nullable(),
  schoolName: z.string().nullable(),
  items: z.array(YearItem),
  hours: z.int(),
  registration: Registration.nullable(),
})
export type QueueRow = z.infer<typeof QueueRow>

/** How many of a year, or of a school in it; `overridden` passed with an item that was short. */
export const QueueCounts = z.object({
  people: z.int(),
  clear: z.int(),
  blocked: z.int(),
  passed: z.int(),
  failed: z.int(),
  overridden: z.int(),
})
export type QueueCounts = z.infer<typeof QueueCounts>

/** One teacher and one year: what the rules find now, and, where it is decided, what they found then. */
export const RegistrationCase = QueueRow.omit({ items: true, hours: true }).extend({
  found: YearVerdict,
  registration: Registration.extend({ verdict: YearVerdict }).nullable(),
})
export type RegistrationCase = z.infer<typeof RegistrationCase>

/** A decided year on a teacher's page. */
export const TeacherYear = Registration.extend({ year: Year, verdict: YearVerdict })
export type TeacherYear = z.infer<typeof TeacherYear>

const InYear = z.object({ year: Year })
const Case = InYear.extend({ teacherId: z.int() })
const Reason = reasonTo('这样决定')

export const registrationContract = {
  years: procedure.output(z.array(RegistrationYear)),
  open: procedure.input(InYear.extend({ terms: RegistrationTerms })).errors(refusals('YEAR_OPENED')),
  changeTerms: procedure.input(InYear.extend({ terms: RegistrationTerms, reason: reasonTo('修改') })).errors(refusals('NOT_FOUND')),

  queue: procedure.input(QueueQuery).output(pageOf(QueueRow)).errors(refusals('NOT_FOUND')),
  counts: procedure
    .input(InYear.extend({ schoolId: z.int().optional() }))
    .output(QueueCounts)
    .errors(refusals('NOT_FOUND')),
  get: procedure.input(Case).output(RegistrationCase).errors(refusals('NOT_FOUND')),
  ofTeacher: procedure.input(z.object({ teacherId: z.int() })).output(z.array(TeacherYear)),

  /** Deciding the same again changes nothing. `stampedOn` counts where it passes. */
  decide: procedure
    .input(Case.extend({ decision: RegistrationDecision, stampedOn: Day, reason: Reason.optional() }))
    .errors(refusals('NOT_FOUND', 'ITEMS_NOT_MET', 'FAILURE_UNEXPLAINED', 'CHANGE_UNEXPLAINED', 'STAMP_DAY_WRONG')),
  withdraw: procedure.input(Case.extend({ reason: reasonTo('撤回') })).errors(refusals('NOT_FOUND')),
  /** Passes everyone of a school who is undecided and has no item that is short. */
  passClear: procedure
    .input(InYear.extend({ schoolId: z.int(), stampedOn: Day }))
    .output(z.object({ passed: z.int() }))
    .errors(refusals('NOT_FOUND', 'STAMP_DAY_WRONG')),
}
