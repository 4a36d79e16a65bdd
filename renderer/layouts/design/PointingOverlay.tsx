import type { MouseEvent } from 'react'
import type { Point } from '../../../shared/documents/design/resize-element.ts'
import classes from './design.module.css'
import { useDesigning } from './designing.ts'

type PointingOverlayProps = { scale: number; points: readonly Point[]; onPoints: (points: readonly Point[]) => void }

/** Takes two clicks on the scan and marks them; a third begins anew. */
export function PointingOverlay({ scale, points, onPoints }: PointingOverlayProps) {
  const { layout } = useDesigning()
  const take = (event: MouseEvent<SVGSVGElement>) => {
    const frame = event.currentTarget.getBoundingClientRect()
    const point = { x: (event.clientX - frame.left) / scale, y: (event.clientY - frame.top) / scale }
    onPoints(points.length < 2 ? [...points, point] : [point])
  }
  const arm = 10 / scale
  return (
    <svg className={classes.overlay} data-pointing viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden onClick={take}>
      <rect width={layout.width} height={layout.height} fill="transparent" />
      {points.map(({ x, y }) => (
        <path key={`${x} ${y}`} className={classes.point} d={`M${x - arm} ${y}h${2 * arm}M${x} ${y - arm}v${2 * arm}`} />
      ))}
    </svg>
  )
}
