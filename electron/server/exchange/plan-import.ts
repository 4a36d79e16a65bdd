import { dayOf } from '../../../shared/dates.ts'
import type { ImportRequest } from '../../../shared/exchange/contract.ts'
import { correctSheet, type KeptCorrection, listCorrections } from '../../../shared/exchange/correct-sheet.ts'
import { countVerdicts, type VerdictCounts } from '../../../shared/exchange/plan.ts'
import type { Store } from '../db/open.ts'
import type { ImportKind, ImportRefusal, ImportStep } from '../lib/import-kind.ts'
import type { Report } from '../lib/progress.ts'
import type { ReadFile } from '../lib/read-file.ts'
import { markKept, type PlannedFrom } from '../lib/waiting-rows.ts'

/**
 * The whole plan of one sheet: every row judged, nothing written; `corrections` are the cells that were read otherwise than they are, `from` is
 * what rows that wait are kept with.
 */
export type PlannedImport = { steps: ImportStep[]; counts: VerdictCounts; corrections: KeptCorrection[]; from: PlannedFrom }

const rowsAtOnce = 200

/** What is asked for, with the file that was read and the kind it is read as. */
export type Asked = Pick<ImportRequest, 'sheet' | 'options' | 'answers' | 'mapping' | 'corrections'> & {
  file: Extract<ReadFile, { sheets: unknown }>
  kind: ImportKind
}

/** Gathers and decides, row by row, letting other requests through. Preview and commit both come here. */
export async function planImport(
  store: Store,
  { file, sheet: name, kind, options, answers, mapping, corrections }: Asked,
  report: Report,
): Promise<PlannedImport | ImportRefusal> {
  const sheet = file.sheets.find((candidate) => candidate.name === name)
  if (!sheet) return { refusal: 'NOT_FOUND', detail: `文件里没有“${name}”这张表。` }
  await report('正在核对', 0, sheet.rows.length)
  const opened = await kind.open(store, correctSheet(sheet, corrections), { options, answers, mapping, today: dayOf(store.now()) })
  if ('refusal' in opened) return opened
  const { recognised } = opened
  const planned: ImportStep[] = []
  for (const step of opened.steps) {
    planned.push(step)
    if (planned.length % rowsAtOnce === 0) await report('正在核对', planned.length, recognised.rows.length)
  }
  const from = { kind: kind.kind, recognised, request: { options, answers } }
  const steps = markKept(store, planned, from)
  const counts = countVerdicts(
    steps.map(({ row }) => row),
    recognised.leftOut.length,
  )
  return { steps, counts, corrections: listCorrections(sheet, corrections), from }
}
