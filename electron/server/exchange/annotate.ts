import type { ImportRequest } from '../../../shared/exchange/contract.ts'
import type { FieldList } from '../../../shared/exchange/fields.ts'
import { digitColumns, problemsOf } from '../../../shared/exchange/problem-marks.ts'
import type { Sheet } from '../../../shared/exchange/sheet.ts'
import { markProblems } from '../lib/mark-problems.ts'
import type { PlannedImport } from './plan-import.ts'

type Returned = { request: Pick<ImportRequest, 'file' | 'sheet'>; sheets: readonly Sheet[]; plan: PlannedImport; fields: FieldList }

/** The sender's own workbook with what is wrong marked in it; undefined where nothing is wrong. */
export async function annotateImport({ request: { file, sheet }, sheets, plan, fields }: Returned): Promise<File | undefined> {
  const rows = plan.steps.map(({ row }) => row)
  const problems = problemsOf(rows, fields)
  return markProblems({
    fileName: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    sheets,
    sheet,
    problems,
    text: { columns: digitColumns(problems, fields), lines: rows.map(({ line }) => line) },
    omitted: plan.omitted.map(({ line }) => line),
  })
}
