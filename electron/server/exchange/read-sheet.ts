import { scoreOf } from '../../../shared/exchange/guess-kind.ts'
import { fingerprintAt, type Mapping } from '../../../shared/exchange/mapping.ts'
import type { SheetReading } from '../../../shared/exchange/preview.ts'
import type { Recognised } from '../../../shared/exchange/recognise.ts'
import { type RecognitionReport, reportRecognition } from '../../../shared/exchange/recognition-report.ts'
import type { Sheet } from '../../../shared/exchange/sheet.ts'
import type { Store } from '../db/open.ts'
import type { ImportKind } from '../lib/import-kind.ts'
import { recogniseGently } from '../lib/recognise-once.ts'
import { findReading } from './layout-store.ts'

/** A sheet can have a hundred thousand formatted rows with nothing in them. */
const mostLeftOut = 200

export type ReadSheet = { reading: SheetReading; recognised: Recognised<string> }

/** What a sheet is when read as one kind: as a person says now, or said in an earlier import, else by its header; nothing where it has none. */
export async function readSheet(store: Store, sheet: Sheet, kind: ImportKind, mapping?: Mapping): Promise<ReadSheet | undefined> {
  const earlier = mapping ? undefined : findReading(store, sheet, kind.kind)
  const said = mapping ?? earlier?.mapping
  const recognised = await recogniseGently(sheet, kind.fields, said)
  if (!recognised) return undefined
  const score = earlier ? 1 : scoreOf(recognised, kind.fields)
  const reading: SheetReading = {
    kind: kind.kind,
    score: kind.isGuessed ? score : 0,
    hasSchools: recognised.columns['school'] !== undefined,
    report: shortened(reportRecognition(recognised, kind.fields)),
    mapping: said ?? null,
    remembered: earlier?.remembered ?? null,
    canBeRemembered: said !== undefined && fingerprintAt(sheet, said) !== '',
  }
  return { reading, recognised }
}

function shortened(report: RecognitionReport): RecognitionReport {
  return { ...report, leftOut: report.leftOut.slice(0, mostLeftOut) }
}
