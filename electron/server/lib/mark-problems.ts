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
import { type Annotation, annotateWorkbook } from './annotate-workbook.ts'
import { writePlainSheets } from './write-plain-sheets.ts'

type Given = {
  fileName: string
  bytes: Uint8Array
  sheets: readonly Sheet[]
  sheet: string
  problems: readonly Problem[]
  omitted?: readonly number[]
}

/**
 * The sender's own workbook with what is wrong in one of its sheets marked; where it came in a format that can't be marked, a twin. undefined where
 * nothing is wrong.
 */
export async function markProblems({ fileName, bytes, sheets, sheet: name, problems, omitted = [] }: Given): Promise<File | undefined> {
  const sheet = sheets.find((candidate) => candidate.name === name)
  if (!sheet || problemsToReturn(problems).length === 0) return undefined
  const marked = { problems, sheet, omitted }
  const own = await annotateWorkbook(bytes, annotationOf(marked, sheets))
  const annotated = own ?? (await annotateTwin(marked, sheets))
  const title = fileName.replace(/\.[^.]+$/, '').replace(/_问题标注$/, '')
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
