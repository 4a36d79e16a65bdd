import { applyEdits } from '../package/edit-text.ts'
import { openPackage } from '../package/open-package.ts'
import { StrangePackage } from '../package/strange-package.ts'
import { readWorkbookPart } from '../package/workbook-part.ts'
import { CannotFill } from './cannot-fill.ts'
import type { FillValue } from './fill-cell.ts'
import { fillRows } from './fill-rows.ts'
import { readSheetPlaces } from './read-sheet-places.ts'
import { refusePivots, refuseRows } from './refuse.ts'
import type { FillRow } from './row-filling.ts'
import { shiftParts } from './shift-parts.ts'
import { shiftSheet } from './shift-sheet.ts'
import { askForCalculation, shiftWorkbook } from './shift-workbook.ts'

/** What goes into a template: into which sheet, and which of its lines are there for data (1-based, ends included). */
export type Filling = {
  sheet: string
  firstLine: number
  lastLine: number
  rows: readonly FillRow[]
  /** Single cells outside of the data, by reference as the template has them. */
  cells: ReadonlyMap<string, FillValue>
}

/**
 * Someone else's workbook with rows of values in it; everything else in it stays, and parts that nothing has to be changed in stay byte for
 * byte. Throws `CannotFill` where that can't be done without harm.
 */
export async function fillTemplate(
  bytes: Uint8Array,
  { sheet, firstLine, lastLine, rows, cells }: Filling,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const box = openPackage(bytes)
    const workbook = await readWorkbookPart(box)
    const part = workbook.sheets.find(({ name }) => name === sheet)?.part
    if (part === undefined) throw new CannotFill(`模板里没有“${sheet}”这张工作表。`)
    const insertion = { first: firstLine, last: lastLine, by: Math.max(0, rows.length - (lastLine - firstLine + 1)) }
    const text = box.text(part)
    const places = await readSheetPlaces(text)
    refuseRows(places, insertion, new Set(rows[0]?.keys()))
    await refusePivots(box, part, sheet)
    const edits = [...shiftSheet({ text, insertion, sheet }, places), ...fillRows({ text, places, insertion, sheet, rows, cells })]
    box.write(part, applyEdits(text, edits))
    await shiftParts(box, part, { sheet, insertion })
    await shiftWorkbook(box, workbook, { sheet, insertion })
    await askForCalculation(box, workbook)
    return await box.save()
  } catch (error) {
    if (error instanceof StrangePackage) throw new CannotFill(notPatchable)
    throw error
  }
}

/** Throws `CannotFill` unless a file is a workbook that can be filled at all. */
export async function checkTemplate(bytes: Uint8Array): Promise<void> {
  try {
    await readWorkbookPart(openPackage(bytes))
  } catch (error) {
    if (error instanceof StrangePackage) throw new CannotFill(notPatchable)
    throw error
  }
}

const notPatchable = '只能填 .xlsx 格式的模板。请用 Excel 或 WPS 打开这个文件，另存为“Excel 工作簿（.xlsx）”，再上传。'
