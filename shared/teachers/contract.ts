import * as z from 'zod'
import { Day } from '../dates.ts'
import { refusals } from '../errors.ts'
import { PageRequest, pageOf } from '../page.ts'
import { procedure } from '../procedure.ts'
import { reasonTo } from '../reason.ts'
import { MatchedLine } from './match-list.ts'
import { TeacherChoice, TeacherDetail, TeacherDraft, TeacherRow } from './model.ts'

export const TeacherQuery = PageRequest.extend({
  schoolId: z.int().optional(),
  stage: z.string().optional(),
  post: z.string().optional(),
  status: z.string().optional(),
})
export type TeacherQuery = z.infer<typeof TeacherQuery>

/** What was typed into a picker, and how many teachers to offer. */
export const SuggestRequest = z.object({ text: z.string().trim().max(100).default(''), limit: z.int().min(1).max(50).default(20) })
export type SuggestRequest = z.infer<typeof SuggestRequest>

/** A new teacher and where: `fromDate: null` where nobody knows since when. */
export const NewTeacher = z.object({ teacher: TeacherDraft, schoolId: z.int('请选择任职学校'), fromDate: Day.nullable() })
export type NewTeacher = z.infer<typeof NewTeacher>

/** `date` is the first day at the new school, not after today: all lists show the new school at once. */
export const TransferRequest = z.object({
  id: z.int(),
  schoolId: z.int('请选择调入的学校'),
  date: Day,
  reason: reasonTo('调动'),
})

const One = z.object({ id: z.int() })

export const teachersContract = {
  list: procedure.input(TeacherQuery).output(pageOf(TeacherRow)),
  get: procedure.input(One).output(TeacherDetail).errors(refusals('NOT_FOUND')),
  create: procedure.input(NewTeacher).output(TeacherDetail).errors(refusals('NOT_FOUND', 'NUMBER_TAKEN')),
  change: procedure
    .input(One.extend({ teacher: TeacherDraft, reason: reasonTo('修改') }))
    .output(TeacherDetail)
    .errors(refusals('NOT_FOUND', 'NUMBER_TAKEN')),
  transfer: procedure
    .input(TransferRequest)
    .output(TeacherDetail)
    .errors(refusals('NOT_FOUND', 'DATE_IN_FUTURE', 'SAME_SCHOOL', 'TRANSFER_BACKWARDS')),
  suggest: procedure.input(SuggestRequest).output(z.array(TeacherChoice)),
  choice: procedure.input(One).output(TeacherChoice).errors(refusals('NOT_FOUND')),
  matchList: procedure
    .input(z.object({ lines: z.array(z.string().max(500)).max(5000, '一次最多核对 5000 行') }))
    .output(z.array(MatchedLine)),
}
