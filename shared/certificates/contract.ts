import * as z from 'zod'
import { Day } from '../dates.ts'
import { RareName } from '../documents/name-faces.ts'
import { Sheet, SheetWarning } from '../documents/sheet.ts'
import { refusals } from '../errors.ts'
import { PageRequest, pageOf } from '../page.ts'
import { procedure } from '../procedure.ts'
import { progressThen } from '../progress.ts'
import { reasonTo } from '../reason.ts'
import { TeacherChoice } from '../teachers/model.ts'
import { AwardRequest } from './award.ts'
import { CertificateKind } from './kinds.ts'
import { Certificate, CertificateRow, CertificateState } from './model.ts'
import { ReissueRequest } from './reissue.ts'

/** The register, by year of issue. `search` finds number, name as issued and as it is now, pinyin, what it is for, verification code and paper. */
export const CertificateQuery = PageRequest.extend({
  year: z.int().optional(),
  kind: CertificateKind.optional(),
  state: CertificateState.optional(),
  cohortId: z.int().optional(),
  teacherId: z.int().optional(),
})
export type CertificateQuery = z.infer<typeof CertificateQuery>

/** The years and cohorts that the register can be narrowed to, newest first. */
export const RegisterChoices = z.object({ years: z.array(z.int()), cohorts: z.array(z.object({ id: z.int(), name: z.string() })) })
export type RegisterChoices = z.infer<typeof RegisterChoices>

/** Of a cohort's enrollments: who may be issued a certificate now, in the order of the pile; how many have one, how many are void. */
export const Issuable = z.object({
  isCompleted: z.boolean(),
  /** No certificate is dated before the last day of the training or long after today; `suggestedDay` is today or that last day, whichever is later. */
  earliestDay: Day,
  latestDay: Day,
  suggestedDay: Day,
  people: z.array(z.object({ enrollmentId: z.int(), teacherName: z.string(), schoolName: z.string().nullable() })),
  issued: z.int(),
  voided: z.int(),
})
export type Issuable = z.infer<typeof Issuable>

/** Numbers from a reserved range in place of the next ones; sheets of the pile that have numbers of their own. */
export const NumberWish = z.object({ rangeId: z.int().optional(), usesPaper: z.boolean().optional() })
export type NumberWish = z.infer<typeof NumberWish>

/** All who may be issued one, or those of `enrollmentIds` among them. */
export const IssueRequest = NumberWish.extend({ cohortId: z.int(), issuedOn: Day, enrollmentIds: z.array(z.int()).min(1).optional() })
export type IssueRequest = z.infer<typeof IssueRequest>

export const Issued = z.object({ count: z.int(), firstNumber: z.string(), lastNumber: z.string(), ids: z.array(z.int()) })
export type Issued = z.infer<typeof Issued>

/** What is printed in one go: a cohort's valid certificates, or chosen ones (of several the void ones are left out; a single one is printed anyway). */
export const PrintJob = z.union([z.object({ cohortId: z.int() }), z.object({ ids: z.array(z.int()).min(1).max(5000) })])
export type PrintJob = z.infer<typeof PrintJob>

/**
 * A job on its way to paper: corrected for the printer, tray and paper of a profile, or as it was laid out. `onPreprinted`: the paper has the
 * form on it already, only what has to be added is drawn.
 */
export const PrintRequest = z.intersection(PrintJob, z.object({ profileId: z.int().optional(), onPreprinted: z.boolean().optional() }))
export type PrintRequest = z.infer<typeof PrintRequest>

/** One sheet of a job, in the order of the pile, with its size in mm and what a person should look at before it is printed. `hasForm`: part of it is not drawn on pre-printed paper. */
export const JobSheet = CertificateRow.pick({ id: true, number: true, teacherName: true, schoolName: true, state: true }).extend({
  width: z.number(),
  height: z.number(),
  hasForm: z.boolean(),
  warnings: z.array(SheetWarning),
})
export type JobSheet = z.infer<typeof JobSheet>

const daysRefused = ['ISSUED_TOO_EARLY', 'ISSUED_TOO_LATE'] as const
const numbersRefused = ['PROGRAM_CODE_MISSING', 'RANGE_TOO_SMALL', 'NUMBER_EXISTS', 'PAPER_SHORT'] as const
const InCohort = z.object({ cohortId: z.int() })
const One = z.object({ id: z.int() })

export const certificatesContract = {
  list: procedure.input(CertificateQuery).output(pageOf(CertificateRow)),
  choices: procedure.output(RegisterChoices),
  get: procedure.input(One).output(Certificate).errors(refusals('NOT_FOUND')),

  issuable: procedure.input(InCohort).output(Issuable).errors(refusals('NOT_FOUND')),
  preview: procedure
    .input(IssueRequest)
    .output(Sheet)
    .errors(refusals('NOT_FOUND', 'COHORT_NOT_COMPLETED', 'NOTHING_TO_ISSUE', ...daysRefused, ...numbersRefused)),
  issue: procedure
    .input(IssueRequest)
    .output(Issued)
    .errors(refusals('NOT_FOUND', 'COHORT_NOT_COMPLETED', 'NOTHING_TO_ISSUE', ...daysRefused, ...numbersRefused)),
  /** What would stand on a certificate issued in place of another, with the number it would get. */
  previewReissue: procedure
    .input(ReissueRequest)
    .output(Sheet)
    .errors(refusals('NOT_FOUND', 'ALREADY_VOID', 'REISSUE_UNCHANGED', ...daysRefused, ...numbersRefused)),
  reissue: procedure
    .input(ReissueRequest)
    .output(z.object({ id: z.int(), number: z.string() }))
    .errors(refusals('NOT_FOUND', 'ALREADY_VOID', 'REISSUE_UNCHANGED', ...daysRefused, ...numbersRefused)),
  /** Titles, honours and appointments: what the one with the longest name would look like, and the issue itself. */
  previewAward: procedure
    .input(AwardRequest)
    .output(Sheet)
    .errors(refusals('NOT_FOUND', 'ALREADY_AWARDED', ...daysRefused, ...numbersRefused)),
  award: procedure
    .input(AwardRequest)
    .output(Issued)
    .errors(refusals('NOT_FOUND', 'ALREADY_AWARDED', ...daysRefused, ...numbersRefused)),
  titles: procedure.output(z.array(z.string())),
  /** Who has the title in the registry and no valid certificate of it. */
  uncertified: procedure.input(z.object({ title: z.string() })).output(z.array(TeacherChoice)),

  void: procedure.input(One.extend({ reason: reasonTo('作废') })).errors(refusals('NOT_FOUND', 'ALREADY_VOID')),

  sheets: procedure
    .input(z.object({ ids: z.array(z.int()).min(1).max(60) }))
    .output(z.array(Sheet))
    .errors(refusals('NOT_FOUND')),
  job: procedure.input(PrintJob).output(z.array(JobSheet)).errors(refusals('NOT_FOUND')),
  /** The names on a job that the faces of its certificates can't set whole. */
  rareNames: procedure.input(PrintJob).output(z.array(RareName)),
  /** Draws the PDF of a job. Files can't cross among the events of long work, so it is fetched afterwards with `takePdf`, once. */
  print: procedure
    .input(PrintRequest)
    .output(progressThen(z.object({ fileId: z.string() })))
    .errors(refusals('NOT_FOUND', 'PAPER_DIFFERS')),
  takePdf: procedure
    .input(z.object({ fileId: z.string() }))
    .output(z.file())
    .errors(refusals('NOT_FOUND')),
}
