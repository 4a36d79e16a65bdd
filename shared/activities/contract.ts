import * as z from 'zod'
import { refusals } from '../errors.ts'
import { procedure } from '../procedure.ts'
import { reasonTo } from '../reason.ts'
import { ActivityDraft, ActivityEntry, ActivityHolder } from './model.ts'

export const activitiesContract = {
  list: procedure.input(ActivityHolder).output(z.array(ActivityEntry)),
  record: procedure
    .input(ActivityHolder.extend({ activity: ActivityDraft }))
    .output(z.object({ id: z.int() }))
    .errors(refusals('NOT_FOUND', 'BASE_CLOSED', 'PAIRING_CLOSED', 'ACTIVITY_TOO_EARLY', 'DATE_IN_FUTURE')),
  reverse: procedure
    .input(z.object({ id: z.int(), reason: reasonTo('冲正') }))
    .output(z.object({ id: z.int() }))
    .errors(refusals('NOT_FOUND', 'ALREADY_REVERSED', 'IS_A_REVERSAL')),
}
