import * as z from 'zod'
import { DocumentKind } from '../documents/kinds.ts'
import { PileOrder } from './pile.ts'
import { SheetEvent, SheetState } from './sheet-states.ts'

/** Blank paper, or paper on which the form is printed already: then only the values are. */
export const jobPapers = { plain: '空白纸', 'pre-printed': '已印好格式的纸（套打）' } as const satisfies Record<string, string>
export const JobPaper = z.enum(Object.keys(jobPapers) as (keyof typeof jobPapers)[])
export type JobPaper = z.infer<typeof JobPaper>

/** How many sheets are in which state; `spoiled` is the paper that was spoiled on the way. */
export const JobCounts = z.object({ waiting: z.int(), sent: z.int(), out: z.int(), skipped: z.int(), spoiled: z.int() })
export type JobCounts = z.infer<typeof JobCounts>

export const JobRow = z.object({
  id: z.int(),
  name: z.string(),
  kindLabel: z.string(),
  state: z.enum(['open', 'ended']),
  createdAt: z.iso.datetime(),
  counts: JobCounts,
})
export type JobRow = z.infer<typeof JobRow>

/** The portion that is on its way to the printer and of which nobody has said yet what came out. */
export const RunOnItsWay = z.object({
  id: z.int(),
  sentAt: z.iso.datetime(),
  profileName: z.string().nullable(),
  sheets: z.array(z.object({ position: z.int(), label: z.string() })),
})
export type RunOnItsWay = z.infer<typeof RunOnItsWay>

/**
 * A job with its paper in mm; `sizes` has each size of paper that occurs in it. `next` is where the next portion begins and how many wait before
 * it; `heldBack` counts the sheets that wait and should not be printed any more. `schools` is how many schools its sheets go to.
 */
export const Job = JobRow.extend({
  documentKind: DocumentKind,
  pileOrder: PileOrder,
  paper: JobPaper,
  endReason: z.string().nullable(),
  sizes: z.array(z.object({ width: z.number(), height: z.number() })),
  onItsWay: RunOnItsWay.nullable(),
  next: z.object({ from: z.int(), earlier: z.int() }).nullable(),
  heldBack: z.int(),
  schools: z.int(),
})
export type Job = z.infer<typeof Job>

/** A document of a job: its place in the pile from 1, and why it should no longer be printed, if something has happened to it since. */
export const JobSheet = z.object({
  id: z.int(),
  position: z.int(),
  label: z.string(),
  number: z.string().nullable(),
  schoolName: z.string().nullable(),
  pages: z.int(),
  state: SheetState,
  spoiled: z.int(),
  objection: z.string().nullable(),
})
export type JobSheet = z.infer<typeof JobSheet>

/** A line of the ledger of a job. */
export const JobEvent = z.object({
  id: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  position: z.int(),
  label: z.string(),
  event: SheetEvent,
  reason: z.string().nullable(),
})
export type JobEvent = z.infer<typeof JobEvent>
