import { oc } from '@orpc/contract'
import { refusals } from './errors.ts'

/** What every procedure that needs an open database starts from. */
export const procedure = oc.errors(refusals('NO_DATABASE'))
