import type { Sheet, SheetOperation } from '../../shared/documents/sheet.ts'

/** A sheet as a person can read and compare it, an operation a line, millimetres to the hundredth: what stands where. */
export function writeSheet({ width, height, operations, warnings }: Sheet): string {
  const lines = [
    `sheet ${width} × ${height}`,
    ...operations.map(writeOperation),
    ...warnings.map((warning) => `warning ${JSON.stringify(warning)}`),
  ]
  return `${lines.join('\n')}\n`
}

function writeOperation(operation: SheetOperation): string {
  const mark = operation.printed ? ' (plain paper)' : ''
  switch (operation.kind) {
    case 'text': {
      const { x, baseline, positions, face, size, text, color } = operation
      return `text ${mm(x, baseline)} … ${mm(positions.at(-1) ?? x)} ${face} ${size} ${color} ${text}${mark}`
    }
    case 'line':
      return `line ${mm(operation.x, operation.y)} – ${mm(operation.toX, operation.toY)} ${operation.thickness} ${operation.color}${mark}`
    case 'rect': {
      const { x, y, width, height, thickness, color, fill } = operation
      return `rect ${mm(x, y, width, height)} ${thickness} ${color} ${fill ?? 'empty'}${mark}`
    }
    case 'picture':
      return `picture ${mm(operation.x, operation.y, operation.width, operation.height)} ${operation.fit}${mark}`
    case 'modules': {
      const [[x, y] = [0, 0]] = operation.rects
      return `modules ${mm(x, y)} ${operation.rects.length} ${operation.color}${mark}`
    }
  }
}

function mm(...values: number[]): string {
  return values.map((value) => value.toFixed(2)).join(' ')
}
