import { dayOf } from '../../../shared/dates.ts'
import type { ImportRequest } from '../../../shared/exchange/contract.ts'
import { correctSheet, type KeptCorrection, listCorrections } from '../../../shared/exchange/correct-sheet.ts'
import { type OmittedRow, omittedRows } from '../../../shared/exchange/omit-rows.ts'
import { countVerdicts, type VerdictCounts } from '../../../shared/exchange/plan.ts'
import type { Sheet } from '../../../shared/exchange/sheet.ts'
import { isYearSummary } from '../../../shared/reports/year-summary.ts'
import type { Store } from '../db/open.ts'
import type { ImportKind, ImportRefusal, ImportStep, OpenedImport } from '../lib/import-kind.ts'
import type { Report } from '../lib/progress.ts'
import type { ReadFile } from '../lib/read-file.ts'
import { markKept, type PlannedFrom } from '../lib/waiting-rows.ts'

/**
 * The whole plan of one sheet: every row judged, nothing written; `corrections` are the cells that were read otherwise than they are, `omitted` the
 * rows that the person left out, `from` is what rows that wait are kept with.
 */
export type PlannedImport = {
  sheet: string
  steps: ImportStep[]
  counts: VerdictCounts
  corrections: KeptCorrection[]
  omitted: OmittedRow[]
  from: PlannedFrom
}

const rowsAtOnce = 200

/** What is asked for, with the file that was read and the kind it is read as. */
export type Asked = Pick<ImportRequest, 'sheet' | 'options' | 'answers' | 'mapping' | 'corrections'> &
  Partial<Pick<ImportRequest, 'omitted'>> & { file: Extract<ReadFile, { sheets: unknown }>; kind: ImportKind }

/** Gathers and decides, row by row, letting other requests through. Preview and commit both come here. */
export async function planImport(store: Store, asked: Asked, report: Report): Promise<PlannedImport | ImportRefusal> {
  const sheet = asked.file.sheets.find(({ name }) => name === asked.sheet)
  await report('正在核对', 0, sheet?.rows.length ?? 0)
  const opened = await openSheet(store, sheet, asked)
  if ('refusal' in opened) return opened
  const { recognised } = opened
  const planned: ImportStep[] = []
  for (const step of opened.steps) {
    planned.push(step)
    if (planned.length % rowsAtOnce === 0) await report('正在核对', planned.length, recognised.rows.length)
  }
  const from = plannedFrom(asked, recognised)
  const steps = markKept(store, planned, from)
  const counts = countVerdicts(
    steps.map(({ row }) => row),
    recognised.leftOut.length,
  )
  const corrections = sheet ? listCorrections(sheet, asked.corrections) : []
  return { sheet: asked.sheet, steps, counts, corrections, omitted: omittedRows(recognised), from }
}

/** What rows of this plan that wait are kept with. */
export function plannedFrom({ kind, options, answers }: Asked, recognised: OpenedImport['recognised']): PlannedFrom {
  return { kind: kind.kind, recognised, request: { options, answers } }
}

/** What is there is gathered, and the rows are ready to be judged one after the other. */
export async function openSheet(store: Store, sheet: Sheet | undefined, asked: Asked): Promise<OpenedImport | ImportRefusal> {
  if (!sheet) return { refusal: 'NOT_FOUND', detail: `文件里没有“${asked.sheet}”这张表。` }
  if (isYearSummary(sheet)) return { refusal: 'OWN_REPORT' }
  const { kind, corrections, options, answers, mapping, omitted } = asked
  return kind.open(store, correctSheet(sheet, corrections), { options, answers, mapping, omitted, today: dayOf(store.now()) })
}
