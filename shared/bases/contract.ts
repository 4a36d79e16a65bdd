import * as z from 'zod'
import { Day } from '../dates.ts'
import { refusals } from '../errors.ts'
import { PageRequest, pageOf } from '../page.ts'
import { procedure } from '../procedure.ts'
import { reasonTo } from '../reason.ts'
import { BaseVerdict } from './judge.ts'
import { Base, BaseDraft, BaseInYear, baseKinds } from './model.ts'

/** The board of a year (without one: of this year). */
export const BoardQuery = PageRequest.extend({
  year: z.int().min(1990).max(2200).optional(),
  kind: z.enum(baseKinds).optional(),
  verdict: BaseVerdict.optional(),
})
export type BoardQuery = z.infer<typeof BoardQuery>

export const BoardRow = BaseInYear.extend({ verdict: BaseVerdict, missing: z.int() })
export type BoardRow = z.infer<typeof BoardRow>

/** All bases of the year, whatever is filtered: how many are judged, how many have met it, and the 实训基地 against the office's target. */
export const BoardSummary = z.object({ year: z.int(), judged: z.int(), met: z.int(), practiceBases: z.int(), target: z.int() })
export type BoardSummary = z.infer<typeof BoardSummary>

const One = z.object({ id: z.int() })

export const basesContract = {
  board: procedure.input(BoardQuery).output(pageOf(BoardRow).extend({ summary: BoardSummary })),
  get: procedure.input(One).output(Base).errors(refusals('NOT_FOUND')),
  create: procedure.input(BaseDraft).output(One).errors(refusals('NOT_FOUND', 'NAME_TAKEN')),
  change: procedure
    .input(One.extend({ base: BaseDraft, reason: reasonTo('修改') }))
    .errors(refusals('NOT_FOUND', 'NAME_TAKEN', 'CLOSED_TOO_EARLY', 'STARTS_TOO_LATE')),
  close: procedure
    .input(One.extend({ closedOn: Day, reason: reasonTo('撤销') }))
    .errors(refusals('NOT_FOUND', 'BASE_CLOSED', 'CLOSED_TOO_EARLY', 'DATE_IN_FUTURE')),
  reopen: procedure.input(One.extend({ reason: reasonTo('恢复') })).errors(refusals('NOT_FOUND', 'BASE_NOT_CLOSED')),
  remove: procedure.input(One.extend({ reason: reasonTo('删除') })).errors(refusals('NOT_FOUND', 'IN_USE')),
}
