import * as z from 'zod'
import { refusals } from '../errors.ts'
import { PageRequest, pageOf } from '../page.ts'
import { procedure } from '../procedure.ts'
import { progressThen } from '../progress.ts'
import { Batch, BatchDetails, BatchLine, UndoReport } from './batch.ts'
import { Correction } from './correct-sheet.ts'
import { Answers, ImportKindName, ImportOptions } from './import-request.ts'
import { Mapping } from './mapping.ts'
import { OmittedLines } from './omit-rows.ts'
import { VerdictCounts } from './plan.ts'
import { FileRecognition, Preview, SheetReading } from './preview.ts'
import { RowDetails } from './row-details.ts'

const fileRefusals = refusals('NOT_A_WORKBOOK')
const planRefusals = refusals(
  ...(['NOT_A_WORKBOOK', 'NO_HEADER', 'NOT_FOUND', 'OWN_REPORT'] as const),
  ...(['IMPORT_OPTION_MISSING', 'COHORT_NOT_OPEN', 'COHORT_COMPLETED'] as const),
)

/** One sheet of a file, read as one kind, with what the person has said so far: how it is to be read, what is to be read otherwise, and what is left out. */
export const ImportRequest = z.object({
  file: z.file(),
  sheet: z.string(),
  kind: ImportKindName,
  options: ImportOptions.default({}),
  answers: Answers.default({}),
  mapping: Mapping.optional(),
  corrections: z.array(Correction).default([]),
  omitted: OmittedLines.default([]),
})
export type ImportRequest = z.infer<typeof ImportRequest>

/** 'all-or-nothing' refuses while a row is wrong or doubtful; 'good-rows-only' leaves such rows out. */
export const CommitMode = z.enum(['all-or-nothing', 'good-rows-only'])
export type CommitMode = z.infer<typeof CommitMode>

/**
 * What was written; `waiting` is how many of the new rows wait for somebody, `corrections` how many cells were corrected on the way, `omitted` how many
 * rows a person left out.
 */
export const Committed = z.object({ batchId: z.int(), counts: VerdictCounts, waiting: z.int(), corrections: z.int(), omitted: z.int() })
export type Committed = z.infer<typeof Committed>

const OneBatch = z.object({ batchId: z.int() })

export const exchangeContract = {
  recognise: procedure
    .input(z.object({ file: z.file(), cohortId: z.int().optional() }))
    .output(FileRecognition)
    .errors(fileRefusals),
  readAs: procedure
    .input(
      ImportRequest.pick({ file: true, sheet: true, kind: true }).extend({
        mapping: Mapping.partial({ columns: true }),
        cohortId: z.int().optional(),
      }),
    )
    .output(SheetReading)
    .errors({ ...fileRefusals, ...refusals('NO_HEADER', 'NOT_FOUND') }),
  forgetLayout: procedure.input(z.object({ id: z.int() })).errors(refusals('NOT_FOUND')),
  preview: procedure.input(ImportRequest).output(progressThen(Preview)).errors(planRefusals),
  row: procedure
    .input(ImportRequest.extend({ line: z.int() }))
    .output(RowDetails)
    .errors(planRefusals),
  annotate: procedure
    .input(ImportRequest)
    .output(z.file())
    .errors({ ...planRefusals, ...refusals('NOTHING_TO_RETURN') }),
  commit: procedure
    .input(ImportRequest.extend({ mode: CommitMode }))
    .output(progressThen(Committed))
    .errors({ ...planRefusals, ...refusals('HAS_PROBLEMS', 'NOTHING_TO_IMPORT') }),

  batches: procedure.input(PageRequest).output(pageOf(Batch)),
  batch: procedure.input(OneBatch).output(BatchDetails).errors(refusals('NOT_FOUND')),
  batchLines: procedure.input(PageRequest.extend(OneBatch.shape)).output(pageOf(BatchLine)),
  /** What undoing would do now; nothing is written. Of a batch that was partly undone it is about what remains. */
  previewUndo: procedure.input(OneBatch).output(progressThen(UndoReport)).errors(refusals('NOT_FOUND', 'ALREADY_UNDONE')),
  undo: procedure
    .input(OneBatch.extend({ reason: z.string().trim().min(1, '请写明撤销的原因') }))
    .output(progressThen(UndoReport))
    .errors(refusals('NOT_FOUND', 'ALREADY_UNDONE', 'NOTHING_TO_UNDO')),
}
