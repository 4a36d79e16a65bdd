import type { Layout } from '../../../shared/documents/layout.ts'
import type { RareName } from '../../../shared/documents/name-faces.ts'
import { onPreprintedPaper, type Sheet } from '../../../shared/documents/sheet.ts'
import type { DocumentData } from '../../../shared/documents/template.ts'
import type { JobRemark } from '../../../shared/jobs/contract.ts'
import type { JobPaper } from '../../../shared/jobs/model.ts'
import { applyProfile } from '../../../shared/printing/apply-profile.ts'
import type { PrintProfile } from '../../../shared/printing/model.ts'
import type { Store } from '../db/open.ts'
import { drawPdf } from '../lib/draw-pdf.ts'
import { drawingKit } from '../lib/drawing-kit.ts'
import { keepFinishedFile } from '../lib/finished-files.ts'
import { layOutDocument } from '../lib/lay-out-document.ts'
import { findLayout } from '../lib/layouts.ts'
import { officeOrThrow } from '../lib/office.ts'
import type { Report } from '../lib/progress.ts'
import { rareNamesOf } from '../lib/rare-names.ts'
import { valuesOf } from '../lib/values-of.ts'

export type StoredSheet = Awaited<ReturnType<typeof listStored>>[number]

/** The sheets of a job as they are kept, in the order of the pile. */
export function listStored({ db }: Store, ids: readonly number[]) {
  return db.selectFrom('printSheet').selectAll().where('id', 'in', valuesOf(ids)).orderBy('position').execute()
}

/** All sheets of a job but those that are not to be printed. */
export function listStoredOf({ db }: Store, jobId: number) {
  return db.selectFrom('printSheet').selectAll().where('jobId', '=', jobId).where('state', '<>', 'skipped').orderBy('position').execute()
}

/** The pages of a document, as they stand on blank paper. */
export function pagesOf(store: Store, sheet: StoredSheet): Sheet[] {
  const { layout, data } = documentOf(store, sheet)
  return layOutDocument(store, layout, data)
}

function documentOf(store: Store, { layoutId, layoutVersion, content }: StoredSheet): { layout: Layout; data: DocumentData } {
  const layout = findLayout(store, layoutId, layoutVersion)
  if (!layout) throw new Error(`documentOf: no version ${layoutVersion} of layout ${layoutId}`)
  return { layout, data: JSON.parse(content) as DocumentData }
}

/** The names on a job's documents that the faces of their layout can't set whole. */
export async function listRareNames(store: Store, jobId: number): Promise<RareName[]> {
  const sheets = await listStoredOf(store, jobId)
  return rareNamesOf(store, sheets, (sheet) => documentOf(store, sheet))
}

/** What a person should look at before paper is used. */
export async function findRemarks(store: Store, jobId: number, report: Report): Promise<JobRemark[]> {
  const sheets = await listStoredOf(store, jobId)
  const remarks: JobRemark[] = []
  for (const [i, sheet] of sheets.entries()) {
    await report('正在检查', i, sheets.length)
    const warnings = pagesOf(store, sheet).flatMap((page) => page.warnings)
    const { position, label, number, schoolName } = sheet
    if (warnings.length > 0) remarks.push({ position, label, number, schoolName, warnings })
  }
  return remarks
}

type Drawing = { name: string; paper: JobPaper; profile: PrintProfile | undefined; report: Report; signal: AbortSignal }

/** Draws documents, corrected where there is a profile, and keeps the PDF to be fetched; answers the id it is fetched by. */
export async function drawSheets(
  store: Store,
  sheets: readonly StoredSheet[],
  { name, paper, profile, report, signal }: Drawing,
): Promise<string> {
  return keepPdf(store, drawn(store, sheets, { paper, profile, report }), { name, signal })
}

/** Draws pages into a PDF and keeps it to be fetched; answers the id it is fetched by. */
export async function keepPdf(
  store: Store,
  pages: AsyncIterable<Sheet>,
  { name, signal }: Pick<Drawing, 'name' | 'signal'>,
): Promise<string> {
  const { centerName: author } = await officeOrThrow(store)
  const pdf = await drawPdf(pages, { title: name, author, kit: drawingKit(store), signal })
  return keepFinishedFile(new File([pdf], `${fileNameOf(name)}.pdf`, { type: 'application/pdf' }))
}

type Pages = Pick<Drawing, 'paper' | 'profile' | 'report'>

async function* drawn(store: Store, sheets: readonly StoredSheet[], { paper, profile, report }: Pages): AsyncGenerator<Sheet> {
  for (const [i, sheet] of sheets.entries()) {
    await report('正在生成', i, sheets.length)
    for (const page of pagesOf(store, sheet)) {
      const printed = paper === 'pre-printed' ? onPreprintedPaper(page) : page
      yield profile ? applyProfile(printed, profile) : printed
    }
  }
}

/** Windows allows none of these in the name of a file. */
function fileNameOf(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|]/g, '_')
}
