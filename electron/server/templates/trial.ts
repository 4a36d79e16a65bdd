import { fingerprintAt } from '../../../shared/exchange/mapping.ts'
import type { TemplateMapping } from '../../../shared/templates/model.ts'
import { CannotFill } from '../lib/fill/cannot-fill.ts'
import { findLastLine } from '../lib/fill/data-lines.ts'
import { readSheetPlaces } from '../lib/fill/read-sheet-places.ts'
import { openPackage } from '../lib/package/open-package.ts'
import { readWorkbookPart } from '../lib/package/workbook-part.ts'
import { writePlan } from './fill.ts'
import type { OpenTemplate } from './open-template.ts'

/** Fills a template with more rows than it has room for, so that what can't be done is said when it is set up. Throws `CannotFill`. */
export async function tryMapping({ content }: OpenTemplate, mapping: TemplateMapping): Promise<void> {
  const columns = Object.keys(mapping.columns)
  const rows = Array.from({ length: mapping.lastLine - mapping.firstLine + 2 }, () => new Map(columns.map((column) => [column, null])))
  await writePlan(content, mapping, { rows, cells: mapping.cells.map(({ ref }) => ({ ref, value: null })) })
}

/** What was set up, for a newer file: kept where the sheet has the same header at the same place; the room for data is looked at anew. */
export async function carryOver(mapping: TemplateMapping, before: OpenTemplate, after: OpenTemplate): Promise<TemplateMapping | null> {
  const headerOf = ({ sheets }: OpenTemplate) => {
    const sheet = sheets.find(({ name }) => name === mapping.sheet)
    return sheet && fingerprintAt(sheet, mapping)
  }
  const header = headerOf(after)
  if (header === undefined || header === '' || header !== headerOf(before)) return null
  const lastLine = await lastLineIn(after, mapping)
  const { firstLine } = mapping
  const cells = mapping.cells.flatMap(({ ref, text }) => {
    const line = Number(ref.replace(/\D/g, ''))
    return line < firstLine ? [{ ref, text }] : [] // what stands below may stand elsewhere now
  })
  const carried = { ...mapping, lastLine, cells }
  try {
    await tryMapping(after, carried)
    return carried
  } catch (error) {
    if (error instanceof CannotFill) return null
    throw error
  }
}

async function lastLineIn({ content }: OpenTemplate, { sheet, firstLine }: TemplateMapping): Promise<number> {
  const box = openPackage(content)
  const part = (await readWorkbookPart(box)).sheets.find(({ name }) => name === sheet)?.part
  return part === undefined ? firstLine : findLastLine(await readSheetPlaces(box.text(part)), firstLine)
}
