import * as z from 'zod'
import { refusals } from '../errors.ts'
import { PageRequest, pageOf } from '../page.ts'
import { procedure } from '../procedure.ts'
import { reasonTo } from '../reason.ts'
import { PairingDraft, PairingKind, PairingRow, PairingState } from './model.ts'

/** `schoolId`: the mentor or the mentee is there now. */
export const PairingQuery = PageRequest.extend({
  kind: PairingKind.optional(),
  state: PairingState.optional(),
  schoolId: z.int().optional(),
})
export type PairingQuery = z.infer<typeof PairingQuery>

const One = z.object({ id: z.int() })
const OfTeacher = z.object({ teacherId: z.int() })

export const pairingsContract = {
  list: procedure.input(PairingQuery).output(pageOf(PairingRow)),
  ofTeacher: procedure.input(OfTeacher).output(z.array(PairingRow)),
  /** How many mentees a mentor has in pairings that are active now; `except` leaves out the pairing being changed. */
  load: procedure.input(OfTeacher.extend({ except: z.int().optional() })).output(z.object({ activeMentees: z.int() })),
  get: procedure.input(One).output(PairingRow).errors(refusals('NOT_FOUND')),
  create: procedure
    .input(PairingDraft)
    .output(One)
    .errors(refusals('NOT_FOUND', 'SAME_PERSON', 'PERIOD_BACKWARDS', 'ALREADY_PAIRED')),
  change: procedure
    .input(One.extend({ pairing: PairingDraft, reason: reasonTo('修改') }))
    .errors(refusals('NOT_FOUND', 'SAME_PERSON', 'PERIOD_BACKWARDS', 'ALREADY_PAIRED', 'STARTS_TOO_LATE')),
  finish: procedure
    .input(One.extend({ state: PairingState.exclude(['active']), reason: reasonTo('结束') }))
    .errors(refusals('NOT_FOUND', 'PAIRING_CLOSED')),
  reopen: procedure.input(One.extend({ reason: reasonTo('恢复') })).errors(refusals('NOT_FOUND', 'PAIRING_ACTIVE', 'ALREADY_PAIRED')),
  remove: procedure.input(One.extend({ reason: reasonTo('删除') })).errors(refusals('NOT_FOUND', 'IN_USE')),
}
