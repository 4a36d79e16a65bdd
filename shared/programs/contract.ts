import * as z from 'zod'
import { refusals } from '../errors.ts'
import { PageRequest, pageOf } from '../page.ts'
import { procedure } from '../procedure.ts'
import { reasonTo } from '../reason.ts'
import { Program, ProgramCohort, ProgramDraft, ProgramRow } from './model.ts'

/** A year's programs; without a year, of every year. */
export const ProgramQuery = PageRequest.extend({ year: z.int().optional(), department: z.string().optional() })
export type ProgramQuery = z.infer<typeof ProgramQuery>

/** The years that have programs, newest first, and the year it is today. */
export const ProgramYears = z.object({ years: z.array(z.int()), thisYear: z.int() })
export type ProgramYears = z.infer<typeof ProgramYears>

export const programsContract = {
  list: procedure.input(ProgramQuery).output(pageOf(ProgramRow)),
  years: procedure.output(ProgramYears),
  departments: procedure.input(z.object({ year: z.int().optional() })).output(z.array(z.string())),
  choices: procedure.input(z.object({ year: z.int().optional() })).output(z.array(Program.pick({ id: true, name: true, year: true }))),
  get: procedure
    .input(z.object({ id: z.int() }))
    .output(Program.extend({ cohorts: z.array(ProgramCohort) }))
    .errors(refusals('NOT_FOUND')),
  create: procedure.input(ProgramDraft).output(Program).errors(refusals('NAME_TAKEN')),
  change: procedure
    .input(z.object({ id: z.int(), program: ProgramDraft, reason: reasonTo('修改') }))
    .output(Program)
    .errors(refusals('NOT_FOUND', 'NAME_TAKEN')),
  remove: procedure.input(z.object({ id: z.int(), reason: reasonTo('删除') })).errors(refusals('NOT_FOUND', 'IN_USE')),
}
