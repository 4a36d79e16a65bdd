import * as z from 'zod'
import { Day } from '../dates.ts'
import { refusals } from '../errors.ts'
import { procedure } from '../procedure.ts'
import { reasonTo } from '../reason.ts'
import { TitleDraft, TitleRow } from './model.ts'

const One = z.object({ id: z.int() })
const OfTeacher = z.object({ teacherId: z.int() })

export const titlesContract = {
  /** Those that are valid first, then those that were withdrawn; the newest first. */
  ofTeacher: procedure.input(OfTeacher).output(z.array(TitleRow)),
  grant: procedure
    .input(OfTeacher.extend({ title: TitleDraft }))
    .output(One)
    .errors(refusals('NOT_FOUND', 'TITLE_BORNE', 'DATE_IN_FUTURE')),
  change: procedure
    .input(One.extend({ title: TitleDraft, reason: reasonTo('修改') }))
    .errors(refusals('NOT_FOUND', 'TITLE_BORNE', 'DATE_IN_FUTURE', 'WITHDRAWN_TOO_EARLY')),
  withdraw: procedure
    .input(One.extend({ withdrawnOn: Day, reason: reasonTo('撤销') }))
    .errors(refusals('NOT_FOUND', 'TITLE_WITHDRAWN', 'DATE_IN_FUTURE', 'WITHDRAWN_TOO_EARLY')),
  restore: procedure.input(One.extend({ reason: reasonTo('恢复') })).errors(refusals('NOT_FOUND', 'TITLE_BORNE')),
  remove: procedure.input(One.extend({ reason: reasonTo('删除') })).errors(refusals('NOT_FOUND')),
}
