import { setImmediate } from 'node:timers/promises'
import { type CellsKind, guessCells } from '../../../shared/cohorts/guess-cells.ts'
import type { SchoolName } from '../../../shared/exchange/fuzzy.ts'
import { compareLikelihood } from '../../../shared/exchange/guess-kind.ts'
import type { FieldChoice, FileRecognition, SheetRecognition } from '../../../shared/exchange/preview.ts'
import { isProblemList } from '../../../shared/exchange/problem-marks.ts'
import { proposeOptions } from '../../../shared/exchange/propose-options.ts'
import { sampleOf } from '../../../shared/exchange/sample.ts'
import type { Sheet } from '../../../shared/exchange/sheet.ts'
import { findFirstRecord } from '../../../shared/exchange/value-kinds.ts'
import { isYearSummary } from '../../../shared/reports/year-summary.ts'
import type { Store } from '../db/open.ts'
import type { ImportKind } from '../lib/import-kind.ts'
import { listSchoolNames } from '../lib/school-names.ts'
import { listBatchesOf } from './batch-store.ts'
import { type ReadSheet, readSheet } from './read-sheet.ts'

type Read = { fileName: string; hash: string; sheets: readonly Sheet[] }

/** What each sheet of a file seems to be, and whether the very file was imported before. */
export async function recogniseFile(
  store: Store,
  { fileName, hash, sheets }: Read,
  kinds: readonly ImportKind[],
): Promise<FileRecognition> {
  const context = { fileName, schools: listSchoolNames(store), thisYear: store.now().getFullYear() }
  const recognitions: SheetRecognition[] = []
  for (const sheet of sheets.filter((candidate) => !isProblemList(candidate)))
    recognitions.push(recogniseSheet(sheet, await readAll(store, sheet, kinds), { ...context, kinds }))
  const fields = Object.fromEntries(kinds.map((kind) => [kind.kind, listFields(kind)]))
  return { fileName, sheets: recognitions, fields, earlier: await listBatchesOf(store, hash) }
}

/** The sheet as every kind, best first; other requests come in between, for a long sheet takes a while as each. */
async function readAll(store: Store, sheet: Sheet, kinds: readonly ImportKind[]): Promise<ReadSheet[]> {
  const found: ReadSheet[] = []
  for (const kind of kinds) {
    const read = await readSheet(store, sheet, kind)
    if (read) found.push(read)
    await setImmediate()
  }
  const likelihood = ({ reading: { score }, recognised }: ReadSheet) => ({ score, recognised })
  return found.toSorted((a, b) => compareLikelihood(likelihood(a), likelihood(b)))
}

type Context = { kinds: readonly ImportKind[]; fileName: string; schools: readonly SchoolName[]; thisYear: number }

function recogniseSheet(sheet: Sheet, found: readonly ReadSheet[], { kinds, fileName, schools, thisYear }: Context): SheetRecognition {
  const titles = found[0]?.recognised.leftOut.filter(({ why }) => why === 'title').map(({ text }) => text) ?? []
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    lines: sheet.rows.length,
    sample: sampleOf(sheet),
    readings: found.map(({ reading }) => reading),
    firstRecord: findFirstRecord(sheet) ?? null,
    ofCohort: cellsOf(sheet, found[0]?.reading, kinds) ?? null,
    refused: isYearSummary(sheet) ? 'OWN_REPORT' : null,
    proposed: proposeOptions([...titles, sheet.name, fileName], { sheet: sheet.name, schools, thisYear }),
  }
}

/** Scores and days say more of a sheet than that it looks like a roster; a column that tells another kind, or what somebody said of such sheets, says most. */
function cellsOf(sheet: Sheet, best: ReadSheet['reading'] | undefined, kinds: readonly ImportKind[]): CellsKind | undefined {
  const fields = kinds.find(({ kind }) => kind === best?.kind)?.fields ?? {}
  const isTold = best !== undefined && best.score > 0 && Object.values(fields).some(({ telling }) => telling)
  return isTold || best?.remembered ? undefined : guessCells(sheet)
}

function listFields({ fields }: ImportKind): FieldChoice[] {
  return Object.entries(fields).map(([field, { label, required = false }]) => ({ field, label, required }))
}
