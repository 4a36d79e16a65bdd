import type { TableColumn, TableElement, TextFrame } from './elements.ts'
import type { FontMetrics } from './faces.ts'
import { setTemplate, setText } from './lay-out-text.ts'
import type { Drawn, LineOperation, RectOperation, SheetOperation } from './sheet.ts'
import type { TablePart } from './split-table.ts'
import { type DocumentData, rowsOf } from './template.ts'

/** What of a table stands on one sheet: header, rows and the rules around them. A cell without a value stays empty. */
export function layOutTable(table: TableElement, { data, part }: { data: DocumentData; part: TablePart }, metrics: FontMetrics): Drawn {
  const first = part.y + table.headerHeight
  const header = table.headerHeight > 0 ? headerOf(table, part.y, metrics) : []
  const rows = rowsOf(data, table.list).slice(part.from, part.to)
  const drawn = rows.flatMap((row, i) => {
    const number = part.from + i + 1
    return layOutRow(table, { y: first + i * table.rowHeight, number, data: { ...data, ...row, 序: number } }, metrics)
  })
  return {
    operations: [...header, ...drawn.flatMap(({ operations }) => operations), ...rulesOf(table, part)],
    warnings: drawn.flatMap(({ warnings }) => warnings),
  }
}

function headerOf(table: TableElement, y: number, metrics: FontMetrics): SheetOperation[] {
  const fill = table.headerFill
  const { x, headerHeight: height } = table
  const ground: RectOperation[] = fill
    ? [{ kind: 'rect', x, y, width: widthOf(table), height, thickness: 0, color: table.lineColor, fill }]
    : []
  const texts = cellsOf(table).flatMap(({ column, x }) => {
    const frame = {
      ...cellFrame(table, column, { x, y, height }),
      face: table.headerFace,
      size: table.headerSize,
      align: 'center' as const,
    }
    return setText(column.header, frame, metrics).operations
  })
  return [...ground, ...texts]
}

type RowPlace = { y: number; number: number; data: DocumentData }

function layOutRow(table: TableElement, { y, number, data }: RowPlace, metrics: FontMetrics): Drawn[] {
  return cellsOf(table).map(({ column, x }) => {
    const frame = cellFrame(table, column, { x, y, height: table.rowHeight })
    const { operations, warnings } = setTemplate({ content: column.content, data }, frame, metrics)
    return { operations, warnings: warnings.map((warning) => ({ ...warning, elementId: table.id, row: number })) }
  })
}

function cellsOf({ x, columns }: TableElement): { column: TableColumn; x: number }[] {
  return columns.map((column, i) => ({ column, x: x + columns.slice(0, i).reduce((sum, { width }) => sum + width, 0) }))
}

function widthOf({ columns }: TableElement): number {
  return columns.reduce((sum, { width }) => sum + width, 0)
}

type CellPlace = { x: number; y: number; height: number }

function cellFrame({ padding, color }: TableElement, column: TableColumn, { x, y, height }: CellPlace): TextFrame {
  const { face, size, minimumSize, align, fit, width } = column
  const inner = Math.max(0.1, width - 2 * padding)
  return { x: x + padding, y: y + air, width: inner, height: height - 2 * air, face, size, minimumSize, align, fit, color, ...cellSetting }
}

/** What stays free above and below a text that fills its cell, in mm. */
const air = 0.5

const cellSetting = { verticalAlign: 'middle', letterSpacing: 0, lineHeight: 1.15, indent: 0 } as const

/** The grid inside and the border around it. */
function rulesOf(table: TableElement, part: TablePart): SheetOperation[] {
  const { x, thickness, borderThickness, lineColor: color } = table
  const first = part.y + table.headerHeight
  const last = first + lineCount(table, part) * table.rowHeight
  const right = x + widthOf(table)
  const stroke = { kind: 'line', thickness, color } as const
  const across = Array.from({ length: lineCount(table, part) }, (_, i) => first + i * table.rowHeight).filter((y) => y > part.y)
  const inner: LineOperation[] =
    thickness > 0
      ? [
          ...across.map((y) => ({ ...stroke, x, y, toX: right, toY: y })),
          ...cellsOf(table)
            .slice(1)
            .map((cell) => ({ ...stroke, x: cell.x, y: part.y, toX: cell.x, toY: last })),
        ]
      : []
  const height = last - part.y
  const border: RectOperation[] =
    borderThickness > 0 && height > 0
      ? [{ kind: 'rect', x, y: part.y, width: right - x, height, thickness: borderThickness, color, fill: null }]
      : []
  return [...inner, ...border]
}

function lineCount(table: TableElement, { from, to, y, bottom }: TablePart): number {
  const rows = to - from
  return table.unused === 'ruled' ? Math.max(rows, Math.floor((bottom - y - table.headerHeight) / table.rowHeight + 1e-6)) : rows
}
