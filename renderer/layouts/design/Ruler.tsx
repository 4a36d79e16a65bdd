import { memo } from 'react'
import type { Bounds } from '../../../shared/documents/design/bounds.ts'
import classes from './design.module.css'

type RulerProps = { axis: 'x' | 'y'; length: number; scale: number; marked: Bounds | undefined }

/** Room around the page, in px. */
const margin = 24
const thickness = 20

/** A ruler in mm along the page, with the place of what is chosen marked on it. */
export function Ruler({ marked, ...ruler }: RulerProps) {
  const isAcross = ruler.axis === 'x'
  const size = ruler.length * ruler.scale + 2 * margin
  return (
    <svg className={classes.ruler} width={isAcross ? size : thickness} height={isAcross ? thickness : size} aria-hidden>
      {marked && <Marked bounds={marked} axis={ruler.axis} scale={ruler.scale} />}
      <Ticks {...ruler} />
    </svg>
  )
}

/** Hundreds of strokes that stay while something is dragged. */
const Ticks = memo(({ axis, length, scale }: Omit<RulerProps, 'marked'>) => {
  const [tick, label] = stepsAt(scale)
  const ticks = Array.from({ length: Math.floor(length / tick) + 1 }, (_, i) => i * tick)
  const strokes = ticks.map((mm) => {
    const [at, start] = [margin + mm * scale, mm % label === 0 ? 6 : mm % (label / 2) === 0 ? 11 : 15]
    return axis === 'x' ? `M${at} ${start}V${thickness}` : `M${start} ${at}H${thickness}`
  })
  return (
    <>
      <path d={strokes.join('')} />
      {ticks
        .filter((mm) => mm % label === 0)
        .map((mm) => (
          <text
            key={mm}
            transform={axis === 'x' ? `translate(${margin + mm * scale + 2} 9)` : `translate(9 ${margin + mm * scale + 2}) rotate(90)`}
          >
            {mm}
          </text>
        ))}
    </>
  )
})

/** Millimetres between two ticks and between two numbers, so that ticks are 3 px apart at least and numbers 30. */
function stepsAt(scale: number): [number, number] {
  if (scale >= 3) return [1, 10]
  return scale >= 1.5 ? [2, 20] : [10, 50]
}

function Marked({ bounds, axis, scale }: { bounds: Bounds; axis: 'x' | 'y'; scale: number }) {
  const { x, y, width, height } = bounds
  return axis === 'x' ? (
    <rect className={classes.marked} x={margin + x * scale} y={0} width={Math.max(1, width * scale)} height={thickness} />
  ) : (
    <rect className={classes.marked} x={0} y={margin + y * scale} width={thickness} height={Math.max(1, height * scale)} />
  )
}
