import * as z from 'zod'
import { refusals } from '../errors.ts'
import { pageOf } from '../page.ts'
import { procedure } from '../procedure.ts'
import { progressThen } from '../progress.ts'
import { reasonTo } from '../reason.ts'
import { WaitingCounts, WaitingQuery, WaitingRow } from './model.ts'

export const waitingContract = {
  list: procedure.input(WaitingQuery).output(pageOf(WaitingRow).extend({ counts: WaitingCounts })),
  counts: procedure.output(WaitingCounts),
  /** How many rows wait to be written into a cohort; once it is completed, they can't be. */
  ofCohort: procedure.input(z.object({ cohortId: z.int() })).output(z.int()),
  /** Writes every row whose people are known by now, each into the batch it came with. */
  matchFound: procedure.output(progressThen(z.object({ matched: z.int() }))),
  /** Says who the person at `place` of a row's people is, for all rows that write him so; `left` of them can't be written yet. */
  match: procedure
    .input(z.object({ id: z.int(), place: z.int().min(0), teacherId: z.int() }))
    .output(z.object({ matched: z.int(), left: z.int() }))
    .errors(refusals('NOT_FOUND')),
  dismiss: procedure
    .input(z.object({ ids: z.array(z.int()).min(1).max(10_000), reason: reasonTo('不登记') }))
    .errors(refusals('NOT_FOUND')),
  /** Lets a dismissed row wait again. */
  restore: procedure.input(z.object({ id: z.int() })).errors(refusals('NOT_FOUND')),
}
