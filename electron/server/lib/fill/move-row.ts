import { refOf } from '../package/cell-place.ts'
import type { Edit } from '../package/edit-text.ts'
import { escapeText, withAttribute } from '../package/xml-text.ts'
import { lineAfter } from './insertion.ts'
import type { CellFormula, TemplateCell, TemplateRow } from './read-sheet-places.ts'
import type { RowFilling } from './row-filling.ts'
import { shiftFormula } from './shift-formula.ts'
import { moveRanges } from './shift-range.ts'

/** `own` is the sheet that the cell stands on, where that is not the one that rows are put into. */
type Moving = Pick<RowFilling, 'text' | 'insertion' | 'sheet'> & { own?: string }

/** A row outside of what is filled: it goes down where it stands below, and its formulas follow. Cells that are given a value are left out. */
export function moveRow(moving: Moving & Pick<RowFilling, 'cells'>, row: TemplateRow): Edit[] {
  const { text, insertion, cells } = moving
  const line = lineAfter(row.line, insertion)
  const { start, openEnd, end, attributes } = row.element
  const isMoved = line !== row.line && attributes['r'] !== undefined
  const to = openEnd === end ? openEnd - 2 : openEnd // what closes the tag itself is left, for cells may be put there
  const tag = isMoved ? [{ from: start, to, text: withAttribute(text.slice(start, to), 'r', String(line)) }] : []
  return [...tag, ...row.cells.flatMap((cell) => (cells.has(refOf(cell)) ? [] : moveCell(moving, cell, line)))]
}

/** A cell at its new line. Its formula reads as it must now; the old result is taken away, so that every program works it out anew. */
export function moveCell(moving: Moving, cell: TemplateCell, line: number): Edit[] {
  const { text } = moving
  const { element, formula, value } = cell
  const before = text.slice(element.start, element.openEnd)
  const numbered = element.attributes['r'] === undefined ? before : withAttribute(before, 'r', refOf({ line, column: cell.column }))
  const opening = formula ? withAttribute(numbered, 't', undefined) : numbered
  return [
    ...(opening === before ? [] : [{ from: element.start, to: element.openEnd, text: opening }]),
    ...(formula ? moveFormula(moving, cell, formula) : []),
    ...(formula && value ? [{ from: value.start, to: value.end, text: '' }] : []),
  ]
}

function moveFormula(
  { text, insertion, sheet, own = sheet }: Moving,
  { line }: TemplateCell,
  { text: formula, element }: CellFormula,
): Edit[] {
  const isData = own === sheet && line >= insertion.first && line <= insertion.last
  const shifted = shiftFormula(formula, { own, changed: sheet, insertion, stands: isData ? 'in the data' : 'elsewhere' })
  const { start, openEnd, end, attributes } = element
  const isShared = attributes['t'] === 'shared'
  const ref = isShared ? undefined : attributes['ref']
  const area = ref === undefined || own !== sheet ? ref : moveRanges(ref, insertion)
  if (shifted === formula && !isShared && area === ref) return []
  const changes: [string, string | undefined][] = isShared
    ? [
        ['t', undefined],
        ['ref', undefined],
        ['si', undefined],
      ]
    : [['ref', area]]
  const opening = changes.reduce((tag, [name, written]) => withAttribute(tag, name, written), text.slice(start, openEnd))
  const name = /^<([^\s/>]+)/.exec(opening)?.[1] ?? 'f'
  return [{ from: start, to: end, text: `${opening.replace(/\s*\/?>$/, '')}>${escapeText(shifted)}</${name}>` }]
}
