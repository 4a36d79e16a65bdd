import * as z from 'zod'
import { CodeGap } from '../codes/model.ts'

/** What has to be said before a report can be written. */
export const ReportParameter = z.enum([
  'cohort',
  'year',
  'yearOrCycle',
  'school',
  'teacherOrSchool',
  'fractions',
  'trainingDays',
  'excellentFrom',
])
export type ReportParameter = z.infer<typeof ReportParameter>

/** What a stricter system takes only whole: leave such people out, or round down. Both are named before anything is written. */
export const Fractions = z.enum(['leave-out', 'round-down'])
export type Fractions = z.infer<typeof Fractions>

/** Some provinces read the first and last day of a training beside the national columns. */
export const TrainingDays = z.enum(['without', 'with'])
export type TrainingDays = z.infer<typeof TrainingDays>

export const ReportId = z.enum([
  'cohort-roster',
  'sign-in',
  'scores',
  'teacher-roster',
  'schools',
  'titles',
  'pairings',
  'hours-statement',
  'shortages',
  'certificates',
  'certificate-numbers',
  'blank-certificates',
  'registration-receipt',
  'annual-plan',
  'year-summary',
  'bases',
  'base-activities',
  'activities',
  'national-hours',
  'national-teachers',
])
export type ReportId = z.infer<typeof ReportId>

/** 'notice' is the twin for public notice: school, name and what is published, and nothing by which a person is identified otherwise. */
export const Edition = z.enum(['office', 'notice'])
export type Edition = z.infer<typeof Edition>

/** `excellentFrom` in tenths of a point. */
export const ReportRequest = z.object({
  id: ReportId,
  cohortId: z.int().optional(),
  year: z.int().min(1990).max(2200).optional(),
  schoolId: z.int().optional(),
  teacherId: z.int().optional(),
  fractions: Fractions.default('leave-out'),
  trainingDays: TrainingDays.default('without'),
  excellentFrom: z.int().min(0).max(1000).optional(),
})
export type ReportRequest = z.infer<typeof ReportRequest>

/** Someone the receiver's rules keep out of a report, and why. */
export const LeftOut = z.object({ name: z.string(), schoolName: z.string().nullable(), why: z.string() })
export type LeftOut = z.infer<typeof LeftOut>

/** A column that the receiver requires (*) and that is blank in so many rows: in all of them (`isWhole`), or in those of `names` (the first ten). */
export const Gap = z.object({ column: z.string(), blank: z.int(), isWhole: z.boolean(), names: z.array(z.string()) })
export type Gap = z.infer<typeof Gap>

/** The first rows of one sheet as text, numbers of people masked, and how many rows there are in all. */
export const SheetPreview = z.object({
  name: z.string(),
  title: z.string(),
  columns: z.array(z.object({ header: z.string(), kind: z.enum(['text', 'integer', 'hours', 'date']) })),
  rows: z.array(z.array(z.string())),
  total: z.int(),
})
export type SheetPreview = z.infer<typeof SheetPreview>

/** What would be written, who is left out, and what is missing. `total` counts the rows of all sheets; `notes` are said to the clerk, not written. */
export const ReportPreview = z.object({
  sheets: z.array(SheetPreview),
  total: z.int(),
  leftOut: z.array(LeftOut),
  gaps: z.array(Gap),
  codeGaps: z.array(CodeGap),
  notes: z.array(z.string()),
})
export type ReportPreview = z.infer<typeof ReportPreview>
