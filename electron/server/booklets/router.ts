import { numberOf } from '../../../shared/booklets/places.ts'
import { isSheetOf } from '../../../shared/printing/papers.ts'
import { transact } from '../db/open.ts'
import { changeRow } from '../db/write.ts'
import { withStore } from '../implementer.ts'
import { takeFinishedFile } from '../lib/finished-files.ts'
import { findPrintProfile } from '../lib/print-profile.ts'
import { withProgress } from '../lib/progress.ts'
import { beginBooklets } from './begin.ts'
import { layoutOf } from './layouts.ts'
import { pictureOf, picturesOfProposal } from './pictures.ts'
import { checkPages, drawBooklets, listPages } from './print-job.ts'
import { propose } from './propose.ts'
import { findBooklet, geometryOf, listBooklets, listBookletsOf } from './store.ts'
import { correctNext, markPrinted, register, spoilLine } from './write-lines.ts'

const booklets = withStore.booklets

export const bookletsRouter = {
  list: booklets.list.handler(({ input, context }) => listBooklets(context.store, input)),

  get: booklets.get.handler(async ({ input, context, errors }) => {
    const booklet = await findBooklet(context.store, input.id)
    if (!booklet) throw errors.NOT_FOUND()
    return booklet
  }),

  ofTeacher: booklets.ofTeacher.handler(({ input, context }) => listBookletsOf(context.store, input.teacherId)),

  begin: booklets.begin.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      const begun = beginBooklets(store, input)
      if (typeof begun === 'string') throw errors[begun]()
      return { begun }
    }),
  ),

  close: booklets.close.handler(({ input: { id, state, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const booklet = await findBooklet(store, id)
      if (!booklet) throw errors.NOT_FOUND()
      if (booklet.state !== 'current') throw errors.BOOKLET_CLOSED()
      changeRow(store, 'booklet', id, { state, closedReason: reason }, { reason })
    }),
  ),

  propose: booklets.propose.handler(async ({ input, context, errors }) => {
    const proposals = await propose(context.store, input)
    if (typeof proposals === 'string') throw errors[proposals]()
    return proposals
  }),

  proposedPages: booklets.proposedPages.handler(async ({ input, context, errors }) => {
    const pictures = await picturesOfProposal(context.store, input)
    if (typeof pictures === 'string') throw errors[pictures]()
    return pictures
  }),

  register: booklets.register.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      const registered = await register(store, input)
      if (typeof registered === 'string') throw errors[registered]()
      if (registered.lines === 0) throw errors.NOTHING_TO_REGISTER()
      return registered
    }),
  ),

  page: booklets.page.handler(async ({ input: { id, ...at }, context, errors }) => {
    const booklet = await findBooklet(context.store, id)
    if (!booklet || numberOf({ ...at, line: 1 }, geometryOf(booklet, at.kind)) === undefined) throw errors.NOT_FOUND()
    return pictureOf(context.store, booklet, at)
  }),

  correctNext: booklets.correctNext.handler(({ input: { id, ...correction }, context, errors }) =>
    transact(context.store, async (store) => {
      const booklet = await findBooklet(store, id)
      if (!booklet) throw errors.NOT_FOUND()
      if (booklet.state !== 'current') throw errors.BOOKLET_CLOSED()
      const refusal = correctNext(store, booklet, correction)
      if (refusal) throw errors[refusal]()
    }),
  ),

  spoil: booklets.spoil.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const line = await store.db.selectFrom('bookletLine').select('state').where('id', '=', id).executeTakeFirst()
      if (!line) throw errors.NOT_FOUND()
      if (line.state === 'void') throw errors.LINE_ALREADY_VOID()
      spoilLine(store, id, { reason })
    }),
  ),

  job: booklets.job.handler(({ input, context }) => checkPages(context.store, listPages(context.store, input))),

  print: booklets.print.handler(async ({ input, context: { store }, errors, signal }) => {
    const pages = listPages(store, input)
    const profile = input.profileId === undefined ? undefined : await findPrintProfile(store, input.profileId)
    if (pages.length === 0 || (input.profileId !== undefined && !profile)) throw errors.NOT_FOUND()
    if (profile && !pages.every(({ layoutId }) => isSheetOf(profile, layoutOf(store, layoutId)))) throw errors.PAPER_DIFFERS()
    return withProgress(signal, (report, signal) => drawBooklets(store, { kind: input.kind, pages }, { profile, report, signal }))
  }),

  takePdf: booklets.takePdf.handler(async ({ input, errors }) => {
    const file = takeFinishedFile(input.fileId)
    if (!file) throw errors.NOT_FOUND()
    return file
  }),

  markPrinted: booklets.markPrinted.handler(({ input, context }) =>
    transact(context.store, async (store) => ({ marked: markPrinted(store, input.lineIds) })),
  ),
}
