import type { ImportRequest } from '../../../shared/exchange/contract.ts'
import type { Problem } from '../../../shared/exchange/plan.ts'
import {
  isProblemList,
  keepTexts,
  keptTexts,
  listProblems,
  marksOf,
  problemHeader,
  problemLead,
  problemsToReturn,
} from '../../../shared/exchange/problem-marks.ts'
import type { Sheet } from '../../../shared/exchange/sheet.ts'
import { type Annotation, annotateWorkbook } from '../lib/annotate-workbook.ts'
import { writePlainSheets } from '../lib/write-plain-sheets.ts'
import type { PlannedImport } from './plan-import.ts'

type Returned = { request: Pick<ImportRequest, 'file' | 'sheet'>; sheets: readonly Sheet[]; plan: PlannedImport }

/**
 * The sender's own workbook with what is wrong marked in it; where it came in a format that can't be marked, a twin. undefined where
 * nothing is wrong.
 */
export async function annotateImport({ request: { file, sheet: name }, sheets, plan }: Returned): Promise<File | undefined> {
  const problems = plan.steps.flatMap(({ row }) => row.problems)
  const sheet = sheets.find((candidate) => candidate.name === name)
  if (!sheet || problemsToReturn(problems).length === 0) return undefined
  const marked = { problems, sheet, omitted: plan.omitted.map(({ line }) => line) }
  const own = await annotateWorkbook(new Uint8Array(await file.arrayBuffer()), annotationOf(marked, sheets))
  const annotated = own ?? (await annotateTwin(marked, sheets))
  const title = file.name.replace(/\.[^.]+$/, '').replace(/_问题标注$/, '')
  return new File([annotated.bytes], `${title}_问题标注.${annotated.ending}`, { type: workbookType })
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Marked = { problems: readonly Problem[]; sheet: Sheet; omitted: readonly number[] }

async function annotateTwin(marked: Marked, sheets: readonly Sheet[]) {
  const kept = sheets.filter((candidate) => !isProblemList(candidate))
  const twin = await annotateWorkbook(writePlainSheets(kept), annotationOf(marked, kept))
  if (!twin) throw new Error('annotateTwin: our own workbook can not be marked')
  return twin
}

function annotationOf({ problems, sheet, omitted }: Marked, sheets: readonly Sheet[]): Annotation {
  const earlier = sheets.find(isProblemList)
  const lines = listProblems(problems, sheet.merges).map(({ severity, cell, cells }) => ({
    cells,
    target: cell,
    color: severity === 'wrong' ? ('red' as const) : ('yellow' as const),
  }))
  const marks = marksOf(problems, sheet.merges)
  return {
    marks,
    list: {
      name: freeName(sheets),
      lead: problemLead(problems, { sheet: sheet.name, cells: marks.length, omitted }),
      header: problemHeader,
      widths: [9, 7, 6, 16, 26, 46, 46],
      lines,
      sheet: sheet.name,
    },
    keep: keepTexts,
    earlier: { list: earlier?.name, coverings: earlier ? keptTexts(earlier) : [] },
  }
}

/** The sender may have a sheet of that name himself. */
function freeName(sheets: readonly Sheet[]): string {
  const taken = new Set(sheets.map(({ name }) => name))
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? '问题清单' : `问题清单(${n})`
    if (!taken.has(name)) return name
  }
}
