import type { Layout } from '../../../shared/documents/layout.ts'
import { onPreprintedPaper } from '../../../shared/documents/sheet.ts'
import type { DraftPreview, JobDraft } from '../../../shared/jobs/contract.ts'
import { sortPile } from '../../../shared/jobs/pile.ts'
import type { Store } from '../db/open.ts'
import { createRow } from '../db/write.ts'
import type { GatheredDocument } from '../lib/document-source.ts'
import { layOutDocument } from '../lib/lay-out-document.ts'
import { chosenLayout, findLayout } from '../lib/layouts.ts'
import type { Report } from '../lib/progress.ts'

export type GatheredJob = { name: string; documents: readonly GatheredDocument[] }

/** A document with the layout it is printed in and how many pages it takes there. */
type PlacedDocument = { document: GatheredDocument; layout: Layout; pages: number }

/** The documents in the order of the pile, laid out one after another to know how many pages each takes. */
export async function placeDocuments(
  store: Store,
  draft: JobDraft,
  { documents, report }: Pick<GatheredJob, 'documents'> & { report: Report },
): Promise<PlacedDocument[]> {
  const placed: PlacedDocument[] = []
  for (const document of sortPile(documents, draft.order)) {
    await report('正在排版', placed.length, documents.length)
    const layout = layoutFor(store, draft, document)
    placed.push({ document, layout, pages: layOutDocument(store, layout, document.data).length })
  }
  return placed
}

/** Writes a job with its documents as they are now, in the order of the pile; answers its id. The caller holds the transaction. */
export function createJob(store: Store, { order, paper, documents }: JobDraft, { name, placed }: NamedPile): number {
  const createdAt = store.now().toISOString()
  const described = { name, documentKind: documents.kind, pileOrder: order, paper }
  const jobId = createRow(store, 'printJob', { ...described, state: 'open', createdAt, endReason: null })
  const insert = store.sqlite.prepare(
    `INSERT INTO printSheet (jobId, position, label, number, schoolName, subject, subjectId, layoutId, layoutVersion, content, width, height, pages)
     VALUES (@jobId, @position, @label, @number, @schoolName, @subject, @subjectId, @layoutId, @layoutVersion, @content, @width, @height, @pages)`,
  )
  for (const [i, { document, layout, pages }] of placed.entries()) {
    const { label, number, schoolName, about, data } = document
    insert.run({
      ...{ jobId, position: i + 1, label, number, schoolName, pages },
      ...{ subject: about?.subject ?? null, subjectId: about?.subjectId ?? null },
      ...{ layoutId: layout.id, layoutVersion: layout.version, width: layout.width, height: layout.height },
      content: JSON.stringify(data),
    })
  }
  return jobId
}

type NamedPile = { name: string; placed: readonly PlacedDocument[] }

/** The document with the longest name, as it would be printed: what fits there fits everywhere. */
export function previewJob(store: Store, draft: JobDraft, { name, documents }: GatheredJob): DraftPreview {
  const lengthOf = ({ label }: GatheredDocument) => Array.from(label).length
  const hardest = documents.reduce((longest, one) => (lengthOf(one) > lengthOf(longest) ? one : longest))
  const pages = layOutDocument(store, layoutFor(store, draft, hardest), hardest.data)
  const shown = draft.paper === 'pre-printed' ? pages.map(onPreprintedPaper) : pages
  return { name, count: documents.length, label: hardest.label, pages: shown }
}

/** What was issued in a version of a layout is printed in that version for ever; all else in the layout asked for, or the office's choice. */
function layoutFor(store: Store, { documents: { kind }, layoutId }: JobDraft, { layout }: GatheredDocument): Layout {
  if (layout) return versionOrThrow(store, layout)
  const wanted = layoutId === undefined ? undefined : findLayout(store, layoutId)
  return wanted?.kind === kind ? wanted : chosenLayout(store, kind)
}

function versionOrThrow(store: Store, { id, version }: { id: string; version: number }): Layout {
  const layout = findLayout(store, id, version)
  if (!layout) throw new Error(`versionOrThrow: no version ${version} of layout ${id}`)
  return layout
}
