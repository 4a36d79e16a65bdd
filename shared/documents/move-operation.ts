import type { SheetOperation } from './sheet.ts'

/** An operation so many mm further right and further down. */
export function moveOperation(operation: SheetOperation, dx: number, dy: number): SheetOperation {
  switch (operation.kind) {
    case 'text': {
      const positions = operation.positions.map((x) => x + dx)
      return { ...operation, x: operation.x + dx, baseline: operation.baseline + dy, positions }
    }
    case 'line':
      return { ...operation, x: operation.x + dx, y: operation.y + dy, toX: operation.toX + dx, toY: operation.toY + dy }
    case 'modules':
      return { ...operation, rects: operation.rects.map(([x, y, width, height]) => [x + dx, y + dy, width, height]) }
    default:
      return { ...operation, x: operation.x + dx, y: operation.y + dy }
  }
}
