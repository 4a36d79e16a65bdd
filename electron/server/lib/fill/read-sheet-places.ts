import { placeOf } from '../package/cell-place.ts'
import { scanXml, type XmlElement, type XmlTag } from '../package/scan-xml.ts'
import { CannotFill } from './cannot-fill.ts'
import { copyFormula } from './shift-formula.ts'

/** A cell of a sheet's XML. `formula` is written out where the sheet has it shared; `hasValue`: there is something in it besides a style. */
export type TemplateCell = {
  line: number
  column: number
  element: XmlElement
  formula: CellFormula | undefined
  value: XmlElement | undefined
  hasValue: boolean
}
export type CellFormula = { text: string; element: XmlElement }

export type TemplateRow = { line: number; element: XmlElement; cells: readonly TemplateCell[] }

/** Something with the places of cells in it that stands outside the rows: an attribute, or the text between tags. */
export type PlaceInSheet = { element: XmlElement; parents: readonly XmlTag[]; text: string }

export type SheetPlaces = {
  prefix: string
  rows: readonly TemplateRow[]
  sheetData: XmlElement
  /** Elements outside the rows, in the order they end. */
  others: readonly PlaceInSheet[]
  /** The style of a whole column, by 0-based column. */
  columnStyle: (column: number) => string | undefined
}

/** Some 500,000 cells; a form has a few hundred. Formatted empty rows down to the end of a sheet are what makes one larger. */
const mostCharacters = 10 * 1024 * 1024

/** Reads where everything of a sheet stands that has to move when rows are put in. */
export async function readSheetPlaces(text: string): Promise<SheetPlaces> {
  if (text.length > mostCharacters) throw new CannotFill('这张工作表太大，多半是下面有大量带格式的空行。请在模板里删掉多余的空行再上传。')
  const rows: TemplateRow[] = []
  const others: PlaceInSheet[] = []
  const shared = new Map<string, { text: string; line: number; column: number }>()
  let sheetData: XmlElement | undefined
  let row = { line: 0, cells: [] as TemplateCell[] }
  let cell = { column: -1, formula: undefined as CellFormula | undefined, value: undefined as XmlElement | undefined, hasValue: false }
  let words = ''
  const { prefix } = await scanXml(text, {
    open: ({ name, attributes, depth }, parents) => {
      words = ''
      if (depth === 2 && name === 'row') row = { line: numbered(attributes['r'], row.line), cells: [] }
      if (depth === 3 && name === 'c' && parents[2]?.name === 'row')
        cell = {
          column: placeOf(attributes['r'] ?? '')?.column ?? (row.cells.at(-1)?.column ?? -1) + 1,
          formula: undefined,
          value: undefined,
          hasValue: false,
        }
    },
    text: (found) => {
      words += found
    },
    close: (element, parents) => {
      const { name, depth } = element
      const isInRow = parents[1]?.name === 'sheetData'
      if (name === 'sheetData' && depth === 1) sheetData = element
      else if (!isInRow) others.push({ element, parents: [...parents], text: words })
      else if (depth === 2 && name === 'row') rows.push({ line: row.line, element, cells: row.cells })
      else if (depth === 3 && name === 'c') row.cells.push({ line: row.line, element, ...cell })
      else if (depth === 4) {
        if (name === 'f') cell.formula = { element, text: writtenOut(element, words, { line: row.line, column: cell.column }, shared) }
        if (name === 'v') cell.value = element
        if (name === 'f' || name === 'is' || words.trim() !== '') cell.hasValue = true
      }
      words = ''
    },
  })
  if (!sheetData) throw new CannotFill('这个工作表没有表格内容，填不了。')
  return { prefix, rows, sheetData, others, columnStyle: (column) => styleOfColumn(others, column) }
}

function styleOfColumn(others: readonly PlaceInSheet[], column: number): string | undefined {
  const holds = ({ name, attributes }: XmlElement) =>
    name === 'col' && Number(attributes['min']) <= column + 1 && column + 1 <= Number(attributes['max'])
  return others.find(({ element }) => holds(element))?.element.attributes['style']
}

function numbered(written: string | undefined, before: number): number {
  return written === undefined ? before + 1 : Number(written)
}

/** A shared formula is written once, at the first cell of its area; at the others it reads as if it were copied there. */
function writtenOut(
  { attributes }: XmlElement,
  text: string,
  { line, column }: { line: number; column: number },
  shared: Map<string, { text: string; line: number; column: number }>,
): string {
  const id = attributes['si']
  if (attributes['t'] === 'dataTable') throw new CannotFill('表里有“模拟运算表”，插入行会算错。请在 Excel 里把它改成普通的数值再上传。')
  if (attributes['t'] !== 'shared' || id === undefined) return text
  if (text !== '') shared.set(id, { text, line, column })
  const master = shared.get(id)
  if (!master) throw new CannotFill('表里有读不懂的共用公式。请用 Excel 或 WPS 打开后另存一次再上传。')
  return copyFormula(master.text, { down: line - master.line, right: column - master.column })
}
