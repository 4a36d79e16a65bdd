import type { CellPlace } from './cell-place.ts'
import { refOf } from './cell-place.ts'
import type { Edit } from './edit-text.ts'
import type { MarkColor, MarkStyles } from './mark-styles.ts'
import type { CellTag, RowTag, Worksheet } from './read-worksheet.ts'
import { withAttribute, withPrefix } from './xml-text.ts'

type Wanted = {
  marks: readonly (CellPlace & { color: MarkColor })[]
  /** Where cells shall hold text: columns 0-based, lines 1-based. */
  text: { columns: readonly number[]; lines: readonly number[] }
}

/** The edits that give cells the fill of a mark and take it from all others, and make them text; a marked cell that is not there is added. */
export function markCells(sheet: Worksheet, { marks, text }: Wanted, styles: MarkStyles): Edit[] {
  const columns = new Set(text.columns)
  const lines = new Set(text.lines)
  const wanted = new Map(marks.map((mark) => [refOf(mark), mark]))
  const restyled = sheet.cells.flatMap((cell): Edit[] => {
    const mark = wanted.get(refOf(cell))
    const unmarked = styles.unmarked(cell.style)
    const isText = columns.has(cell.column) && lines.has(cell.line) && (mark !== undefined || !hasFormula(sheet, cell))
    const before = isText ? styles.asText(unmarked, mark?.color === 'red' ? 'typed anew' : 'kept') : unmarked
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
      const unmarked = styles.unmarked(row.style ?? sheet.columnStyle(mark.column))
      const style = styles.marked(columns.has(mark.column) ? styles.asText(unmarked, 'typed anew') : unmarked, mark.color)
      return addCell(sheet, row, { place: mark, xml: withPrefix(`<c r="${refOf(mark)}" s="${style}"/>`, sheet.prefix) })
    })
  return [...restyled, ...added]
}

/** A formula in a cell of text turns into its own words as soon as somebody touches it. */
function hasFormula({ text, prefix }: Worksheet, { openEnd }: CellTag): boolean {
  return text.startsWith(`<${prefix}f`, openEnd)
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
