import { dayOf } from '../../../shared/dates.ts'
import { documentKinds } from '../../../shared/documents/kinds.ts'
import type { Sheet } from '../../../shared/documents/sheet.ts'
import type { DocumentData } from '../../../shared/documents/template.ts'
import { type PiledSheet, sheetsBySchool, sortingRuns } from '../../../shared/jobs/hand-over.ts'
import type { Job } from '../../../shared/jobs/model.ts'
import type { SheetState } from '../../../shared/jobs/sheet-states.ts'
import type { Store } from '../db/open.ts'
import { layOutDocument } from '../lib/lay-out-document.ts'
import { chosenLayout } from '../lib/layouts.ts'
import { officeOrThrow } from '../lib/office.ts'
import type { Report } from '../lib/progress.ts'
import { keepPdf } from './draw.ts'

export type HandOver = 'sorting-list' | 'school-receipt'
type HandedSheet = PiledSheet & { state: SheetState }

/** What goes with a pile to the schools; no document where there is nothing to sort, or nothing has come out yet. */
export async function gatherHandOver(store: Store, job: Job, what: HandOver): Promise<DocumentData[]> {
  const sheets = listHanded(store, job.id)
  const { centerName: issuer } = await officeOrThrow(store)
  const shared = { jobName: job.name, documents: documentKinds[job.documentKind].label, issuer, printedOn: dayOf(store.now()) }
  return what === 'sorting-list' ? sortingLists(sheets, shared) : schoolReceipts(sheets, shared)
}

type Work = { name: string; report: Report; signal: AbortSignal }

/** Draws those documents in the office's layout, one after another; answers the id the PDF is fetched by. */
export function drawHandOver(
  store: Store,
  what: HandOver,
  { documents, name, report, signal }: Work & { documents: readonly DocumentData[] },
): Promise<string> {
  async function* pages(): AsyncGenerator<Sheet> {
    const layout = chosenLayout(store, what)
    for (const [i, data] of documents.entries()) {
      await report('正在生成', i, documents.length)
      yield* layOutDocument(store, layout, data)
    }
  }
  return keepPdf(store, pages(), { name: `${name} ${documentKinds[what].label}`, signal })
}

function sortingLists(sheets: readonly HandedSheet[], shared: DocumentData): DocumentData[] {
  const schoolCount = sheetsBySchool(sheets).size
  return schoolCount === 0 ? [] : [{ ...shared, count: sheets.length, schoolCount, runs: sortingRuns(sheets) }]
}

/** A receipt for each school of what came out for it, and how many are still to come. */
function schoolReceipts(sheets: readonly HandedSheet[], shared: DocumentData): DocumentData[] {
  return [...sheetsBySchool(sheets)].flatMap(([schoolName, all]) => {
    const out = all.filter(({ state }) => state === 'out')
    const rows = out.map(({ position, label, number }) => ({ place: position, teacherName: label, number }))
    return out.length === 0 ? [] : [{ ...shared, schoolName, count: out.length, rest: restOf(all.length - out.length), sheets: rows }]
  })
}

function restOf(waiting: number): string {
  return waiting === 0 ? '全部打印完了。' : `另有 ${waiting} 份还没有打印，以后补交。`
}

function listHanded({ sqlite }: Store, jobId: number): HandedSheet[] {
  return sqlite
    .prepare("SELECT position, label, number, schoolName, state FROM printSheet WHERE jobId = ? AND state <> 'skipped' ORDER BY position")
    .all(jobId) as HandedSheet[]
}
