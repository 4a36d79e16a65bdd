import type { Batch } from '../../../shared/exchange/batch.ts'
import type { ImportRequest } from '../../../shared/exchange/contract.ts'
import type { Sheet } from '../../../shared/exchange/sheet.ts'
import { rehearse, type Store, transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import type { ImportKind } from '../lib/import-kind.ts'
import { breathing, withProgress } from '../lib/progress.ts'
import { forgetFile, readFile } from '../lib/read-file.ts'
import { annotateImport } from './annotate.ts'
import { findBatch, listBatches, listBatchLines } from './batch-store.ts'
import { whyNotCommitted, writeImport } from './commit.ts'
import { forgetLayout, rememberReading } from './layout-store.ts'
import { type Asked, planImport } from './plan-import.ts'
import { previewOf } from './preview.ts'
import { proposeMapping } from './propose-mapping.ts'
import { readSheet } from './read-sheet.ts'
import { recogniseFile } from './recognise-file.ts'
import { readRow } from './row-details.ts'
import { undoBatch } from './undo.ts'

const exchange = withStore.exchange

/** The engine for all kinds of data; which kinds there are is decided where the router is put together. */
export function exchangeRouter(kinds: readonly ImportKind[]) {
  const kindOf = (name: string): ImportKind => {
    const kind = kinds.find((candidate) => candidate.kind === name)
    if (!kind) throw new Error(`kindOf: no import of ${name}`)
    return kind
  }
  /** The kinds there are besides those that need a cohort, or with them as that cohort has them. */
  const kindsIn = async (store: Store, cohortId: number | undefined): Promise<readonly ImportKind[]> => {
    const found: ImportKind[] = []
    for (const kind of kinds) {
      if (!kind.inCohort) found.push(kind)
      else if (cohortId !== undefined) found.push(await kind.inCohort(store, cohortId))
    }
    return found
  }
  const kindIn = async (store: Store, name: string, cohortId: number | undefined): Promise<ImportKind> => {
    const kind = kindOf(name)
    return kind.inCohort && cohortId !== undefined ? kind.inCohort(store, cohortId) : kind
  }
  return {
    recognise: exchange.recognise.handler(async ({ input, context: { store }, errors, signal }) => {
      const file = await readWorkbook(input.file, signal, errors)
      return recogniseFile(store, file, await kindsIn(store, input.cohortId))
    }),

    readAs: exchange.readAs.handler(async ({ input, context: { store }, errors, signal }) => {
      const file = await readWorkbook(input.file, signal, errors)
      const sheet = file.sheets.find(({ name }) => name === input.sheet)
      if (!sheet) throw errors.NOT_FOUND()
      const kind = await kindIn(store, input.kind, input.cohortId)
      const { columns, ...place } = input.mapping
      const mapping = columns ? { ...place, columns } : proposeMapping(store, sheet, { place, fields: kind.fields })
      const read = await readSheet(store, sheet, kind, mapping)
      if (!read) throw errors.NO_HEADER()
      return read.reading
    }),

    forgetLayout: exchange.forgetLayout.handler(({ input, context, errors }) =>
      transact(context.store, async (store) => {
        if (!forgetLayout(store, input.id)) throw errors.NOT_FOUND()
      }),
    ),

    preview: exchange.preview.handler(({ input, context: { store }, errors, signal }) =>
      withProgress(signal, async (report, cancelled) => {
        await report('正在读取文件', 0, 0)
        const file = await readWorkbook(input.file, cancelled, errors)
        const plan = await planImport(store, asked(input, { file, kind: await kindIn(store, input.kind, input.options.cohortId) }), report)
        if ('refusal' in plan) throw errors[plan.refusal](detailed(plan.detail))
        return previewOf(plan, input.answers)
      }),
    ),

    row: exchange.row.handler(async ({ input: { line, ...input }, context: { store }, errors, signal }) => {
      const file = await readWorkbook(input.file, signal, errors)
      const kind = await kindIn(store, input.kind, input.options.cohortId)
      const details = await readRow(store, asked(input, { file, kind }), line)
      if ('refusal' in details) throw errors[details.refusal](detailed(details.detail))
      return details
    }),

    annotate: exchange.annotate.handler(async ({ input, context: { store }, errors, signal }) => {
      const file = await readWorkbook(input.file, signal, errors)
      const kind = await kindIn(store, input.kind, input.options.cohortId)
      const plan = await planImport(store, asked(input, { file, kind }), breathing(signal))
      if ('refusal' in plan) throw errors[plan.refusal](detailed(plan.detail))
      const annotated = await annotateImport({ request: input, sheets: file.sheets, plan, fields: kind.fields })
      if (!annotated) throw errors.NOTHING_TO_RETURN()
      return annotated
    }),

    commit: exchange.commit.handler(({ input, context: { store }, errors, signal }) =>
      withProgress(signal, async (report, cancelled) => {
        await report('正在读取文件', 0, 0)
        const file = await readWorkbook(input.file, cancelled, errors)
        const committed = await transact(store, async (inside) => {
          const plan = await planImport(
            inside,
            asked(input, { file, kind: await kindIn(inside, input.kind, input.options.cohortId) }),
            report,
          )
          if ('refusal' in plan) throw errors[plan.refusal](detailed(plan.detail))
          const whyNot = whyNotCommitted(plan, input.mode, Object.keys(input.answers).length > 0)
          if (whyNot) throw errors[whyNot.refusal](detailed(whyNot.detail))
          rememberWhatWasSaid(inside, file.sheets, input)
          return writeImport(inside, { plan, source: { kind: input.kind, fileName: file.fileName, hash: file.hash }, report })
        })
        forgetFile()
        return committed
      }),
    ),

    batches: exchange.batches.handler(({ input, context }) => listBatches(context.store, input)),

    batch: exchange.batch.handler(async ({ input, context, errors }) => {
      const batch = await findBatch(context.store, input.batchId)
      if (!batch) throw errors.NOT_FOUND()
      return batch
    }),

    batchLines: exchange.batchLines.handler(({ input: { batchId, ...page }, context }) => listBatchLines(context.store, batchId, page)),

    previewUndo: exchange.previewUndo.handler(({ input: { batchId }, context, errors, signal }) =>
      withProgress(signal, (report) =>
        rehearse(context.store, async (store) => {
          const batch = await findBatch(store, batchId)
          if (!batch) throw errors.NOT_FOUND()
          if (isUndone(batch)) throw errors.ALREADY_UNDONE()
          return undoBatch(store, { batch, reason: '试撤销', kind: kindOf(batch.kind), report })
        }),
      ),
    ),

    undo: exchange.undo.handler(({ input: { batchId, reason }, context, errors, signal }) =>
      withProgress(signal, (report) =>
        transact(context.store, async (store) => {
          const batch = await findBatch(store, batchId)
          if (!batch) throw errors.NOT_FOUND()
          if (isUndone(batch)) throw errors.ALREADY_UNDONE()
          const undone = await undoBatch(store, { batch, reason, kind: kindOf(batch.kind), report })
          if (undone.restored.length === 0) throw errors.NOTHING_TO_UNDO()
          return undone
        }),
      ),
    ),
  }
}

type Unreadable = { NOT_A_WORKBOOK: (options: { data: { detail: string } }) => Error }

async function readWorkbook(file: File, signal: AbortSignal | undefined, errors: Unreadable): Promise<Asked['file']> {
  const read = await readFile(file, signal)
  if ('sheets' in read) return read
  throw errors.NOT_A_WORKBOOK({ data: { detail: read.sentence } })
}

/** As far as it can be: what was impossible may be tried again. */
function isUndone({ undoneAt, remaining }: Batch): boolean {
  return undoneAt !== null && remaining === 0
}

/** How a sheet was read by hand is worth keeping once it has been imported so. */
function rememberWhatWasSaid(store: Store, sheets: readonly Sheet[], { sheet: name, kind, mapping }: ImportRequest): void {
  const sheet = sheets.find((candidate) => candidate.name === name)
  if (sheet && mapping) rememberReading(store, sheet, { kind, mapping })
}

function asked<More extends object>({ file: _file, kind: _kind, ...request }: ImportRequest, more: More) {
  return { ...request, ...more }
}

/** What follows the sentence of a refusal. */
function detailed(detail: string | undefined): { data: { detail: string } } | Record<never, never> {
  return detail === undefined || detail === '' ? {} : { data: { detail } }
}
