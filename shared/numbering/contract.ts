import * as z from 'zod'
import { CertificateKind } from '../certificates/kinds.ts'
import { refusals } from '../errors.ts'
import { procedure } from '../procedure.ts'
import { reasonTo } from '../reason.ts'
import { NumberCheck } from './check-numbers.ts'
import { NumberRange, NumberRangeDraft, NumberSeries, NumberSeriesDraft } from './model.ts'
import { PaperPack, PaperPackDraft, PaperSheet } from './paper.ts'

/** A series with the number it would give next, this year. */
export const NumberSeriesRow = NumberSeries.extend({ next: z.string() })
export type NumberSeriesRow = z.infer<typeof NumberSeriesRow>

/** What a rule would make: why it can't be kept, or this year's first and next number. */
export const NumberPreview = z.object({ problems: z.array(z.string()), first: z.string(), next: z.string() })
export type NumberPreview = z.infer<typeof NumberPreview>

/** One counter with what became of its serials. */
export const CheckedCounter = NumberCheck.extend({
  scope: z.string(),
  kind: CertificateKind,
  scopeName: z.string(),
  lastNumber: z.string(),
})
export type CheckedCounter = z.infer<typeof CheckedCounter>

const One = z.object({ id: z.int() })
/** What is typed before it is checked. */
const Typed = z.object({ kind: CertificateKind, type: z.string(), pattern: z.string(), resets: NumberSeries.shape.resets })

export const numberingContract = {
  series: procedure.output(z.array(NumberSeriesRow)),
  preview: procedure.input(Typed).output(NumberPreview),
  changeSeries: procedure
    .input(One.extend({ series: NumberSeriesDraft, reason: reasonTo('修改') }))
    .errors(refusals('NOT_FOUND', 'PATTERN_TAKEN')),

  ranges: procedure.output(z.array(NumberRange)),
  addRange: procedure
    .input(NumberRangeDraft)
    .output(z.object({ id: z.int() }))
    .errors(refusals('RANGE_OVERLAPS', 'RANGE_USED')),
  releaseRange: procedure.input(One.extend({ reason: reasonTo('取消') })).errors(refusals('NOT_FOUND', 'RANGE_RELEASED')),

  packs: procedure.output(z.array(PaperPack)),
  packSheets: procedure.input(One).output(z.array(PaperSheet)),
  addPack: procedure
    .input(PaperPackDraft)
    .output(z.object({ id: z.int() }))
    .errors(refusals('PACK_OVERLAPS')),
  removePack: procedure.input(One.extend({ reason: reasonTo('删除') })).errors(refusals('NOT_FOUND', 'IN_USE')),
  /** A sheet of the pile that can't be used. */
  spoilPaper: procedure
    .input(One.extend({ paper: z.string().trim().min(1, '请填写号码').max(40), reason: reasonTo('报废') }))
    .errors(refusals('NOT_FOUND', 'PAPER_OUTSIDE', 'PAPER_TAKEN')),
  /** The sheet a certificate was printed on is spoiled: the certificate takes the next one. Answers its number. */
  replacePaper: procedure
    .input(z.object({ certificateId: z.int(), reason: reasonTo('报废') }))
    .output(z.object({ paper: z.string() }))
    .errors(refusals('PAPER_NOT_USED', 'PAPER_SHORT')),

  check: procedure.input(z.object({ year: z.int() })).output(z.array(CheckedCounter)),
}
