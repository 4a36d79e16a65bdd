import * as z from 'zod'
import { PageRequest, pageOf } from '../page.ts'
import { procedure } from '../procedure.ts'
import { NationalFailure } from './model.ts'

/** Of one import; `search` finds the name, the project or the message. */
export const FailureQuery = PageRequest.extend({ batchId: z.int() })
export type FailureQuery = z.infer<typeof FailureQuery>

export const nationalContract = {
  failures: procedure.input(FailureQuery).output(pageOf(NationalFailure)),
  ofTeacher: procedure.input(z.object({ teacherId: z.int() })).output(z.array(NationalFailure)),
}
