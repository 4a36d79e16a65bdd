import * as z from 'zod'

/** What has to be said before a report can be written. */
export const ReportParameter = z.enum(['cohort', 'year', 'school', 'fractions'])
export type ReportParameter = z.infer<typeof ReportParameter>

/** What a stricter system takes only whole: leave such people out, or round down. Both are named before anything is written. */
export const Fractions = z.enum(['leave-out', 'round-down'])
export type Fractions = z.infer<typeof Fractions>

export const ReportId = z.enum(['cohort-roster', 'national-hours', 'shortages', 'base-activities'])
export type ReportId = z.infer<typeof ReportId>

export const ReportRequest = z.object({
  id: ReportId,
  cohortId: z.int().optional(),
  year: z.int().min(1990).max(2200).optional(),
  schoolId: z.int().optional(),
  fractions: Fractions.default('leave-out'),
})
export type ReportRequest = z.infer<typeof ReportRequest>

/** Someone the receiver's rules keep out of a report, and why. */
export const LeftOut = z.object({ name: z.string(), schoolName: z.string().nullable(), why: z.string() })
export type LeftOut = z.infer<typeof LeftOut>

/** What would be written: the first rows as text, how many there are in all, and who is left out. `notes` are said to the clerk, not written. */
export const ReportPreview = z.object({
  title: z.string(),
  columns: z.array(z.object({ header: z.string(), kind: z.enum(['text', 'integer', 'hours', 'date']) })),
  rows: z.array(z.array(z.string())),
  total: z.int(),
  leftOut: z.array(LeftOut),
  notes: z.array(z.string()),
})
export type ReportPreview = z.infer<typeof ReportPreview>
