import type { Sheet } from '../../../shared/exchange/sheet.ts'

type Hidden = { lines: Set<number>; columns: number[] }
type Bounds = { mostRows: number; mostColumns: number }
type Tag = { isEnd: boolean; name: string; attributes: string }

const tags = /<(\/?)(table|thead|tbody|tfoot|tr|td|th|col)\b([^<>]*)>/gi
/** Styles stand at the beginning. */
const mostStyle = 200_000
const hiding = /display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*(hidden|collapse)/i

/** Says which rows and columns of HTML tables that were saved as a workbook are hidden, which the library that reads them leaves unsaid. */
export function withHiddenOfHtml(sheets: readonly Sheet[], html: string, bounds: Bounds): Sheet[] {
  if (!hiding.test(html) && !/\shidden\b|\s(width|height)\s*=\s*["']?0\b/i.test(html)) return [...sheets]
  const hidden = listHidden(html, bounds)
  return sheets.map((sheet, i) => {
    const { lines, columns } = hidden[i] ?? { lines: new Set(), columns: [] }
    const rows = sheet.rows.map((row) => (lines.has(row.line) ? { ...row, hidden: true as const } : row))
    return { ...sheet, rows, hiddenColumns: columns }
  })
}

/** Table by table as the library takes them: comments out, a table inside a table is not one of its own. */
function listHidden(html: string, bounds: Bounds): Hidden[] {
  const isHidden = hiddenBy(classesThatHide(html))
  const tables: ReturnType<typeof startTable>[] = []
  let isInside = false
  for (const [, end, name = '', attributes = ''] of withoutComments(html).matchAll(tags)) {
    const tag = { isEnd: end === '/', name: name.toLowerCase(), attributes }
    if (tag.name === 'table') {
      if (!tag.isEnd && !isInside) tables.push(startTable(bounds, isHidden))
      isInside = !tag.isEnd
    } else if (isInside) tables.at(-1)?.take(tag)
  }
  return tables.map((table) => table.hidden())
}

/** In one pass, however many comments never end. */
function withoutComments(html: string): string {
  const [before = '', ...pieces] = html.split('<!--')
  return before + pieces.map((piece) => (piece.includes('-->') ? piece.slice(piece.indexOf('-->') + 3) : '')).join('')
}

type IsHidden = (attributes: string) => boolean

function startTable({ mostRows, mostColumns }: Bounds, isHidden: IsHidden) {
  const lines = new Set<number>()
  const ofCols = new Set<number>()
  const cells = new Map<number, 'hidden' | 'shown'>()
  const taken = new Map<number, number>() // column → last line that a cell from above reaches
  let [line, column, nextCol] = [0, 0, 0]
  let isPartHidden = false

  const startRow = (attributes: string) => {
    line += 1
    column = 0
    if (line <= mostRows && (isPartHidden || isHidden(attributes))) lines.add(line)
  }
  const takeCell = (attributes: string) => {
    while ((taken.get(column) ?? 0) >= line) column += 1
    const [wide, high] = [numberOf(attributes, 'colspan'), numberOf(attributes, 'rowspan')]
    const own = isHidden(attributes)
    for (let i = 0; i < wide && column + i < mostColumns; i += 1) {
      if (high > 1) taken.set(column + i, line + high - 1)
      if (wide === 1 && !lines.has(line) && cells.get(column) !== 'shown') cells.set(column, own ? 'hidden' : 'shown')
    }
    column += wide
  }
  const takeCol = (attributes: string) => {
    const times = numberOf(attributes, 'span')
    for (let i = 0; i < times && nextCol + i < mostColumns && isHidden(attributes); i += 1) ofCols.add(nextCol + i)
    nextCol += times
  }
  const take = ({ isEnd, name, attributes }: Tag) => {
    if (name === 'tr' && !isEnd) startRow(attributes)
    else if (name === 'col' && !isEnd) takeCol(attributes)
    else if ((name === 'td' || name === 'th') && !isEnd) takeCell(attributes)
    else if (name.startsWith('t') && name.length > 2) isPartHidden = !isEnd && isHidden(attributes)
  }
  const hidden = (): Hidden => {
    const ofCells = [...cells].filter(([, look]) => look === 'hidden').map(([at]) => at)
    return { lines, columns: [...new Set([...ofCols, ...ofCells])].toSorted((a, b) => a - b) }
  }
  return { take, hidden }
}

/** Programs hide by the style of the element, by one of its classes, or by no height or width at all. */
function hiddenBy(classes: ReadonlySet<string>): IsHidden {
  return (attributes) => {
    if (attributes.trim() === '') return false
    if (hiding.test(attributes) || /\shidden(\s|=|$)/i.test(attributes) || /\s(width|height)\s*=\s*["']?0["'\s]/i.test(`${attributes} `))
      return true
    const names = /\sclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(attributes)
    return (names?.[1] ?? names?.[2] ?? names?.[3] ?? '').split(/\s+/).some((name) => classes.has(name))
  }
}

/** Excel writes its styles inside a comment. */
function classesThatHide(html: string): ReadonlySet<string> {
  const styles = [...html.slice(0, mostStyle).matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)].map(([, style = '']) => style).join('\n')
  const rules = [...styles.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)]
  return new Set(rules.filter(([, , rule = '']) => hiding.test(rule)).map(([, name = '']) => name))
}

function numberOf(attributes: string, name: string): number {
  return Math.max(1, Number(new RegExp(`\\s${name}\\s*=\\s*["']?(\\d{1,6})`, 'i').exec(attributes)?.[1] ?? 1))
}
