import * as z from 'zod'
import { refusals } from '../errors.ts'
import { pageOf } from '../page.ts'
import { procedure } from '../procedure.ts'
import { ExportEntry, ExportQuery, WriteRequest } from './exports.ts'
import { ReportPreview, ReportRequest } from './model.ts'

const refused = refusals('NOT_FOUND', 'PARAMETER_MISSING', 'COHORT_NOT_COMPLETED')

export const reportsContract = {
  preview: procedure.input(ReportRequest).output(ReportPreview).errors(refused),
  write: procedure
    .input(WriteRequest)
    .output(z.file())
    .errors({ ...refused, ...refusals('NOTHING_TO_EXPORT') }),
  exports: procedure.input(ExportQuery).output(pageOf(ExportEntry)),
}
