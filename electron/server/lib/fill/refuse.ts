import { columnLetter } from '../../../../shared/exchange/sheet.ts'
import type { Package } from '../package/open-package.ts'
import { listRelationships } from '../package/relationships.ts'
import { CannotFill } from './cannot-fill.ts'
import { editPart } from './edit-part.ts'
import type { Insertion } from './insertion.ts'
import type { SheetPlaces } from './read-sheet-places.ts'
import { lastLine } from './references.ts'
import { isSame } from './shift-formula.ts'
import { type Area, areaOf, refOfArea } from './shift-range.ts'

/** Throws where rows can't be put into a sheet without harm. `columns` are those that get values, 0-based. */
export function refuseRows({ rows, others }: SheetPlaces, insertion: Insertion, columns: ReadonlySet<number>): void {
  const { first, last, by } = insertion
  if (last + by > lastLine) throw new CannotFill('要写的行数超过了工作表的上限。')
  for (const { element } of others) {
    const area = element.name === 'mergeCell' ? areaOf(element.attributes['ref'] ?? '') : undefined
    if (area && area.firstLine <= last && area.lastLine >= first) refuseMerge(area, insertion, columns)
  }
  for (const { formula, line } of rows.flatMap(({ cells }) => cells)) {
    const area = formula && areaOf(formula.element.attributes['t'] === 'array' ? (formula.element.attributes['ref'] ?? '') : '')
    if (!area || refOfArea(area) === refOfArea({ ...area, lastLine: area.firstLine, lastColumn: area.firstColumn })) continue
    if (area.firstLine <= last && area.lastLine >= first && area.lastLine > first)
      throw new CannotFill(
        `第 ${line} 行有跨多个单元格的数组公式（${refOfArea(area)}），在里面插入行会改坏它。请在模板里改成每行一个公式。`,
      )
  }
}

function refuseMerge(area: Area, { first, last }: Insertion, columns: ReadonlySet<number>): void {
  const name = refOfArea(area)
  const held = [...columns].filter((column) => column >= area.firstColumn && column <= area.lastColumn)
  if (area.firstLine < area.lastLine) {
    if (area.firstLine > first || area.lastLine < last || area.firstLine < first || area.lastLine > last)
      throw new CannotFill(`数据行里有跨行合并的单元格（${name}），一行数据占不满它。请在模板里取消合并，或重新选数据从哪行到哪行。`)
    if (held.length > 0)
      throw new CannotFill(`${columnLetter(held[0] ?? 0)} 列在数据行里是整列合并的（${name}），不能逐行填。请把这一列改为“不填”。`)
    return
  }
  const covered = held.find((column) => column > area.firstColumn)
  if (covered !== undefined)
    throw new CannotFill(`${columnLetter(covered)} 列在合并的单元格里（${name}），只能填最左边的 ${columnLetter(area.firstColumn)} 列。`)
}

/** Throws where a pivot table stands on the sheet or reads from it: its copy of the data would not follow. */
export async function refusePivots(box: Package, part: string, sheet: string): Promise<void> {
  const sentence = '模板里有数据透视表用到这张工作表，填进数据后它不会跟着变。请在模板里删掉透视表再上传。'
  if ((await listRelationships(box, part)).some(({ kind }) => kind === 'pivotTable')) throw new CannotFill(sentence)
  for (const cache of box.names().filter((name) => /pivotCacheDefinition[^/]*\.xml$/.test(name)))
    await editPart(box, cache, ({ name, attributes }) => {
      if (name === 'worksheetSource' && isSame(attributes['sheet'] ?? '', sheet)) throw new CannotFill(sentence)
      return []
    })
}
