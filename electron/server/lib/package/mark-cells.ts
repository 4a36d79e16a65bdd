import type { CellPlace } from './cell-place.ts'
import { refOf } from './cell-place.ts'
import type { Edit } from './edit-text.ts'
import type { MarkColor, MarkStyles } from './mark-styles.ts'
import type { CellTag, RowTag, Worksheet } from './read-worksheet.ts'
import { withAttribute, withPrefix } from './xml-text.ts'

/** The edits that give cells the fill of a mark and take it from all others; a cell that is not there yet is added. */
export function markCells(sheet: Worksheet, marks: readonly (CellPlace & { color: MarkColor })[], styles: MarkStyles): Edit[] {
  const wanted = new Map(marks.map((mark) => [refOf(mark), mark]))
  const restyled = sheet.cells.flatMap((cell): Edit[] => {
    const mark = wanted.get(refOf(cell))
    const before = styles.unmarked(cell.style)
    const style = mark ? styles.marked(before, mark.color) : before
    wanted.delete(refOf(cell))
    if (style === cell.style) return []
    const opening = sheet.text.slice(cell.start, cell.openEnd)
    return [{ from: cell.start, to: cell.openEnd, text: withAttribute(opening, 's', String(style)) }]
  })
  const rows = new Map(sheet.rows.map((row) => [row.line, row]))
  const added = [...wanted.values()]
    .toSorted((a, b) => a.column - b.column)
    .flatMap((mark): Edit[] => {
      const row = rows.get(mark.line)
      if (!row) return []
      const style = styles.marked(styles.unmarked(row.style ?? sheet.columnStyle(mark.column)), mark.color)
      return addCell(sheet, row, { place: mark, xml: withPrefix(`<c r="${refOf(mark)}" s="${style}"/>`, sheet.prefix) })
    })
  return [...restyled, ...added]
}

function addCell(sheet: Worksheet, row: RowTag, { place, xml }: { place: CellPlace; xml: string }): Edit[] {
  const { element } = row
  if (element.openEnd === element.end) return [] // a row without cells has nothing in it that could be wrong
  const next = cellsOf(sheet, row).find(({ column }) => column > place.column)
  const at = next?.start ?? element.closeStart
  return [{ from: at, to: at, text: xml }]
}

function cellsOf({ cells }: Worksheet, { firstCell, cells: count }: RowTag): readonly CellTag[] {
  return cells.slice(firstCell, firstCell + count)
}
