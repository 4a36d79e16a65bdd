import type { BoxElement, LayoutElement, LineElement, PictureElement } from './elements.ts'
import type { FontMetrics } from './faces.ts'
import { layOutLines } from './lay-out-lines.ts'
import { layOutQr } from './lay-out-qr.ts'
import { layOutTable } from './lay-out-table.ts'
import { layOutText } from './lay-out-text.ts'
import type { LayoutPage } from './layout.ts'
import { moveOperation } from './move-operation.ts'
import type { Drawn, Sheet } from './sheet.ts'
import { splitTable, type TablePart } from './split-table.ts'
import { type DocumentData, findValue, rowsOf } from './template.ts'

/**
 * The one layout step: a layout, the values of one document and the faces' widths become its sheets, more than one where a table goes on.
 * Preview and PDF both draw its result. `{页}` and `{页数}` are the number of the sheet and how many there are.
 */
export function layOutPages(page: LayoutPage, data: DocumentData, metrics: FontMetrics): Sheet[] {
  const parts = partsOf(page, data)
  return parts.map((part, i) =>
    layOutPage(page, { ...data, 页: i + 1, 页数: parts.length }, { metrics, part, isFirst: i === 0, isLast: i === parts.length - 1 }),
  )
}

/** The sheet of a document that is one sheet by its nature: a certificate. */
export function layOut(page: LayoutPage, data: DocumentData, metrics: FontMetrics): Sheet {
  const [sheet, second] = layOutPages(page, data, metrics)
  if (!sheet || second) throw new Error('layOut: expected one sheet, the document goes on')
  return sheet
}

type Situation = { metrics: FontMetrics; part: TablePart | undefined; isFirst: boolean; isLast: boolean }

function partsOf({ elements }: LayoutPage, data: DocumentData): (TablePart | undefined)[] {
  const table = elements.find((element) => element.kind === 'table')
  return table ? splitTable(table, rowsOf(data, table.list).length) : [undefined]
}

function layOutPage(page: LayoutPage, data: DocumentData, situation: Situation): Sheet {
  const shown = page.elements.filter((element) => standsOn(element, situation) && standsOnSide(element, data))
  const drawn = shown.map((element) => placed(element, layOutOnce(element, data, situation), { page, data, situation }))
  return {
    width: page.width,
    height: page.height,
    operations: drawn.flatMap(({ operations }) => operations),
    warnings: drawn.flatMap(({ warnings }) => warnings),
  }
}

function standsOn({ pages }: LayoutElement, { isFirst, isLast }: Situation): boolean {
  return { every: true, first: isFirst, following: !isFirst, last: isLast }[pages]
}

function standsOnSide({ side }: LayoutElement, data: DocumentData): boolean {
  return side === 'both' || side === sideOf(data)
}

/** A document that is no page of a booklet is like a left one. */
function sideOf(data: DocumentData): 'left' | 'right' {
  return findValue(data, 'side') === 'right' ? 'right' : 'left'
}

/** Frames and titles are the same on every sheet of a job of a thousand: what has no fields is laid out once for the same faces. */
const fixed = new WeakMap<LayoutElement, { metrics: FontMetrics; drawn: Drawn }>()

function layOutOnce(element: LayoutElement, data: DocumentData, situation: Situation): Drawn {
  if (!isFixed(element)) return layOutElement(element, data, situation)
  const known = fixed.get(element)
  if (known?.metrics === situation.metrics) return known.drawn
  const drawn = layOutElement(element, data, situation)
  fixed.set(element, { metrics: situation.metrics, drawn })
  return drawn
}

function isFixed(element: LayoutElement): boolean {
  return element.kind === 'line' || element.kind === 'box' || (element.kind === 'text' && !element.content.includes('{'))
}

function layOutElement(element: LayoutElement, data: DocumentData, { metrics, part }: Situation): Drawn {
  switch (element.kind) {
    case 'text':
      return layOutText(element, data, metrics)
    case 'line':
      return { operations: [lineOperation(element)], warnings: [] }
    case 'box':
      return { operations: [rectOperation(element)], warnings: [] }
    case 'picture':
      return layOutPicture(element, data)
    case 'qr':
      return layOutQr(element, data)
    case 'table':
      return part ? layOutTable(element, { data, part }, metrics) : { operations: [], warnings: [] }
    case 'lines':
      return layOutLines(element, data, metrics)
  }
}

type Surroundings = { page: LayoutPage; data: DocumentData; situation: Situation }

/** Where the page is a right one, and where the table above ended early, everything stands elsewhere than in the layout. */
function placed(element: LayoutElement, { operations, warnings }: Drawn, { page, data, situation }: Surroundings): Drawn {
  const dx = sideOf(data) === 'right' ? page.rightPageShift : 0
  const dy = element.moves === 'with-table' ? -(situation.part?.left ?? 0) : 0
  const moved = dx === 0 && dy === 0 ? operations : operations.map((operation) => moveOperation(operation, dx, dy))
  const { printed, label } = element
  return {
    operations: printed === 'always' ? moved : moved.map((operation) => ({ ...operation, printed })),
    warnings: label === undefined ? warnings : warnings.map((warning) => ({ ...warning, label })),
  }
}

function lineOperation({ x, y, toX, toY, thickness, color }: LineElement): Drawn['operations'][number] {
  return { kind: 'line', x, y, toX, toY, thickness, color }
}

function rectOperation({ x, y, width, height, thickness, color, fill }: BoxElement): Drawn['operations'][number] {
  return { kind: 'rect', x, y, width, height, thickness, color, fill: fill ?? null }
}

function layOutPicture({ id, x, y, width, height, fit, opacity, source }: PictureElement, data: DocumentData): Drawn {
  const picture = source.from === 'stored' ? source.picture : findValue(data, source.field)
  if (typeof picture === 'string') return { operations: [{ kind: 'picture', x, y, width, height, picture, fit, opacity }], warnings: [] }
  const field = source.from === 'field' ? source.field : ''
  return { operations: [], warnings: [{ kind: 'missing-field', elementId: id, field }] }
}
