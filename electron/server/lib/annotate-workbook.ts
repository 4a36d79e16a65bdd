import { mostNotes, type ProblemMark } from '../../../shared/exchange/problem-marks.ts'
import { endingOf } from './package/content-types.ts'
import { applyEdits, type Edit } from './package/edit-text.ts'
import { markCells } from './package/mark-cells.ts'
import { hasMarks, type MarkStyles, markStyles } from './package/mark-styles.ts'
import { hasNotes } from './package/notes-part.ts'
import { openPackage, type Package } from './package/open-package.ts'
import { type ProblemList, writeProblemSheet } from './package/problem-sheet-xml.ts'
import { readWorksheet, type Worksheet } from './package/read-worksheet.ts'
import { listRelationships } from './package/relationships.ts'
import { replaceNotes } from './package/sheet-notes.ts'
import { StrangePackage } from './package/strange-package.ts'
import { readStyleSheet } from './package/style-sheet.ts'
import { addFirstSheet, readWorkbookPart, showSheet, type WorkbookPart } from './package/workbook-part.ts'
import { withAttribute } from './package/xml-text.ts'

/**
 * What goes back to the sender. `text` are the cells that shall hold text from now on, in columns (0-based) and lines: a number of 18 digits
 * typed into any other cell is cut. `earlier` is the list of an earlier round, and the fills that its marks covered.
 */
export type Annotation = {
  marks: readonly ProblemMark[]
  text: { columns: readonly number[]; lines: readonly number[] }
  list: Omit<ProblemList, 'kept'>
  keep: (coverings: readonly string[]) => string[]
  earlier: { list: string | undefined; coverings: readonly string[] }
}

export type AnnotatedWorkbook = { bytes: Uint8Array<ArrayBuffer>; ending: 'xlsx' | 'xlsm' | 'xltx' | 'xltm' }

const colors = { wrong: 'red', doubtful: 'yellow' } as const

/** The workbook with marks, notes and a list, and all else as it came; undefined where it is none that can be patched (.xls, .csv, .ods …). */
export async function annotateWorkbook(bytes: Uint8Array, annotation: Annotation): Promise<AnnotatedWorkbook | undefined> {
  try {
    const box = openPackage(bytes)
    await annotate(box, annotation)
    return { bytes: await box.save(), ending: endingOf(box) }
  } catch (error) {
    if (error instanceof StrangePackage) return undefined
    throw error
  }
}

async function annotate(box: Package, { marks, text, list, keep, earlier }: Annotation): Promise<void> {
  const workbook = await readWorkbookPart(box)
  const styleText = box.text(workbook.styles)
  const styles = await readStyleSheet(styleText)
  const looks = markStyles(styles, earlier.coverings)
  if (!workbook.sheets.some(({ name, part }) => name === list.sheet && part)) throw new StrangePackage(`no sheet ${list.sheet}`)
  for (const { name, part } of workbook.sheets) {
    if (part === undefined || name === earlier.list) continue
    const own = name === list.sheet ? { marks, text } : { marks: [], text: { columns: [], lines: [] } }
    if (own.marks.length > 0 || (await hasTraces(box, part, hasMarks(styleText)))) await remark(box, part, { ...own, looks })
  }
  const listPart = await placeForList(box, workbook, { name: list.name, earlier: earlier.list })
  box.write(listPart, writeProblemSheet({ ...list, kept: keep(looks.coverings()) }, styles))
  box.write(workbook.styles, styles.text())
}

/** Whether a sheet without marks needs a change at all: it is the one shown first, or was marked before. */
async function hasTraces(box: Package, part: string, hasOwnFills: boolean): Promise<boolean> {
  if (hasOwnFills || box.text(part).includes('tabSelected')) return true
  const notes = (await listRelationships(box, part)).find(({ kind }) => kind === 'comments')
  return notes !== undefined && hasNotes(box.text(notes.target))
}

type Remarks = Pick<Annotation, 'marks' | 'text'> & { looks: MarkStyles }

async function remark(box: Package, part: string, { marks, text, looks }: Remarks): Promise<void> {
  const sheet = await readWorksheet(box.text(part))
  const colored = marks.map(({ line, column, severity }) => ({ line, column, color: colors[severity] }))
  const edits = [
    ...unselect(sheet),
    ...markCells(sheet, { marks: colored, text }, looks),
    ...(await replaceNotes(box, { part, sheet }, marks.slice(0, mostNotes))),
  ]
  if (edits.length > 0) box.write(part, applyEdits(sheet.text, edits))
}

/** Two selected sheets would be changed together, by whoever types into one. */
function unselect({ selected, text }: Worksheet): Edit[] {
  return selected.map(({ start, openEnd }) => ({
    from: start,
    to: openEnd,
    text: withAttribute(text.slice(start, openEnd), 'tabSelected', undefined),
  }))
}

async function placeForList(box: Package, workbook: WorkbookPart, { name, earlier }: { name: string; earlier: string | undefined }) {
  const known = workbook.sheets.findIndex((sheet) => sheet.name === earlier && sheet.part !== undefined)
  const part = workbook.sheets[known]?.part
  if (part === undefined) return addFirstSheet(box, workbook, name)
  await showSheet(box, workbook, known)
  const [folder = '', file = ''] = [part.slice(0, part.lastIndexOf('/')), part.slice(part.lastIndexOf('/') + 1)]
  box.remove(`${folder}/_rels/${file}.rels`)
  return part
}
