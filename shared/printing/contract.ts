import * as z from 'zod'
import { Sheet } from '../documents/sheet.ts'
import { refusals } from '../errors.ts'
import { PageRequest, pageOf } from '../page.ts'
import { procedure } from '../procedure.ts'
import { CalibrationPurpose, Correction, Paper, PrintProfile, PrintProfileDraft } from './model.ts'

/** `search` finds by name. */
export const PrintProfileQuery = PageRequest
export type PrintProfileQuery = z.infer<typeof PrintProfileQuery>

/** A sheet to be measured, or, with the correction it is to try, the one that shows whether it is right. `name` is printed on it. */
export const CalibrationSheetRequest = z.object({
  purpose: CalibrationPurpose,
  name: z.string().trim().max(60),
  paper: Paper,
  correction: Correction.optional(),
})
export type CalibrationSheetRequest = z.infer<typeof CalibrationSheetRequest>

const One = z.object({ id: z.int() })

export const printingContract = {
  list: procedure.input(PrintProfileQuery).output(pageOf(PrintProfile)),
  choices: procedure.output(z.array(PrintProfile)),
  get: procedure.input(One).output(PrintProfile).errors(refusals('NOT_FOUND')),
  create: procedure.input(PrintProfileDraft).output(PrintProfile).errors(refusals('NAME_TAKEN')),
  change: procedure
    .input(One.extend({ profile: PrintProfileDraft, reason: z.string().trim().min(1, '请写明修改的原因').max(200) }))
    .output(PrintProfile)
    .errors(refusals('NOT_FOUND', 'NAME_TAKEN')),
  remove: procedure.input(One.extend({ reason: z.string().trim().min(1, '请写明删除的原因').max(200) })).errors(refusals('NOT_FOUND')),

  /** The sheet as it looks, always uncorrected. */
  calibrationSheet: procedure.input(CalibrationSheetRequest.omit({ correction: true })).output(Sheet),
  /** The sheet on its way to paper. */
  calibrationPdf: procedure.input(CalibrationSheetRequest).output(z.file()),
}
