import * as z from 'zod'
import { refusals } from '../errors.ts'
import { pageOf } from '../page.ts'
import { procedure } from '../procedure.ts'
import { progressThen } from '../progress.ts'
import { ExportEntry, ExportQuery, WriteRequest } from './exports.ts'
import { ReportPreview, ReportRequest } from './model.ts'

const refused = refusals('NOT_FOUND', 'PARAMETER_MISSING', 'COHORT_NOT_COMPLETED')

export const reportsContract = {
  preview: procedure.input(ReportRequest).output(ReportPreview).errors(refused),
  /** Writes the file and registers it; a write that is cancelled is not registered. Files can't cross among the events of long work, so it is fetched with `take`, once. */
  write: procedure
    .input(WriteRequest)
    .output(progressThen(z.object({ fileId: z.string() })))
    .errors({ ...refused, ...refusals('NOTHING_TO_EXPORT') }),
  take: procedure
    .input(z.object({ fileId: z.string() }))
    .output(z.file())
    .errors(refusals('NOT_FOUND')),
  exports: procedure.input(ExportQuery).output(pageOf(ExportEntry)),
}
