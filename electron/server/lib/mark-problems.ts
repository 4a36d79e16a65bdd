import {
  isProblemList,
  keepTexts,
  keptTexts,
  listProblems,
  marksOf,
  problemColumns,
  problemLead,
  problemsToReturn,
  type RowProblem,
} from '../../../shared/exchange/problem-marks.ts'
import type { Sheet } from '../../../shared/exchange/sheet.ts'
import { type Annotation, annotateWorkbook } from './annotate-workbook.ts'
import { writePlainSheets } from './write-plain-sheets.ts'

type Given = {
  fileName: string
  bytes: Uint8Array
  sheets: readonly Sheet[]
  sheet: string
  problems: readonly RowProblem[]
  /** Where cells shall hold text from now on. */
  text?: Annotation['text']
  omitted?: readonly number[]
}

/**
 * The sender's own workbook with what is wrong in one of its sheets marked; where it came in a format that can't be marked, a twin. undefined where
 * nothing is wrong.
 */
export async function markProblems({ fileName, bytes, sheets, sheet: name, problems, ...given }: Given): Promise<File | undefined> {
  const { text = { columns: [], lines: [] }, omitted = [] } = given
  const sheet = sheets.find((candidate) => candidate.name === name)
  if (!sheet || problemsToReturn(problems).length === 0) return undefined
  const marked = { problems, sheet, text, omitted }
  const own = await annotateWorkbook(bytes, annotationOf(marked, sheets))
  const annotated = own ?? (await annotateTwin(marked, sheets))
  const title = fileName.replace(/\.[^.]+$/, '').replace(/_问题标注$/, '')
  return new File([annotated.bytes], `${title}_问题标注.${annotated.ending}`, { type: workbookType })
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Marked = { problems: readonly RowProblem[]; sheet: Sheet; text: Annotation['text']; omitted: readonly number[] }

async function annotateTwin(marked: Marked, sheets: readonly Sheet[]) {
  const kept = sheets.filter((candidate) => !isProblemList(candidate))
  const twin = await annotateWorkbook(writePlainSheets(kept), annotationOf(marked, kept))
  if (!twin) throw new Error('annotateTwin: our own workbook can not be marked')
  return twin
}

function annotationOf({ problems, sheet, text, omitted }: Marked, sheets: readonly Sheet[]): Annotation {
  const earlier = sheets.find(isProblemList)
  const lines = listProblems(problems, sheet.merges).map(({ severity, cell, cells }) => ({
    cells,
    target: cell,
    color: severity === 'wrong' ? ('red' as const) : ('yellow' as const),
  }))
  const marks = marksOf(problems, sheet.merges)
  const columns = problemColumns(problems)
  return {
    marks,
    text,
    list: {
      name: freeName(sheets),
      lead: problemLead(problems, { sheet: sheet.name, cells: marks.length, omitted }),
      header: columns.map(({ header }) => header),
      widths: columns.map(({ width }) => width),
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
