import type { SchoolName } from '../../../shared/exchange/fuzzy.ts'
import { scoreOf } from '../../../shared/exchange/guess-kind.ts'
import type { FileRecognition, SheetReading, SheetRecognition } from '../../../shared/exchange/preview.ts'
import { isProblemList } from '../../../shared/exchange/problem-marks.ts'
import { proposeOptions } from '../../../shared/exchange/propose-options.ts'
import { type Recognised, recognise } from '../../../shared/exchange/recognise.ts'
import { reportRecognition } from '../../../shared/exchange/recognition-report.ts'
import type { Sheet } from '../../../shared/exchange/sheet.ts'
import type { Store } from '../db/open.ts'
import type { ImportKind } from '../lib/import-kind.ts'
import { listSchoolNames } from '../lib/school-names.ts'
import { listBatchesOf } from './batch-store.ts'

/** A sheet can have a hundred thousand formatted rows with nothing in them. */
const mostLeftOut = 200

type Read = { fileName: string; hash: string; sheets: readonly Sheet[] }

/** What each sheet of a file seems to be, and whether the very file was imported before. */
export async function recogniseFile(
  store: Store,
  { fileName, hash, sheets }: Read,
  kinds: readonly ImportKind[],
): Promise<FileRecognition> {
  const context = { fileName, schools: listSchoolNames(store), thisYear: store.now().getFullYear(), kinds }
  const own = sheets.filter((sheet) => !isProblemList(sheet))
  return { fileName, sheets: own.map((sheet) => recogniseSheet(sheet, context)), earlier: await listBatchesOf(store, hash) }
}

type Context = { fileName: string; schools: readonly SchoolName[]; thisYear: number; kinds: readonly ImportKind[] }

function recogniseSheet(sheet: Sheet, { fileName, schools, thisYear, kinds }: Context): SheetRecognition {
  const readings = kinds.flatMap((kind): (SheetReading & { titles: string[] })[] => {
    const recognised = recognise(sheet, kind.fields)
    return recognised ? [readingOf(recognised, kind)] : []
  })
  const [best] = readings.toSorted((a, b) => b.score - a.score)
  const proposed = proposeOptions([...(best?.titles ?? []), sheet.name, fileName], { sheet: sheet.name, schools, thisYear })
  const listed = readings.toSorted((a, b) => b.score - a.score).map(({ titles: _titles, ...reading }) => reading)
  return { name: sheet.name, hidden: sheet.hidden, lines: sheet.rows.length, readings: listed, proposed }
}

function readingOf(recognised: Recognised<string>, { kind, fields, isGuessed }: ImportKind): SheetReading & { titles: string[] } {
  const report = reportRecognition(recognised, fields)
  return {
    kind,
    score: isGuessed ? scoreOf(recognised, fields) : 0,
    hasSchools: recognised.columns['school'] !== undefined,
    report: { ...report, leftOut: report.leftOut.slice(0, mostLeftOut) },
    titles: recognised.leftOut.filter(({ why }) => why === 'title').map(({ text }) => text),
  }
}
