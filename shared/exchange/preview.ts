import * as z from 'zod'
import { Batch } from './batch.ts'
import { KeptCorrection } from './correct-sheet.ts'
import { ImportKindName, ImportOptions } from './import-request.ts'
import { Mapping } from './mapping.ts'
import { OmittedRow } from './omit-rows.ts'
import { Change, Choice, Problem, Question, Verdict, VerdictCounts } from './plan.ts'
import { RecognitionReport } from './recognition-report.ts'
import { Sample } from './sample.ts'

/**
 * What a sheet is when read as one kind of data. `score` is 0–1; `hasSchools`: it says itself which school each row belongs to. `mapping`
 * is how a person says it is to be read; `remembered` is the layout that says so since an earlier import, `canBeRemembered` whether the layout can be
 * known again.
 */
export const SheetReading = z.object({
  kind: ImportKindName,
  score: z.number(),
  hasSchools: z.boolean(),
  report: RecognitionReport,
  mapping: Mapping.nullable(),
  remembered: z.object({ id: z.int(), at: z.iso.datetime(), actor: z.string() }).nullable(),
  canBeRemembered: z.boolean(),
})
export type SheetReading = z.infer<typeof SheetReading>

/**
 * A sheet of the file: its first rows, readings best first (none where no header is known), and options guessed from its title. `firstRecord` is the
 * line where its data would begin if it had no header at all; nothing where that does not look so. `ofCohort`: it seems to hold the scores or
 * marks of a cohort, which has to be chosen before its columns are known. `refused`: nothing of it can be imported.
 */
export const SheetRecognition = z.object({
  name: z.string(),
  hidden: z.boolean(),
  lines: z.int(),
  sample: Sample,
  readings: z.array(SheetReading),
  firstRecord: z.int().nullable(),
  ofCohort: z.enum(['scores', 'attendance']).nullable(),
  refused: z.literal('OWN_REPORT').nullable(),
  proposed: ImportOptions,
})
export type SheetRecognition = z.infer<typeof SheetRecognition>

/** A field that a column can be given to. */
export const FieldChoice = z.object({ field: z.string(), label: z.string(), required: z.boolean() })
export type FieldChoice = z.infer<typeof FieldChoice>

/** What a file is, and the fields of each kind; `earlier` are imports of the very same file. */
export const FileRecognition = z.object({
  fileName: z.string(),
  sheets: z.array(SheetRecognition),
  fields: z.partialRecord(ImportKindName, z.array(FieldChoice)),
  earlier: z.array(Batch),
})
export type FileRecognition = z.infer<typeof FileRecognition>

/** A row as the dry run shows it. */
export const PreviewRow = z.object({ line: z.int(), verdict: Verdict, label: z.string(), changes: z.array(Change) })
export type PreviewRow = z.infer<typeof PreviewRow>

/** A problem with whom or what its row is about, so that it is recognised without the sheet. */
export const ShownProblem = Problem.extend({ label: z.string() })
export type ShownProblem = z.infer<typeof ShownProblem>

/** A question, the lines that wait for it, and the records to choose from side by side. */
export const OpenQuestion = Question.extend({
  lines: z.array(z.int()),
  label: z.string(),
  choices: z.array(Choice),
  isAnswered: z.boolean(),
})
export type OpenQuestion = z.infer<typeof OpenQuestion>

/**
 * The dry run. Counts are of the whole sheet; `rows` has every row that is changed, doubtful or wrong, and only the first of those
 * that are new or the same. `waiting` is how many rows wait for somebody who is not known yet.
 */
export const Preview = z.object({
  counts: VerdictCounts,
  rows: z.array(PreviewRow),
  problems: z.array(ShownProblem),
  questions: z.array(OpenQuestion),
  waiting: z.int(),
  corrections: z.array(KeptCorrection),
  omitted: z.array(OmittedRow),
})
export type Preview = z.infer<typeof Preview>
