import type { LineOperation, ModulesOperation, RectOperation, Sheet, SheetOperation } from '../documents/sheet.ts'
import { correctPoint } from './correct.ts'
import { correctRun } from './correct-run.ts'
import type { Correction } from './model.ts'

/**
 * A sheet as it has to be sent to the printer so that it comes out as it was laid out: everything moves, letters and strokes keep their
 * size. Only for paper: what is shown and what is kept stays uncorrected.
 */
export function applyProfile(sheet: Sheet, profile: Correction): Sheet {
  return { ...sheet, operations: sheet.operations.flatMap((operation) => correctOperation(operation, profile)) }
}

function correctOperation(operation: SheetOperation, profile: Correction): SheetOperation[] {
  switch (operation.kind) {
    case 'text':
      return correctRun(operation, profile)
    case 'line':
      return [correctLine(operation, profile)]
    case 'rect':
      return profile.lineDrift === 0 && profile.lineSlope === 0 ? [correctRect(operation, profile)] : slantRect(operation, profile)
    case 'picture':
      return [correctRect(operation, profile)]
    case 'modules':
      return [correctModules(operation, profile)]
  }
}

function correctLine(line: LineOperation, profile: Correction): LineOperation {
  const from = correctPoint({ x: line.x, y: line.y }, profile)
  const to = correctPoint({ x: line.toX, y: line.toY }, profile)
  return { ...line, ...from, toX: to.x, toY: to.y }
}

type Rect = Pick<RectOperation, 'x' | 'y' | 'width' | 'height'>

/** Placed so that what a slant leaves over is shared by all four corners. */
function correctRect<T extends Rect>(rect: T, profile: Correction): T {
  const corner = correctPoint({ x: rect.x, y: rect.y }, profile)
  return {
    ...rect,
    x: corner.x + (profile.lineDrift / 100) * (rect.height / 2),
    y: corner.y + (profile.lineSlope / 100) * (rect.width / 2),
    width: rect.width * profile.scaleX,
    height: rect.height * profile.scaleY,
  }
}

/** A QR code moves and grows as a whole: modules that slanted one by one would tear it. */
function correctModules(operation: ModulesOperation, profile: Correction): ModulesOperation {
  const left = Math.min(...operation.rects.map(([x]) => x))
  const top = Math.min(...operation.rects.map(([, y]) => y))
  const right = Math.max(...operation.rects.map(([x, , width]) => x + width))
  const bottom = Math.max(...operation.rects.map(([, y, , height]) => y + height))
  const to = correctRect({ x: left, y: top, width: right - left, height: bottom - top }, profile)
  return {
    ...operation,
    rects: operation.rects.map(([x, y, width, height]) => [
      to.x + (x - left) * profile.scaleX,
      to.y + (y - top) * profile.scaleY,
      width * profile.scaleX,
      height * profile.scaleY,
    ]),
  }
}

/** A slant makes a parallelogram of a rectangle: its edges become lines; what fills it stays upright. */
function slantRect(rect: RectOperation, profile: Correction): SheetOperation[] {
  const filling = rect.fill ? [{ ...correctRect(rect, profile), thickness: 0 }] : []
  return rect.thickness > 0 ? [...filling, ...edgesOf(rect).map((edge) => correctLine(edge, profile))] : filling
}

/** The upper and lower edge reach out by half a stroke, so that the corners are closed. */
function edgesOf({ x, y, width, height, thickness, color }: RectOperation): LineOperation[] {
  const half = thickness / 2
  const right = x + width
  const bottom = y + height
  const stroke = { kind: 'line' as const, thickness, color }
  return [
    { ...stroke, x: x - half, y, toX: right + half, toY: y },
    { ...stroke, x: right, y, toX: right, toY: bottom },
    { ...stroke, x: right + half, y: bottom, toX: x - half, toY: bottom },
    { ...stroke, x, y: bottom, toX: x, toY: y },
  ]
}
