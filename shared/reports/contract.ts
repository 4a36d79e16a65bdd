import * as z from 'zod'
import { refusals } from '../errors.ts'
import { procedure } from '../procedure.ts'
import { ReportPreview, ReportRequest } from './model.ts'

const refused = refusals('NOT_FOUND', 'PARAMETER_MISSING', 'COHORT_NOT_COMPLETED')

export const reportsContract = {
  preview: procedure.input(ReportRequest).output(ReportPreview).errors(refused),
  write: procedure
    .input(ReportRequest)
    .output(z.file())
    .errors({ ...refused, ...refusals('NOTHING_TO_EXPORT') }),
}
