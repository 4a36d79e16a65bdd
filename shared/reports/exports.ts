import * as z from 'zod'
import { PageRequest } from '../page.ts'
import { entryOf } from './catalogue.ts'
import { Edition, ReportId, ReportRequest } from './model.ts'

/** How ID and phone numbers stand in a file: there are none, masked, whole, or it is the twin for public notice. */
export const exportedNumbers = { none: '无号码', masked: '已遮盖', full: '完整号码', notice: '公示版' } as const satisfies Record<
  string,
  string
>
export const ExportedNumbers = z.enum(Object.keys(exportedNumbers) as (keyof typeof exportedNumbers)[])
export type ExportedNumbers = z.infer<typeof ExportedNumbers>

/** What a written file came from: a report of the catalogue, or the workbooks sent to schools. */
export const ExportSource = z.union([ReportId, z.literal('school-packs')])
export type ExportSource = z.infer<typeof ExportSource>

const WriteInputs = ReportRequest.extend({
  edition: Edition.default('office'),
  numbers: z.enum(['masked', 'full']).default('masked'),
  reason: z.string().trim().max(200, '理由请不要超过 200 字').default(''),
})

/** A report to be written. Where whole numbers are a choice, they need a reason; only some reports have a twin for public notice. */
export const WriteRequest = WriteInputs.superRefine(({ id, edition, numbers, reason }, context) => {
  const entry = entryOf(id)
  if (edition === 'notice' && !entry.notice) context.addIssue({ code: 'custom', path: ['edition'], message: '这张报表没有公示版' })
  if (edition === 'office' && entry.numbers === 'optional' && numbers === 'full' && reason === '')
    context.addIssue({ code: 'custom', path: ['reason'], message: '请写明为什么要导出完整号码' })
})
export type WriteRequest = z.infer<typeof WriteRequest>

/** A line of the register of exports: who wrote what, when, about how many people, and how their numbers stand in it. */
export const ExportEntry = z.object({
  id: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  reportId: ExportSource,
  label: z.string(),
  parameters: z.string(),
  fileName: z.string(),
  rowCount: z.int(),
  people: z.int(),
  numbers: ExportedNumbers,
  reason: z.string().nullable(),
})
export type ExportEntry = z.infer<typeof ExportEntry>

export const ExportQuery = PageRequest.extend({ numbers: ExportedNumbers.optional() })
export type ExportQuery = z.infer<typeof ExportQuery>
