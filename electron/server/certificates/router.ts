import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { takeFinishedFile } from '../lib/finished-files.ts'
import { findPrintProfile } from '../lib/print-profile.ts'
import { withProgress } from '../lib/progress.ts'
import { gatherAward, listTitles, listUncertified } from './award.ts'
import { findIssuable, gatherIssue } from './issue.ts'
import { planAhead, writeIssue } from './issue-documents.ts'
import { previewSheet } from './preview-sheet.ts'
import { checkJob, drawJob, findSheets, isOnPaper, listJob, listRareNames } from './print-job.ts'
import { gatherReissue, writeReissue } from './reissue.ts'
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
    const planned = planAhead(store, ground)
    if (typeof planned === 'string') throw errors[planned]()
    return previewSheet(store, planned)
  }),

  issue: certificates.issue.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      const ground = await gatherIssue(store, input)
      if (typeof ground === 'string') throw errors[ground]()
      const issued = writeIssue(store, ground)
      if (typeof issued === 'string') throw errors[issued]()
      return issued
    }),
  ),

  previewReissue: certificates.previewReissue.handler(async ({ input, context: { store }, errors }) => {
    const reissue = await gatherReissue(store, input)
    if (typeof reissue === 'string') throw errors[reissue]()
    const planned = planAhead(store, reissue.ground)
    if (typeof planned === 'string') throw errors[planned]()
    return previewSheet(store, planned)
  }),

  reissue: certificates.reissue.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      const reissue = await gatherReissue(store, input)
      if (typeof reissue === 'string') throw errors[reissue]()
      const issued = writeReissue(store, reissue)
      if (typeof issued === 'string') throw errors[issued]()
      return issued
    }),
  ),

  previewAward: certificates.previewAward.handler(async ({ input, context: { store }, errors }) => {
    const ground = await gatherAward(store, input)
    if (typeof ground === 'string') throw errors[ground]()
    if ('holders' in ground) throw errors.ALREADY_AWARDED({ data: { detail: namesOf(ground.holders) } })
    const planned = planAhead(store, ground)
    if (typeof planned === 'string') throw errors[planned]()
    return previewSheet(store, planned)
  }),

  award: certificates.award.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      const ground = await gatherAward(store, input)
      if (typeof ground === 'string') throw errors[ground]()
      if ('holders' in ground) throw errors.ALREADY_AWARDED({ data: { detail: namesOf(ground.holders) } })
      const issued = writeIssue(store, ground)
      if (typeof issued === 'string') throw errors[issued]()
      return issued
    }),
  ),

  titles: certificates.titles.handler(({ context }) => listTitles(context.store)),

  uncertified: certificates.uncertified.handler(({ input, context }) => listUncertified(context.store, input.title)),

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

  rareNames: certificates.rareNames.handler(async ({ input, context: { store } }) => listRareNames(store, await listJob(store, input))),

  print: certificates.print.handler(async ({ input, context: { store }, errors, signal }) => {
    const job = await listJob(store, input)
    const profile = input.profileId === undefined ? undefined : await findPrintProfile(store, input.profileId)
    if (job.length === 0 || (input.profileId !== undefined && !profile)) throw errors.NOT_FOUND()
    if (profile && !isOnPaper(store, job, profile)) throw errors.PAPER_DIFFERS()
    return withProgress(signal, (report, signal) => drawJob(store, job, { profile, onPreprinted: input.onPreprinted, report, signal }))
  }),

  takePdf: certificates.takePdf.handler(async ({ input, errors }) => {
    const file = takeFinishedFile(input.fileId)
    if (!file) throw errors.NOT_FOUND()
    return file
  }),
}

/** The first few of those who have a certificate already. */
function namesOf(holders: readonly { name: string }[]): string {
  const names = holders.slice(0, 5).map(({ name }) => name)
  return `已有的：${names.join('、')}${holders.length > names.length ? ` 等 ${holders.length} 人` : ''}。`
}
