import type { ImportRequest } from '../../../shared/exchange/contract.ts'
import type { Sheet } from '../../../shared/exchange/sheet.ts'
import { markProblems } from '../lib/mark-problems.ts'
import type { PlannedImport } from './plan-import.ts'

type Returned = { request: Pick<ImportRequest, 'file' | 'sheet'>; sheets: readonly Sheet[]; plan: PlannedImport }

/** The sender's own workbook with what is wrong marked in it; undefined where nothing is wrong. */
export async function annotateImport({ request: { file, sheet }, sheets, plan }: Returned): Promise<File | undefined> {
  const problems = plan.steps.flatMap(({ row }) => row.problems)
  const omitted = plan.omitted.map(({ line }) => line)
  return markProblems({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()), sheets, sheet, problems, omitted })
}
