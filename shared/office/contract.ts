import { oc } from '@orpc/contract'
import * as z from 'zod'
import { refusals } from '../errors.ts'
import { procedure } from '../procedure.ts'
import { progressThen } from '../progress.ts'
import { reasonTo } from '../reason.ts'
import { OfficeDraft, OfficeState } from './model.ts'

export const officeContract = {
  state: oc.output(OfficeState),
  create: oc.input(OfficeDraft).output(OfficeState).errors(refusals('DATABASE_EXISTS')),
  open: oc.output(OfficeState).errors(refusals('NOT_FOUND', 'DATABASE_FROM_FUTURE')),
  openDemonstration: oc.output(progressThen(OfficeState)).errors(refusals('DATABASE_FROM_FUTURE')),
  close: oc.output(OfficeState),
  change: procedure.input(z.object({ office: OfficeDraft, reason: reasonTo('修改') })).output(OfficeState),
}
