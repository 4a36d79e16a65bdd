import * as z from 'zod'
import { refusals } from '../errors.ts'
import { procedure } from '../procedure.ts'
import { TeacherChoice } from './model.ts'

/** What was typed into a picker, and how many teachers to offer. */
export const SuggestRequest = z.object({ text: z.string().trim().max(100).default(''), limit: z.int().min(1).max(50).default(20) })
export type SuggestRequest = z.infer<typeof SuggestRequest>

const One = z.object({ id: z.int() })

export const teachersContract = {
  suggest: procedure.input(SuggestRequest).output(z.array(TeacherChoice)),
  choice: procedure.input(One).output(TeacherChoice).errors(refusals('NOT_FOUND')),
}
