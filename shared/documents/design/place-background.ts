import type { LayoutBackground } from '../layout.ts'
import { hundredths } from './bounds.ts'
import type { Point } from './resize-element.ts'

/** A point that was pointed at on the scan (`seen`, in mm of the page as the scan lies now) and where it is on the real form (`real`, in mm). */
export type KnownPoint = { seen: Point; real: Point }
/** `difference` is how far the scales across and down are apart, as a share (0.02 is 2 %); 0 where only one of them is known. */
export type PlacedBackground = { background: LayoutBackground; difference: number }
/** What keeps two points from saying anything. */
export type PointProblem = 'too-close' | 'mirrored'

/** The scan laid so that both points are where they are on the form. Where they lie on one line, the scan keeps its proportions. */
export function placeBackground(background: LayoutBackground, [a, b]: readonly [KnownPoint, KnownPoint]): PlacedBackground | PointProblem {
  const across = factorOf(a, b, 'x')
  const down = factorOf(a, b, 'y')
  if (across === 'mirrored' || down === 'mirrored') return 'mirrored'
  const [scaleX, scaleY] = [across ?? down, down ?? across]
  if (scaleX === undefined || scaleY === undefined) return 'too-close'
  return {
    background: {
      ...background,
      x: hundredths(a.real.x - (a.seen.x - background.x) * scaleX),
      y: hundredths(a.real.y - (a.seen.y - background.y) * scaleY),
      width: hundredths(background.width * scaleX),
      height: hundredths(background.height * scaleY),
    },
    difference: across === undefined || down === undefined ? 0 : Math.abs(across / down - 1),
  }
}

/** Points nearer than this say nothing of the scale: a click is good to half a millimetre. */
const leastDistance = 10

function factorOf(a: KnownPoint, b: KnownPoint, axis: 'x' | 'y'): number | 'mirrored' | undefined {
  const [seen, real] = [b.seen[axis] - a.seen[axis], b.real[axis] - a.real[axis]]
  if (Math.abs(seen) < leastDistance || Math.abs(real) < leastDistance) return undefined
  return seen * real > 0 ? real / seen : 'mirrored'
}
