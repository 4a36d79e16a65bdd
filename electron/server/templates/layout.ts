import type { HeaderPlace } from '../../../shared/exchange/mapping.ts'
import { columnIndex, type Sheet } from '../../../shared/exchange/sheet.ts'
import type { TemplateColumn, TemplateLayout } from '../../../shared/templates/layout.ts'
import { proposeCells, proposeColumns } from '../../../shared/templates/propose.ts'
import { readNames, readRules, ruleAt } from '../lib/fill/column-rules.ts'
import { findLastLine, formulaColumns, hasTexts } from '../lib/fill/data-lines.ts'
import { readSheetPlaces } from '../lib/fill/read-sheet-places.ts'
import { openPackage } from '../lib/package/open-package.ts'
import { readWorkbookPart } from '../lib/package/workbook-part.ts'
import type { OpenTemplate } from './open-template.ts'

export type Asked = { sheet: string; headers: readonly string[]; place?: HeaderPlace | undefined; firstLine?: number | undefined }

/** What a sheet of a template looks like as a form to be filled in; undefined where no header is found, or no such sheet. */
export async function recogniseLayout({ sheets, content }: OpenTemplate, asked: Asked): Promise<TemplateLayout | undefined> {
  const sheet = sheets.find(({ name }) => name === asked.sheet)
  const proposal = sheet && proposeColumns(sheet, asked.headers, asked.place)
  if (!sheet || !proposal) return undefined
  const { place, columns } = proposal
  const box = openPackage(content)
  const workbook = await readWorkbookPart(box)
  const part = workbook.sheets.find(({ name }) => name === sheet.name)?.part
  if (part === undefined) return undefined
  const places = await readSheetPlaces(box.text(part))
  const firstLine = Math.max(asked.firstLine ?? 0, place.headerLine + place.headerRows)
  const rules = readRules(places.others, { sheets, names: await readNames(box, workbook), own: sheet.name })
  const formulas = formulaColumns(places, firstLine)
  const described = columns.map(({ column, label, proposed }): TemplateColumn => {
    const hasFormula = formulas.has(columnIndex(column))
    const rule = ruleAt(rules, firstLine, columnIndex(column))
    return { column, label, isRequired: /[*＊★]|必填/.test(label), hasFormula, rule, proposed: hasFormula ? null : proposed }
  })
  const notes = [
    ...hiddenNotes(sheet),
    ...(hasTexts(places, firstLine) ? [`第 ${firstLine} 行里已有内容（可能是示例），选了要填的列会被盖掉。`] : []),
  ]
  return {
    ...place,
    firstLine,
    lastLine: findLastLine(places, firstLine),
    columns: described,
    cells: proposeCells(sheet, place.headerLine),
    notes,
  }
}

function hiddenNotes({ hiddenColumns, hidden }: Sheet): string[] {
  const columns = hiddenColumns.length > 0 ? [`这张表有 ${hiddenColumns.length} 个隐藏的列，也能填。`] : []
  return hidden ? ['这是一张隐藏的工作表。', ...columns] : columns
}
