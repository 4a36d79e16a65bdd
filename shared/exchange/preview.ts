import * as z from 'zod'
import { Batch } from './batch.ts'
import { ImportKindName, ImportOptions } from './import-request.ts'
import { Change, Choice, Problem, Question, Verdict, VerdictCounts } from './plan.ts'
import { RecognitionReport } from './recognition-report.ts'

/** What a sheet is when read as one kind of data. `score` is 0–1; `hasSchools`: it says itself which school each row belongs to. */
export const SheetReading = z.object({ kind: ImportKindName, score: z.number(), hasSchools: z.boolean(), report: RecognitionReport })
export type SheetReading = z.infer<typeof SheetReading>

/** A sheet of the file: readings best first (none where no header is known), and options guessed from its title. */
export const SheetRecognition = z.object({
  name: z.string(),
  hidden: z.boolean(),
  lines: z.int(),
  readings: z.array(SheetReading),
  proposed: ImportOptions,
})
export type SheetRecognition = z.infer<typeof SheetRecognition>

/** What a file is; `earlier` are imports of the very same file. */
export const FileRecognition = z.object({ fileName: z.string(), sheets: z.array(SheetRecognition), earlier: z.array(Batch) })
export type FileRecognition = z.infer<typeof FileRecognition>

/** A row as the dry run shows it. */
export const PreviewRow = z.object({ line: z.int(), verdict: Verdict, label: z.string(), changes: z.array(Change) })
export type PreviewRow = z.infer<typeof PreviewRow>

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
 * that are new or the same.
 */
export const Preview = z.object({
  counts: VerdictCounts,
  rows: z.array(PreviewRow),
  problems: z.array(Problem),
  questions: z.array(OpenQuestion),
})
export type Preview = z.infer<typeof Preview>
