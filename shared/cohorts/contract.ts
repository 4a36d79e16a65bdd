import * as z from 'zod'
import { refusals } from '../errors.ts'
import { PageRequest, pageOf } from '../page.ts'
import { procedure } from '../procedure.ts'
import { reasonTo } from '../reason.ts'
import { CompletionPlan } from './completion.ts'
import { Cohort, CohortDraft, CohortRow, CohortState } from './model.ts'
import { CandidateChoices, CandidateFilter, CandidateQuery, CandidateRow, Enrolled, RosterQuery, RosterRow } from './roster.ts'
import { SchemeDraft } from './scheme.ts'
import { SessionDraft, SessionSeries } from './sessions.ts'
import { MarkEntry, ScoreEntry, Sheet } from './sheet.ts'
import { CohortSuggestion } from './suggestion.ts'

/** A year's cohorts are those that end in it, as their hours do. */
export const CohortQuery = PageRequest.extend({
  year: z.int().optional(),
  state: CohortState.optional(),
  programId: z.int().optional(),
})
export type CohortQuery = z.infer<typeof CohortQuery>

const InCohort = z.object({ cohortId: z.int() })

export const cohortsContract = {
  list: procedure.input(CohortQuery).output(pageOf(CohortRow)),
  years: procedure.output(z.array(z.int())),
  get: procedure
    .input(z.object({ id: z.int() }))
    .output(Cohort)
    .errors(refusals('NOT_FOUND')),

  suggest: procedure
    .input(z.object({ programId: z.int() }))
    .output(CohortSuggestion)
    .errors(refusals('NOT_FOUND')),
  open: procedure
    .input(CohortDraft)
    .output(z.object({ id: z.int() }))
    .errors(refusals('NOT_FOUND', 'NAME_TAKEN')),
  change: procedure
    .input(z.object({ id: z.int(), cohort: CohortDraft, reason: reasonTo('修改') }))
    .errors(refusals('NOT_FOUND', 'NAME_TAKEN', 'COHORT_COMPLETED', 'SESSION_OUTSIDE')),
  remove: procedure
    .input(z.object({ id: z.int(), reason: reasonTo('删除') }))
    .errors(refusals('NOT_FOUND', 'IN_USE', 'COHORT_COMPLETED', 'COHORT_NOT_OPEN')),

  roster: procedure.input(RosterQuery).output(pageOf(RosterRow)),
  candidates: procedure.input(CandidateQuery).output(pageOf(CandidateRow).extend({ enrolled: z.int() })),
  candidateChoices: procedure.output(CandidateChoices),
  enroll: procedure
    .input(InCohort.extend({ teacherIds: z.array(z.int()).min(1) }))
    .output(Enrolled)
    .errors(refusals('NOT_FOUND', 'COHORT_COMPLETED', 'COHORT_NOT_OPEN')),
  enrollMatching: procedure
    .input(InCohort.extend({ filter: CandidateFilter }))
    .output(Enrolled)
    .errors(refusals('NOT_FOUND', 'COHORT_COMPLETED', 'COHORT_NOT_OPEN')),
  withdraw: procedure
    .input(InCohort.extend({ enrollmentIds: z.array(z.int()).min(1), reason: reasonTo('移出') }))
    .errors(refusals('NOT_FOUND', 'COHORT_COMPLETED', 'COHORT_NOT_OPEN')),

  sheet: procedure.input(InCohort).output(Sheet).errors(refusals('NOT_FOUND')),
  addSession: procedure
    .input(InCohort.extend({ session: SessionDraft }))
    .errors(refusals('NOT_FOUND', 'COHORT_COMPLETED', 'SESSION_TAKEN', 'SESSION_OUTSIDE')),
  addSeries: procedure
    .input(InCohort.extend({ series: SessionSeries }))
    .output(z.object({ added: z.int(), taken: z.array(z.string()) }))
    .errors(refusals('NOT_FOUND', 'COHORT_COMPLETED', 'SESSION_OUTSIDE')),
  changeSession: procedure
    .input(InCohort.extend({ sessionId: z.int(), session: SessionDraft }))
    .errors(refusals('NOT_FOUND', 'COHORT_COMPLETED', 'SESSION_TAKEN', 'SESSION_OUTSIDE')),
  removeSession: procedure
    .input(InCohort.extend({ sessionId: z.int(), reason: reasonTo('删除') }))
    .errors(refusals('NOT_FOUND', 'COHORT_COMPLETED')),
  mark: procedure.input(InCohort.extend({ entries: z.array(MarkEntry).min(1) })).errors(refusals('NOT_FOUND', 'COHORT_COMPLETED')),

  setScheme: procedure
    .input(InCohort.extend({ scheme: SchemeDraft, reason: reasonTo('修改').optional() }))
    .errors(refusals('NOT_FOUND', 'COHORT_COMPLETED', 'SCHEME_INCOMPLETE', 'NAME_TAKEN', 'IN_USE')),
  score: procedure.input(InCohort.extend({ entries: z.array(ScoreEntry).min(1) })).errors(refusals('NOT_FOUND', 'COHORT_COMPLETED')),

  lock: procedure.input(InCohort).errors(refusals('NOT_FOUND', 'COHORT_COMPLETED', 'COHORT_NOT_OPEN', 'COHORT_EMPTY')),
  unlock: procedure
    .input(InCohort.extend({ reason: reasonTo('解锁') }))
    .errors(refusals('NOT_FOUND', 'COHORT_COMPLETED', 'COHORT_NOT_LOCKED')),
  completion: procedure.input(InCohort).output(CompletionPlan).errors(refusals('NOT_FOUND')),
  complete: procedure
    .input(InCohort)
    .output(z.object({ passed: z.int(), failed: z.int(), hours: z.int() }))
    .errors(
      refusals('NOT_FOUND', 'COHORT_COMPLETED', 'COHORT_NOT_LOCKED', 'COHORT_EMPTY', 'NO_SESSIONS', 'ATTENDANCE_MISSING', 'SCORES_MISSING'),
    ),
}
