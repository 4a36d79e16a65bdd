import * as z from 'zod'
import { refusals } from '../errors.ts'
import { HeaderPlace } from '../exchange/mapping.ts'
import { PageRequest, pageOf } from '../page.ts'
import { procedure } from '../procedure.ts'
import { reasonTo } from '../reason.ts'
import { entryOf } from '../reports/catalogue.ts'
import { LeftOut, ReportRequest } from '../reports/model.ts'
import { TemplateLayout, TemplateSheet } from './layout.ts'
import { Template, TemplateFacts, TemplateMapping, TemplateVersion } from './model.ts'

const One = z.object({ id: z.int() })

/** `search` finds by name, receiver and note. */
export const TemplateQuery = PageRequest
export type TemplateQuery = z.infer<typeof TemplateQuery>

/** What to recognise in a template: on which sheet, filled by which columns of a report, under which header if a person has said so. */
export const LayoutRequest = One.extend({
  sheet: z.string(),
  headers: z.array(z.string()).max(200),
  place: HeaderPlace.optional(),
  firstLine: z.int().min(1).optional(),
})
export type LayoutRequest = z.infer<typeof LayoutRequest>

/**
 * What would come out: how many rows, how many of them are put in, who is left out by the report's own rules and why, and what the template
 * would not take.
 */
export const FillCheck = z.object({
  total: z.int(),
  inserted: z.int(),
  leftOut: z.array(LeftOut),
  notes: z.array(z.string()),
  /** Headers of the report that are mapped and not there any more. */
  gone: z.array(z.string()),
  unfilled: z.array(z.object({ label: z.string(), blank: z.int(), isWhole: z.boolean() })),
  broken: z.array(
    z.object({
      column: z.string(),
      label: z.string(),
      rule: z.enum(['list', 'whole']),
      values: z.array(z.object({ value: z.string(), rows: z.int() })),
    }),
  ),
  /** The first rows by column of the template, numbers of people masked. */
  columns: z.array(z.object({ column: z.string(), label: z.string() })),
  rows: z.array(z.array(z.string())),
  cells: z.array(z.object({ ref: z.string(), value: z.string() })),
  /** Whether ID or phone numbers go into it. */
  hasNumbers: z.boolean(),
})
export type FillCheck = z.infer<typeof FillCheck>

const FillInputs = One.extend({
  request: ReportRequest,
  numbers: z.enum(['masked', 'full']).default('masked'),
  reason: z.string().trim().max(200, '理由请不要超过 200 字').default(''),
})
/** A template to be filled. Where whole numbers are a choice, they need a reason, as in the report itself. */
export const FillRequest = FillInputs.superRefine(({ request, numbers, reason }, context) => {
  if (numbers === 'full' && entryOf(request.id).numbers === 'optional' && reason === '')
    context.addIssue({ code: 'custom', path: ['reason'], message: '请写明为什么要写完整号码' })
})
export type FillRequest = z.infer<typeof FillRequest>

const unreadable = refusals('NOT_FOUND', 'NOT_A_WORKBOOK', 'TEMPLATE_CANNOT_BE_FILLED')
const reported = refusals('PARAMETER_MISSING', 'COHORT_NOT_COMPLETED', 'TEMPLATE_NOT_SET_UP', 'NOTHING_TO_EXPORT')
const { NOT_FOUND, ...unreadableFile } = unreadable

export const templatesContract = {
  list: procedure.input(TemplateQuery).output(pageOf(Template)),
  get: procedure.input(One).output(Template).errors({ NOT_FOUND }),
  create: procedure
    .input(TemplateFacts.extend({ file: z.file() }))
    .output(One)
    .errors({ ...unreadableFile, ...refusals('NAME_TAKEN') }),
  change: procedure.input(One.extend({ facts: TemplateFacts })).errors({ NOT_FOUND, ...refusals('NAME_TAKEN') }),
  remove: procedure.input(One.extend({ reason: reasonTo('删除') })).errors({ NOT_FOUND }),

  /** A newer file of the receiver; what was set up stays where its header is the same. */
  replace: procedure
    .input(One.extend({ file: z.file(), reason: reasonTo('更换') }))
    .output(z.object({ mapping: z.enum(['kept', 'lost', 'none']) }))
    .errors(unreadable),
  versions: procedure.input(One).output(z.array(TemplateVersion)),
  file: procedure
    .input(One.extend({ version: z.int() }))
    .output(z.file())
    .errors({ NOT_FOUND }),

  sheets: procedure.input(One).output(z.array(TemplateSheet)).errors(unreadable),
  /** What the columns of a report are called, sheet by sheet; no cohort is needed where they are the same for all. */
  headers: procedure
    .input(ReportRequest)
    .output(z.array(z.object({ name: z.string(), headers: z.array(z.string()) })))
    .errors(refusals('NOT_FOUND', 'PARAMETER_MISSING', 'COHORT_NOT_COMPLETED')),
  recognise: procedure
    .input(LayoutRequest)
    .output(TemplateLayout)
    .errors({ ...unreadable, ...refusals('NO_HEADER') }),
  setUp: procedure.input(One.extend({ mapping: TemplateMapping })).errors(unreadable),

  check: procedure
    .input(One.extend({ request: ReportRequest }))
    .output(FillCheck)
    .errors({ ...unreadable, ...reported }),
  fill: procedure
    .input(FillRequest)
    .output(z.file())
    .errors({ ...unreadable, ...reported }),
}
