import * as z from 'zod'
import { RareName } from '../documents/name-faces.ts'
import { DocumentRequest } from '../documents/request.ts'
import { Sheet, SheetWarning } from '../documents/sheet.ts'
import { refusals } from '../errors.ts'
import { PageRequest, pageOf } from '../page.ts'
import { procedure } from '../procedure.ts'
import { progressThen } from '../progress.ts'
import { reasonTo } from '../reason.ts'
import { Job, JobEvent, JobPaper, JobRow, JobSheet } from './model.ts'
import { PileOrder } from './pile.ts'
import { SheetEvent, SheetState } from './sheet-states.ts'

/** `search` finds by the name of the job. */
export const JobQuery = PageRequest.extend({ state: z.enum(['open', 'ended']).optional() })
export type JobQuery = z.infer<typeof JobQuery>

/** Documents of one kind in the order of the pile. `layoutId` prints them in another layout than the office's choice; what was issued keeps its own. */
export const JobDraft = z.object({
  documents: DocumentRequest,
  order: PileOrder.default('school'),
  paper: JobPaper.default('plain'),
  layoutId: z.string().min(1).optional(),
})
export type JobDraft = z.infer<typeof JobDraft>

/** `search` finds by name, number and school. */
export const SheetQuery = PageRequest.extend({ jobId: z.int(), state: SheetState.optional() })
export type SheetQuery = z.infer<typeof SheetQuery>

/** `search` finds by name. */
export const EventQuery = PageRequest.extend({ jobId: z.int(), event: SheetEvent.optional() })
export type EventQuery = z.infer<typeof EventQuery>

/** The next portion: the sheets that wait at or after place `from`, at most `most` of them. */
export const SendRequest = z.object({
  id: z.int(),
  from: z.int().min(1).default(1),
  most: z.int('请填写张数').min(1, '一次至少打印 1 张').max(5000, '一次最多打印 5000 张'),
  profileId: z.int().optional(),
})
export type SendRequest = z.infer<typeof SendRequest>

/** What came out of a portion: up to place `lastOut` (0: nothing), and which sheets of it are spoiled. */
export const SettleRequest = z.object({ runId: z.int(), lastOut: z.int().min(0), spoiled: z.array(z.int()).max(5000).default([]) })
export type SettleRequest = z.infer<typeof SettleRequest>

/** What a person should look at before paper is used: the sheet's place, its name, and what had to give way. */
export const JobRemark = z.object({
  position: z.int(),
  label: z.string(),
  number: z.string().nullable(),
  schoolName: z.string().nullable(),
  warnings: z.array(SheetWarning),
})
export type JobRemark = z.infer<typeof JobRemark>

/** What a draft would print: `label` is whose document the pages show. */
export const DraftPreview = z.object({ name: z.string(), count: z.int(), label: z.string(), pages: z.array(Sheet) })
export type DraftPreview = z.infer<typeof DraftPreview>

const One = z.object({ id: z.int() })
const OneSheet = z.object({ id: z.int(), reason: reasonTo('这样做') })

const gatherRefusals = refusals('NOT_FOUND', 'NOTHING_TO_PRINT', 'DOCUMENT_CHOICE_MISSING')

export const jobsContract = {
  list: procedure.input(JobQuery).output(pageOf(JobRow)),
  /** How many documents it would be, and the one with the longest name as it would be printed; null where there are none. */
  preview: procedure.input(JobDraft).output(DraftPreview.nullable()).errors(refusals('NOT_FOUND', 'DOCUMENT_CHOICE_MISSING')),
  /** Every document is laid out for it, to know its pages; nothing is written when it is cancelled. */
  create: procedure
    .input(JobDraft)
    .output(progressThen(z.object({ id: z.int() })))
    .errors(gatherRefusals),
  get: procedure.input(One).output(Job).errors(refusals('NOT_FOUND')),
  end: procedure.input(One.extend({ reason: reasonTo('结束') })).errors(refusals('NOT_FOUND', 'JOB_ENDED', 'PORTION_ON_ITS_WAY')),

  sheets: procedure.input(SheetQuery).output(pageOf(JobSheet)),
  pictures: procedure
    .input(z.object({ sheetIds: z.array(z.int()).min(1).max(60) }))
    .output(z.array(z.object({ sheetId: z.int(), pages: z.array(Sheet) })))
    .errors(refusals('NOT_FOUND')),
  remarks: procedure
    .input(One)
    .output(progressThen(z.array(JobRemark)))
    .errors(refusals('NOT_FOUND')),
  /** The names on a job's documents that the faces of their layout can't set whole. */
  rareNames: procedure.input(One).output(z.array(RareName)),
  events: procedure.input(EventQuery).output(pageOf(JobEvent)),

  /** All documents of a job as a PDF to keep: uncorrected, and nothing is written down. */
  draw: procedure
    .input(One)
    .output(progressThen(z.object({ fileId: z.string() })))
    .errors(refusals('NOT_FOUND')),
  /** What goes with the pile to the schools: the list to sort it by, or a receipt for each school of what came out for it. */
  drawHandOver: procedure
    .input(One.extend({ what: z.enum(['sorting-list', 'school-receipt']) }))
    .output(progressThen(z.object({ fileId: z.string() })))
    .errors(refusals('NOT_FOUND', 'NOTHING_TO_PRINT')),
  /** Draws a portion and writes down that it is on its way. The PDF is fetched afterwards with `takePdf`, once; `redraw` draws it again. */
  send: procedure
    .input(SendRequest)
    .output(progressThen(z.object({ fileId: z.string(), runId: z.int() })))
    .errors(refusals('NOT_FOUND', 'JOB_ENDED', 'PORTION_ON_ITS_WAY', 'NO_SHEET_WAITS', 'PAPER_DIFFERS')),
  redraw: procedure
    .input(z.object({ runId: z.int(), profileId: z.int().optional() }))
    .output(progressThen(z.object({ fileId: z.string(), runId: z.int() })))
    .errors(refusals('NOT_FOUND', 'PAPER_DIFFERS')),
  takePdf: procedure
    .input(z.object({ fileId: z.string() }))
    .output(z.file())
    .errors(refusals('NOT_FOUND')),
  settle: procedure.input(SettleRequest).errors(refusals('NOT_FOUND', 'PORTION_SETTLED', 'PAPER_SHORT')),

  spoil: procedure.input(OneSheet).errors(refusals('NOT_FOUND', 'JOB_ENDED', 'SHEET_NOT_OUT', 'PAPER_SHORT')),
  skip: procedure.input(OneSheet).errors(refusals('NOT_FOUND', 'JOB_ENDED', 'SHEET_NOT_WAITING')),
  restore: procedure.input(One).errors(refusals('NOT_FOUND', 'JOB_ENDED', 'SHEET_NOT_SKIPPED')),
}
