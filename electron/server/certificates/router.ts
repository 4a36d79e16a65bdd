import { longestName } from '../../../shared/certificates/plan-issue.ts'
import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { takeFinishedFile } from '../lib/finished-files.ts'
import { layOutSheet } from '../lib/lay-out-document.ts'
import { chosenLayout } from '../lib/layouts.ts'
import { findPrintProfile } from '../lib/print-profile.ts'
import { withProgress } from '../lib/progress.ts'
import { findIssuable, gatherIssue, planAhead, writeIssue } from './issue.ts'
import { checkJob, drawJob, findSheets, isOnPaper, listJob } from './print-job.ts'
import { findCertificate, listCertificates, listRegisterChoices, voidCertificate } from './store.ts'

const certificates = withStore.certificates

export const certificatesRouter = {
  list: certificates.list.handler(({ input, context }) => listCertificates(context.store, input)),

  choices: certificates.choices.handler(({ context }) => listRegisterChoices(context.store)),

  get: certificates.get.handler(async ({ input, context, errors }) => {
    const certificate = await findCertificate(context.store, input.id)
    if (!certificate) throw errors.NOT_FOUND()
    return certificate
  }),

  issuable: certificates.issuable.handler(async ({ input, context, errors }) => {
    const issuable = await findIssuable(context.store, input.cohortId)
    if (!issuable) throw errors.NOT_FOUND()
    return issuable
  }),

  preview: certificates.preview.handler(async ({ input, context: { store }, errors }) => {
    const ground = await gatherIssue(store, input)
    if (typeof ground === 'string') throw errors[ground]()
    const hardest = longestName(planAhead(store, ground))
    if (!hardest) throw errors.NOTHING_TO_ISSUE()
    return layOutSheet(store, chosenLayout(store, 'completion-certificate'), hardest.content)
  }),

  issue: certificates.issue.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      const ground = await gatherIssue(store, input)
      if (typeof ground === 'string') throw errors[ground]()
      return writeIssue(store, ground)
    }),
  ),

  void: certificates.void.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const certificate = await findCertificate(store, id)
      if (!certificate) throw errors.NOT_FOUND()
      if (certificate.state === 'void') throw errors.ALREADY_VOID()
      voidCertificate(store, id, reason)
    }),
  ),

  sheets: certificates.sheets.handler(async ({ input, context, errors }) => {
    const sheets = await findSheets(context.store, input.ids)
    if (!sheets) throw errors.NOT_FOUND()
    return sheets
  }),

  job: certificates.job.handler(async ({ input, context, errors }) => {
    const job = await listJob(context.store, input)
    if (job.length === 0) throw errors.NOT_FOUND()
    return checkJob(context.store, job)
  }),

  print: certificates.print.handler(async ({ input, context: { store }, errors, signal }) => {
    const job = await listJob(store, input)
    const profile = input.profileId === undefined ? undefined : await findPrintProfile(store, input.profileId)
    if (job.length === 0 || (input.profileId !== undefined && !profile)) throw errors.NOT_FOUND()
    if (profile && !isOnPaper(store, job, profile)) throw errors.PAPER_DIFFERS()
    return withProgress(signal, (report, signal) => drawJob(store, job, { profile, report, signal }))
  }),

  takePdf: certificates.takePdf.handler(async ({ input, errors }) => {
    const file = takeFinishedFile(input.fileId)
    if (!file) throw errors.NOT_FOUND()
    return file
  }),
}
