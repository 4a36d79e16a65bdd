import { type CellPlace, placeOf, refOf } from '../package/cell-place.ts'
import type { Edit } from '../package/edit-text.ts'
import { cellXml, type FillValue } from './fill-cell.ts'
import { lineAfter } from './insertion.ts'
import type { TemplateRow } from './read-sheet-places.ts'
import type { RowFilling } from './row-filling.ts'

type Given = CellPlace & { value: FillValue }

/** The edits that write single cells, those above the data apart from those below: at the place of new rows the order counts. */
export function placeCells(filling: RowFilling): { above: Edit[]; below: Edit[] } {
  const given = [...filling.cells].flatMap(([ref, value]): Given[] => {
    const place = placeOf(ref)
    return place ? [{ ...place, value }] : []
  })
  const byLine = [...Map.groupBy(given, ({ line }) => line)].toSorted(([a], [b]) => a - b)
  const edits = (lines: typeof byLine) => lines.flatMap(([line, cells]) => placeInRow(filling, line, cells))
  const { first, last } = filling.insertion
  return { above: edits(byLine.filter(([line]) => line < first)), below: edits(byLine.filter(([line]) => line > last)) }
}

function placeInRow(filling: RowFilling, line: number, cells: readonly Given[]): Edit[] {
  const { places, insertion } = filling
  const row = places.rows.find((candidate) => candidate.line === line)
  const moved = lineAfter(line, insertion)
  const written = cells
    .toSorted((a, b) => a.column - b.column)
    .map(({ column, value }) => {
      const known = row?.cells.find((cell) => cell.column === column)
      const style = known?.element.attributes['s'] ?? places.columnStyle(column)
      return { known, column, xml: cellXml(refOf({ line: moved, column }), style, value, places.prefix) }
    })
  const all = written.map(({ xml }) => xml).join('')
  const { prefix } = places
  if (!row) return [newRow(filling, line, `<${prefix}row r="${moved}">${all}</${prefix}row>`)]
  if (row.element.end === row.element.openEnd) return [openRow(filling, row, all)]
  return written.map(({ known, column, xml }) => {
    if (known) return { from: known.element.start, to: known.element.end, text: xml }
    const at = row.cells.find((cell) => cell.column > column)?.element.start ?? row.element.closeStart
    return { from: at, to: at, text: xml }
  })
}

function newRow({ places: { rows, sheetData } }: RowFilling, line: number, xml: string): Edit {
  const at = rows.find((row) => row.line > line)?.element.start ?? sheetData.closeStart
  return { from: at, to: at, text: xml }
}

/** A row without cells closes itself: the last two characters of its tag are changed. */
function openRow({ places: { prefix } }: RowFilling, { element: { openEnd } }: TemplateRow, all: string): Edit {
  return { from: openEnd - 2, to: openEnd, text: `>${all}</${prefix}row>` }
}
