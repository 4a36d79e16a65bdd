import type { Correction } from './model.ts'

/** A place on the paper, in mm from its top left corner. */
export type Point = { x: number; y: number }

export const noCorrection: Correction = { deltaX: 0, deltaY: 0, scaleX: 1, scaleY: 1, lineDrift: 0, lineSlope: 0 }

/** Where a mark has to be sent so that this printer puts it at `point`. */
export function correctPoint({ x, y }: Point, correction: Correction): Point {
  const { deltaX, deltaY, scaleX, scaleY, lineDrift, lineSlope } = correction
  return { x: scaleX * x + (lineDrift / 100) * y + deltaX, y: scaleY * y + (lineSlope / 100) * x + deltaY }
}

/** The correction that takes another one back: of what a printer does to a sheet, the way to make it good. */
export function invert({ deltaX, deltaY, scaleX, scaleY, lineDrift, lineSlope }: Correction): Correction {
  const determinant = scaleX * scaleY - (lineDrift / 100) * (lineSlope / 100)
  const turned = {
    scaleX: scaleY / determinant,
    scaleY: scaleX / determinant,
    lineDrift: -lineDrift / determinant,
    lineSlope: -lineSlope / determinant,
  }
  const back = correctPoint({ x: deltaX, y: deltaY }, { ...noCorrection, ...turned })
  return { ...turned, deltaX: -back.x, deltaY: -back.y }
}
