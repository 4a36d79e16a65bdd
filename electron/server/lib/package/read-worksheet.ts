import { placeOf } from './cell-place.ts'
import { scanXml, type XmlElement, type XmlTag } from './scan-xml.ts'
import { relationIdOf } from './workbook-part.ts'

/** A cell of a sheet's XML: where its opening tag stands, and its style. */
export type CellTag = { line: number; column: number; style: number; start: number; openEnd: number }

/** A row of a sheet's XML; `closeStart` is where a last cell would go. */
export type RowTag = { line: number; style: number | undefined; element: XmlElement; firstCell: number; cells: number }

/** What is found in a sheet's XML: its direct children in order, its cells row by row, and what else a patch needs. */
export type Worksheet = {
  text: string
  prefix: string
  root: XmlElement
  children: readonly XmlElement[]
  rows: readonly RowTag[]
  cells: readonly CellTag[]
  /** Style of whole columns, by 0-based column. */
  columnStyle: (column: number) => number
  /** Opening tags of the views in which the sheet is selected. */
  selected: readonly XmlTag[]
  /** Ids of the relations to drawings for notes. */
  legacyDrawing: string | undefined
}

export async function readWorksheet(text: string): Promise<Worksheet> {
  const children: XmlElement[] = []
  const rows: RowTag[] = []
  const cells: CellTag[] = []
  const columns: { min: number; max: number; style: number }[] = []
  const selected: XmlTag[] = []
  let legacyDrawing: string | undefined
  let root: XmlElement | undefined
  let row = { line: 0, column: -1, firstCell: 0 }
  const { prefix } = await scanXml(text, {
    open: (tag, parents) => {
      const { name, attributes, start, openEnd } = tag
      if (tag.depth === 2 && name === 'row') {
        row = { line: attributes['r'] === undefined ? row.line + 1 : Number(attributes['r']), column: -1, firstCell: cells.length }
      } else if (tag.depth === 3 && name === 'c' && parents[2]?.name === 'row') {
        row.column = placeOf(attributes['r'] ?? '')?.column ?? row.column + 1
        cells.push({ line: row.line, column: row.column, style: Number(attributes['s'] ?? 0), start, openEnd })
      } else if (tag.depth === 2 && name === 'col')
        columns.push({ min: Number(attributes['min']), max: Number(attributes['max']), style: Number(attributes['style'] ?? 0) })
      else if (tag.depth === 2 && name === 'sheetView' && /^(1|true)$/.test(attributes['tabSelected'] ?? '')) selected.push(tag)
      else if (tag.depth === 1 && name === 'legacyDrawing') legacyDrawing = relationIdOf(tag)?.value
    },
    close: (element) => {
      if (element.depth === 0) root = element
      if (element.depth === 1) children.push(element)
      if (element.depth !== 2 || element.name !== 'row') return
      const { s: style, customFormat } = element.attributes
      const own = style !== undefined && /^(1|true)$/.test(customFormat ?? '') ? Number(style) : undefined
      rows.push({ line: row.line, style: own, element, firstCell: row.firstCell, cells: cells.length - row.firstCell })
    },
  })
  if (!root) throw new Error('readWorksheet: no root element')
  const columnStyle = (column: number) => columns.find(({ min, max }) => min <= column + 1 && column + 1 <= max)?.style ?? 0
  return { text, prefix, root, children, rows, cells, columnStyle, selected, legacyDrawing }
}

/** The children of a worksheet in the order that programs insist on, as far as something of ours stands before or after them. */
const order = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
]

/** Where a new child of that name goes: behind the last one that stands before it in the order. */
export function placeForChild({ root, children }: Worksheet, name: string): number {
  const before = new Set(order.slice(0, order.indexOf(name) + 1))
  return children.findLast((child) => before.has(child.name))?.end ?? root.openEnd
}
