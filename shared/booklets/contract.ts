import * as z from 'zod'
import { Sheet, SheetWarning } from '../documents/sheet.ts'
import { refusals } from '../errors.ts'
import { PageRequest, pageOf } from '../page.ts'
import { procedure } from '../procedure.ts'
import { progressThen } from '../progress.ts'
import { reasonTo } from '../reason.ts'
import { Booklet, BookletDraft, BookletRow, BookletState, HoursContent, LineKind, ReviewContent } from './model.ts'
import { Place, Side } from './places.ts'

/** `search` finds the teacher or the booklet's number; without another order in the order of the pile. */
export const BookletQuery = PageRequest.extend({ schoolId: z.int().optional(), state: BookletState.optional() })
export type BookletQuery = z.infer<typeof BookletQuery>

/** What is to be registered: a completed cohort's hours, a year's hours, or the stamps of a year; of the county or of one school. */
export const Source = z.object({
  kind: z.enum(['cohort', 'year', 'review']),
  cohortId: z.int().optional(),
  year: z.int().min(1990).max(2200).optional(),
  schoolId: z.int().optional(),
})
export type Source = z.infer<typeof Source>

/** What a teacher's booklet would take in. `left` finds no room in it, or has no booklet at all. */
export const Proposal = z.object({
  id: z.int(),
  teacherName: z.string(),
  schoolName: z.string().nullable(),
  cardNumber: z.string().nullable(),
  bookletId: z.int().nullable(),
  lines: z.array(z.object({ place: Place, content: z.union([HoursContent, ReviewContent]) })),
  left: z.int(),
})
export type Proposal = z.infer<typeof Proposal>

/** A page of proposals in the order of the pile; the counts are of all of them. `bookless` are the teachers who have no booklet yet. */
export const Proposals = pageOf(Proposal).extend({ lines: z.int(), left: z.int(), bookless: z.array(z.int()) })
export type Proposals = z.infer<typeof Proposals>

/** A side of an opening, as it looks. */
export const PagePicture = z.object({ page: z.int(), side: Side, sheet: Sheet })
export type PagePicture = z.infer<typeof PagePicture>

/** Registered lines that are printed in one go: all that wait, or the lines named, printed before or not. */
export const BookletJob = z.object({
  kind: LineKind,
  schoolId: z.int().optional(),
  lineIds: z.array(z.int()).min(1).max(50_000).optional(),
})
export type BookletJob = z.infer<typeof BookletJob>

/** One time a page goes through the printer, in the order of the pile; size in mm. */
export const BookletSheet = z.object({
  bookletId: z.int(),
  teacherName: z.string(),
  schoolName: z.string().nullable(),
  number: z.string(),
  page: z.int(),
  side: Side,
  lineIds: z.array(z.int()),
  lines: z.array(z.int()),
  width: z.number(),
  height: z.number(),
  warnings: z.array(SheetWarning),
})
export type BookletSheet = z.infer<typeof BookletSheet>

const One = z.object({ id: z.int() })
const incomplete = refusals('NOT_FOUND', 'PARAMETER_MISSING')

export const bookletsContract = {
  list: procedure.input(BookletQuery).output(pageOf(BookletRow)),
  get: procedure.input(One).output(Booklet).errors(refusals('NOT_FOUND')),
  ofTeacher: procedure.input(z.object({ teacherId: z.int() })).output(z.array(BookletRow)),
  begin: procedure
    .input(BookletDraft)
    .output(z.object({ begun: z.int() }))
    .errors(refusals('NOT_FOUND', 'BOOKLET_CURRENT', 'NO_SUCH_LINE')),
  close: procedure
    .input(One.extend({ state: z.enum(['full', 'lost']), reason: reasonTo('停用') }))
    .errors(refusals('NOT_FOUND', 'BOOKLET_CLOSED')),

  propose: procedure
    .input(Source.extend({ page: z.int().min(1).default(1) }))
    .output(Proposals)
    .errors(incomplete),
  /** The pages a teacher's proposal goes onto: what stands there in grey, what would be added in black. */
  proposedPages: procedure
    .input(Source.extend({ teacherId: z.int() }))
    .output(z.array(PagePicture))
    .errors(incomplete),
  register: procedure
    .input(Source)
    .output(z.object({ lines: z.int(), booklets: z.int() }))
    .errors({ ...incomplete, ...refusals('NOTHING_TO_REGISTER') }),

  page: procedure
    .input(One.extend({ kind: LineKind, page: z.int().min(1), side: Side }))
    .output(Sheet)
    .errors(refusals('NOT_FOUND')),
  correctNext: procedure
    .input(One.extend({ kind: LineKind, place: Place, reason: reasonTo('更正') }))
    .errors(refusals('NOT_FOUND', 'BOOKLET_CLOSED', 'NO_SUCH_LINE', 'LINES_ON_PAPER')),
  spoil: procedure.input(One.extend({ reason: reasonTo('作废') })).errors(refusals('NOT_FOUND', 'LINE_ALREADY_VOID')),

  job: procedure.input(BookletJob).output(z.array(BookletSheet)),
  print: procedure
    .input(BookletJob.extend({ profileId: z.int().optional() }))
    .output(progressThen(z.object({ fileId: z.string() })))
    .errors(refusals('NOT_FOUND', 'PAPER_DIFFERS')),
  takePdf: procedure
    .input(z.object({ fileId: z.string() }))
    .output(z.file())
    .errors(refusals('NOT_FOUND')),
  markPrinted: procedure.input(z.object({ lineIds: z.array(z.int()).min(1).max(50_000) })).output(z.object({ marked: z.int() })),
}
