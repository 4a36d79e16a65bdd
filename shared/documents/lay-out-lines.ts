import type { LinesColumn, LinesElement, TextFrame } from './elements.ts'
import type { FontMetrics } from './faces.ts'
import { setTemplate } from './lay-out-text.ts'
import type { Drawn, SheetWarning } from './sheet.ts'
import { type DocumentData, type DocumentRow, rowsOf } from './template.ts'

/** The values of the given lines and nothing else. A row that names no line of the page is not drawn, and warns. */
export function layOutLines(element: LinesElement, data: DocumentData, metrics: FontMetrics): Drawn {
  const drawn = rowsOf(data, element.list).map((row) => layOutRow(element, { row, data }, metrics))
  return { operations: drawn.flatMap(({ operations }) => operations), warnings: drawn.flatMap(({ warnings }) => warnings) }
}

function layOutRow(element: LinesElement, { row, data }: { row: DocumentRow; data: DocumentData }, metrics: FontMetrics): Drawn {
  const line = Number(row.line)
  if (!Number.isInteger(line) || line < 1 || line > element.count) return { operations: [], warnings: [offPage(element, row)] }
  const cells = element.columns.map((column) =>
    setTemplate({ content: column.content, data: { ...data, ...row } }, frameOf(element, column, line), metrics),
  )
  return {
    operations: cells.flatMap(({ operations }) => operations),
    warnings: cells.flatMap(({ warnings }) => warnings).map((warning) => ({ ...warning, elementId: element.id, row: line })),
  }
}

function offPage({ id }: LinesElement, { line }: DocumentRow): SheetWarning {
  return Number.isInteger(line) ? { kind: 'overflow', elementId: id, row: Number(line) } : { kind: 'overflow', elementId: id }
}

function frameOf({ firstLineY, pitch, color }: LinesElement, column: LinesColumn, line: number): TextFrame {
  const { x, width, face, size, minimumSize, align, fit } = column
  const y = firstLineY + (line - 1) * pitch
  return { x, y: y + air, width, height: pitch - 2 * air, face, size, minimumSize, align, fit, color, ...lineSetting }
}

/** What stays free between a text and the rules above and below it, in mm. */
const air = 0.4

const lineSetting = { verticalAlign: 'middle', letterSpacing: 0, lineHeight: 1.1, indent: 0 } as const
