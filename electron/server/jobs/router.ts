import { DocumentKind } from '../../../shared/documents/kinds.ts'
import type { DocumentRequest } from '../../../shared/documents/request.ts'
import type { Job } from '../../../shared/jobs/model.ts'
import { canHappen, type SheetEvent, type SheetState } from '../../../shared/jobs/sheet-states.ts'
import { isSheetOf } from '../../../shared/printing/papers.ts'
import { type Store, transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import type { DocumentRefusal, DocumentSources } from '../lib/document-source.ts'
import { takeFinishedFile } from '../lib/finished-files.ts'
import { findPrintProfile } from '../lib/print-profile.ts'
import { withProgress } from '../lib/progress.ts'
import { createJob, type GatheredJob, placeDocuments, previewJob } from './create.ts'
import { drawSheets, findRemarks, listRareNames, listStored, listStoredOf, pagesOf } from './draw.ts'
import { drawHandOver, gatherHandOver } from './hand-over.ts'
import { objectionsFor } from './objections.ts'
import { choosePortion, findRun, listSent, sendPortion, settlePortion, writeEvent } from './portion.ts'
import { endJob, findJob, listEvents, listJobs, listSheets } from './store.ts'

const jobs = withStore.jobs

/** `sources` says where the documents of each kind come from; the router itself knows no feature. */
export function jobsRouter(sources: DocumentSources) {
  return {
    list: jobs.list.handler(({ input, context }) => listJobs(context.store, input)),

    preview: jobs.preview.handler(async ({ input, context: { store }, errors }) => {
      const gathered = await gather(store, input.documents, sources)
      if (gathered === 'NOTHING_TO_PRINT') return null
      if (typeof gathered === 'string') throw errors[gathered]()
      return previewJob(store, input, gathered)
    }),

    create: jobs.create.handler(async ({ input, context: { store }, errors, signal }) => {
      const gathered = await gather(store, input.documents, sources)
      if (typeof gathered === 'string') throw errors[gathered]()
      return withProgress(signal, async (report) => {
        const placed = await placeDocuments(store, input, { documents: gathered.documents, report })
        return transact(store, async (inside) => ({ id: createJob(inside, input, { name: gathered.name, placed }) }))
      })
    }),

    get: jobs.get.handler(async ({ input, context: { store }, errors }) => {
      const job = await findJob(store, input.id, listObjected(store, input.id, sources))
      if (!job) throw errors.NOT_FOUND()
      return job
    }),

    end: jobs.end.handler(({ input: { id, reason }, context, errors }) =>
      transact(context.store, async (store) => {
        const refusal = refusalOf(await findJob(store, id))
        if (refusal) throw errors[refusal]()
        endJob(store, id, reason)
      }),
    ),

    sheets: jobs.sheets.handler(async ({ input, context: { store } }) =>
      listSheets(store, input, objectionsFor(store, kindOf(store, input.jobId), sources)),
    ),

    pictures: jobs.pictures.handler(async ({ input, context: { store }, errors }) => {
      const stored = await listStored(store, input.sheetIds)
      if (stored.length !== new Set(input.sheetIds).size) throw errors.NOT_FOUND()
      return stored.map((sheet) => ({ sheetId: sheet.id, pages: pagesOf(store, sheet) }))
    }),

    remarks: jobs.remarks.handler(async ({ input, context: { store }, errors, signal }) => {
      if (!(await findJob(store, input.id))) throw errors.NOT_FOUND()
      return withProgress(signal, (report) => findRemarks(store, input.id, report))
    }),

    rareNames: jobs.rareNames.handler(({ input, context }) => listRareNames(context.store, input.id)),

    events: jobs.events.handler(({ input, context }) => listEvents(context.store, input)),

    draw: jobs.draw.handler(async ({ input, context: { store }, errors, signal }) => {
      const job = await findJob(store, input.id)
      if (!job) throw errors.NOT_FOUND()
      const sheets = await listStoredOf(store, job.id)
      return withProgress(signal, async (report, signal) => ({
        fileId: await drawSheets(store, sheets, { name: job.name, paper: job.paper, profile: undefined, report, signal }),
      }))
    }),

    drawHandOver: jobs.drawHandOver.handler(async ({ input: { id, what }, context: { store }, errors, signal }) => {
      const job = await findJob(store, id)
      if (!job) throw errors.NOT_FOUND()
      const documents = await gatherHandOver(store, job, what)
      if (documents.length === 0) throw errors.NOTHING_TO_PRINT()
      return withProgress(signal, async (report, signal) => ({
        fileId: await drawHandOver(store, what, { documents, name: job.name, report, signal }),
      }))
    }),

    send: jobs.send.handler(async ({ input, context: { store }, errors, signal }) => {
      const job = await findJob(store, input.id)
      const profile = input.profileId === undefined ? undefined : await findPrintProfile(store, input.profileId)
      if (!job || (input.profileId !== undefined && !profile)) throw errors.NOT_FOUND()
      const refusal = refusalOf(job)
      if (refusal) throw errors[refusal]()
      if (profile && !job.sizes.every((size) => isSheetOf(profile, size))) throw errors.PAPER_DIFFERS()
      const objected = listObjected(store, job.id, sources)
      const chosen = choosePortion(store, job.id, { ...input, objected })
      if (chosen.length === 0) throw errors.NO_SHEET_WAITS()
      const sheets = await listStored(store, chosen)
      return withProgress(signal, async (report, signal) => {
        const fileId = await drawSheets(store, sheets, { name: job.name, paper: job.paper, profile, report, signal })
        const runId = await transact(store, async (inside) => {
          const late = refusalOf(await findJob(inside, job.id))
          if (late) throw errors[late]()
          return sendPortion(inside, job.id, chosen, profile?.name ?? null)
        })
        return { fileId, runId }
      })
    }),

    redraw: jobs.redraw.handler(async ({ input, context: { store }, errors, signal }) => {
      const run = findRun(store, input.runId)
      const job = run && !run.settledAt ? await findJob(store, run.jobId) : undefined
      const profile = input.profileId === undefined ? undefined : await findPrintProfile(store, input.profileId)
      if (!run || !job || (input.profileId !== undefined && !profile)) throw errors.NOT_FOUND()
      if (profile && !job.sizes.every((size) => isSheetOf(profile, size))) throw errors.PAPER_DIFFERS()
      const sent = listSent(store, run.jobId).map(({ id }) => id)
      const sheets = await listStored(store, sent)
      return withProgress(signal, async (report, signal) => ({
        fileId: await drawSheets(store, sheets, { name: job.name, paper: job.paper, profile, report, signal }),
        runId: run.id,
      }))
    }),

    takePdf: jobs.takePdf.handler(async ({ input, errors }) => {
      const file = takeFinishedFile(input.fileId)
      if (!file) throw errors.NOT_FOUND()
      return file
    }),

    settle: jobs.settle.handler(({ input: { runId, ...outcome }, context, errors }) =>
      transact(context.store, async (store) => {
        const run = findRun(store, runId)
        if (!run) throw errors.NOT_FOUND()
        if (run.settledAt) throw errors.PORTION_SETTLED()
        const spoiled = settlePortion(store, run, outcome)
        const refusal = tellSpoiled(store, { jobId: run.jobId, sheetIds: spoiled, reason: '打印时打废' }, sources)
        if (refusal) throw errors[refusal]()
      }),
    ),

    spoil: jobs.spoil.handler(({ input: { id, reason }, context, errors }) =>
      transact(context.store, async (store) => {
        const done = await happenTo(store, id, 'spoiled', reason)
        if (typeof done === 'string') throw done === 'NOT_NOW' ? errors.SHEET_NOT_OUT() : errors[done]()
        const short = tellSpoiled(store, { jobId: done.jobId, sheetIds: [id], reason }, sources)
        if (short) throw errors[short]()
      }),
    ),

    skip: jobs.skip.handler(({ input: { id, reason }, context, errors }) =>
      transact(context.store, async (store) => {
        const done = await happenTo(store, id, 'skipped', reason)
        if (typeof done === 'string') throw done === 'NOT_NOW' ? errors.SHEET_NOT_WAITING() : errors[done]()
      }),
    ),

    restore: jobs.restore.handler(({ input: { id }, context, errors }) =>
      transact(context.store, async (store) => {
        const done = await happenTo(store, id, 'restored', null)
        if (typeof done === 'string') throw done === 'NOT_NOW' ? errors.SHEET_NOT_SKIPPED() : errors[done]()
      }),
    ),
  }
}

async function gather(store: Store, request: DocumentRequest, sources: DocumentSources): Promise<GatheredJob | DocumentRefusal> {
  const gathered = await sources[request.kind]?.gather(store, request)
  if (gathered === undefined) return 'NOTHING_TO_PRINT'
  return typeof gathered !== 'string' && gathered.documents.length === 0 ? 'NOTHING_TO_PRINT' : gathered
}

function refusalOf(job: Job | undefined): 'NOT_FOUND' | 'JOB_ENDED' | 'PORTION_ON_ITS_WAY' | undefined {
  if (!job) return 'NOT_FOUND'
  if (job.state === 'ended') return 'JOB_ENDED'
  return job.onItsWay ? 'PORTION_ON_ITS_WAY' : undefined
}

function kindOf({ sqlite }: Store, jobId: number): DocumentKind {
  const row = sqlite.prepare('SELECT documentKind FROM printJob WHERE id = ?').get(jobId) as { documentKind: string } | undefined
  return DocumentKind.parse(row?.documentKind)
}

/** The sheets of a job that something has happened to since it was made. */
function listObjected(store: Store, jobId: number, sources: DocumentSources): ReadonlySet<number> {
  const sheets = store.sqlite.prepare('SELECT id, subjectId FROM printSheet WHERE jobId = ? AND subjectId IS NOT NULL').all(jobId)
  const about = sheets as { id: number; subjectId: number }[]
  const raised = objectionsFor(store, kindOf(store, jobId), sources)(about.map(({ subjectId }) => subjectId))
  return new Set(about.filter(({ subjectId }) => raised.has(subjectId)).map(({ id }) => id))
}

/** A sheet that is on its way is settled with its portion, not by itself. */
async function happenTo(store: Store, id: number, event: SheetEvent, reason: string | null) {
  const sheet = store.sqlite.prepare('SELECT jobId, state FROM printSheet WHERE id = ?').get(id) as
    | { jobId: number; state: SheetState }
    | undefined
  const job = sheet && (await findJob(store, sheet.jobId))
  if (!sheet || !job) return 'NOT_FOUND'
  if (job.state === 'ended') return 'JOB_ENDED'
  if (sheet.state === 'sent' || !canHappen(event, sheet.state)) return 'NOT_NOW'
  writeEvent(store, { sheetId: id, runId: null, event, reason })
  return { jobId: job.id }
}

type Spoiled = { jobId: number; sheetIds: readonly number[]; reason: string }

/** Lets the feature that a spoiled document is about follow: the certificate takes another sheet of numbered paper. */
function tellSpoiled(store: Store, { jobId, sheetIds, reason }: Spoiled, sources: DocumentSources): 'PAPER_SHORT' | undefined {
  const tell = sources[kindOf(store, jobId)]?.spoiled
  if (!tell) return undefined
  const find = store.sqlite.prepare('SELECT subjectId FROM printSheet WHERE id = ?')
  for (const sheetId of sheetIds) {
    const { subjectId } = find.get(sheetId) as { subjectId: number | null }
    const refusal = subjectId === null ? undefined : tell(store, subjectId, reason)
    if (refusal) return refusal
  }
}
