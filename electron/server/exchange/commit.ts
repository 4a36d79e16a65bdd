import type { CommitMode, Committed } from '../../../shared/exchange/contract.ts'
import type { ImportKindName } from '../../../shared/exchange/import-request.ts'
import { type Verdict, waitsFor } from '../../../shared/exchange/plan.ts'
import type { Store } from '../db/open.ts'
import type { ImportStep } from '../lib/import-kind.ts'
import type { Report } from '../lib/progress.ts'
import { keepRows } from '../lib/waiting-rows.ts'
import { createBatch } from './batch-store.ts'
import type { PlannedImport } from './plan-import.ts'

/** Each chunk blocks the process for some 10 ms. */
const rowsAtOnce = 200
export const written: ReadonlySet<Verdict> = new Set<Verdict>(['new', 'changed', 'same'])

/** Why a plan is not written, with the numbers. */
export function whyNotCommitted({ counts }: PlannedImport, mode: CommitMode, isAnswered: boolean) {
  const { new: created, changed, same, doubtful, wrong } = counts
  if (mode === 'all-or-nothing' && doubtful + wrong > 0)
    return { refusal: 'HAS_PROBLEMS', detail: `有错的 ${wrong} 行，待确认的 ${doubtful} 行。` } as const
  if (created + changed > 0 || (isAnswered && same > 0)) return undefined
  return { refusal: 'NOTHING_TO_IMPORT', detail: same > 0 ? `${same} 行都和登记的一样。` : '' } as const
}

type Source = { kind: ImportKindName; fileName: string; hash: string }

/**
 * Writes the good rows of a plan as one batch; those that wait for somebody are kept until he is known. The caller holds the transaction, so a
 * cancelled report takes everything back.
 */
export async function writeImport(
  store: Store,
  { plan, source, report }: { plan: PlannedImport; source: Source; report: Report },
): Promise<Committed> {
  const { sheet, counts, corrections, omitted, from } = plan
  const batchId = createBatch(store, { ...source, sheet, counts, corrections, omitted })
  const good = plan.steps.filter(({ row }) => written.has(row.verdict))
  const isWaiting = ({ row }: ImportStep) => waitsFor(row).length > 0
  const complete = good.filter((step) => !isWaiting(step))
  for (const [i, step] of complete.entries()) {
    if (i % rowsAtOnce === 0) await report('正在写入', i, good.length)
    step.write(store, { batchId })
  }
  const waiting = good.filter((step) => isWaiting(step) && step.row.verdict === 'new')
  await report('正在写入', complete.length, good.length)
  keepRows(store, waiting, { ...from, batchId })
  await report('正在写入', good.length, good.length)
  return { batchId, counts, waiting: waiting.length, corrections: corrections.length, omitted: omitted.length }
}
