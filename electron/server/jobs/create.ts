import { layOutPages } from '../../../shared/documents/lay-out.ts'
import type { Layout } from '../../../shared/documents/layout.ts'
import { onPreprintedPaper } from '../../../shared/documents/sheet.ts'
import type { DraftPreview, JobDraft } from '../../../shared/jobs/contract.ts'
import { sortPile } from '../../../shared/jobs/pile.ts'
import type { Store } from '../db/open.ts'
import { createRow } from '../db/write.ts'
import type { GatheredDocument } from '../lib/document-source.ts'
import { drawingKit } from '../lib/drawing-kit.ts'
import { chosenLayout, findLayout } from '../lib/layouts.ts'

export type GatheredJob = { name: string; documents: readonly GatheredDocument[] }

/** Writes a job with its documents as they are now, in the order of the pile; answers its id. The caller holds the transaction. */
export function createJob(store: Store, draft: JobDraft, { name, documents }: GatheredJob): number {
  const { order, paper } = draft
  const { kind } = draft.documents
  const createdAt = store.now().toISOString()
  const jobId = createRow(store, 'printJob', {
    name,
    documentKind: kind,
    pileOrder: order,
    paper,
    state: 'open',
    createdAt,
    endReason: null,
  })
  const { metrics } = drawingKit(store)
  const insert = store.sqlite.prepare(
    `INSERT INTO printSheet (jobId, position, label, number, schoolName, subject, subjectId, layoutId, layoutVersion, content, width, height, pages)
     VALUES (@jobId, @position, @label, @number, @schoolName, @subject, @subjectId, @layoutId, @layoutVersion, @content, @width, @height, @pages)`,
  )
  for (const [i, document] of sortPile(documents, order).entries()) {
    const layout = layoutFor(store, draft, document)
    const { label, number, schoolName, about, data } = document
    insert.run({
      ...{ jobId, position: i + 1, label, number, schoolName },
      ...{ subject: about?.subject ?? null, subjectId: about?.subjectId ?? null },
      ...{ layoutId: layout.id, layoutVersion: layout.version, width: layout.width, height: layout.height },
      content: JSON.stringify(data),
      pages: layOutPages(layout, data, metrics).length,
    })
  }
  return jobId
}

/** The document with the longest name, as it would be printed: what fits there fits everywhere. */
export function previewJob(store: Store, draft: JobDraft, { name, documents }: GatheredJob): DraftPreview {
  const lengthOf = ({ label }: GatheredDocument) => Array.from(label).length
  const hardest = documents.reduce((longest, one) => (lengthOf(one) > lengthOf(longest) ? one : longest))
  const pages = layOutPages(layoutFor(store, draft, hardest), hardest.data, drawingKit(store).metrics)
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
