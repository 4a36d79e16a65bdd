import * as z from 'zod'
import { refusals } from '../errors.ts'
import { PageRequest, pageOf } from '../page.ts'
import { procedure } from '../procedure.ts'
import { reasonTo } from '../reason.ts'
import { School, SchoolDraft, SchoolRow } from './model.ts'

export const SchoolQuery = PageRequest.extend({ area: z.string().optional(), kind: z.string().optional() })
export type SchoolQuery = z.infer<typeof SchoolQuery>

/** A school to choose from, in the office's order, with the readings it is found by. */
export const SchoolChoice = School.pick({ id: true, name: true }).extend({ pinyin: z.string(), initials: z.string() })
export type SchoolChoice = z.infer<typeof SchoolChoice>

export const schoolsContract = {
  list: procedure.input(SchoolQuery).output(pageOf(SchoolRow)),
  choices: procedure.output(z.array(SchoolChoice)),
  get: procedure
    .input(z.object({ id: z.int() }))
    .output(SchoolRow.extend({ aliases: z.array(z.string()) }))
    .errors(refusals('NOT_FOUND')),
  create: procedure.input(SchoolDraft).output(School).errors(refusals('NAME_TAKEN', 'NUMBER_TAKEN')),
  change: procedure
    .input(z.object({ id: z.int(), school: SchoolDraft, reason: reasonTo('修改') }))
    .output(School)
    .errors(refusals('NOT_FOUND', 'NAME_TAKEN', 'NUMBER_TAKEN')),
  remove: procedure.input(z.object({ id: z.int(), reason: reasonTo('删除') })).errors(refusals('NOT_FOUND', 'IN_USE')),
}
