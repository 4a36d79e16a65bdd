import { boundsOf } from '../../../shared/documents/design/bounds.ts'
import type { LayoutElement } from '../../../shared/documents/elements.ts'
import classes from './design.module.css'

/** Where an element can be grabbed: anywhere inside it, but of a line and of a box without ground only on the line. A thin one is 9 px wide. */
export function HitArea({ element, scale }: { element: LayoutElement; scale: number }) {
  const least = 9 / scale
  if (element.kind === 'line') {
    const { x, y, toX, toY, thickness } = element
    return (
      <line className={classes.edge} data-element={element.id} x1={x} y1={y} x2={toX} y2={toY} strokeWidth={Math.max(thickness, least)} />
    )
  }
  const bounds = boundsOf(element)
  if (element.kind === 'box' && !element.fill) {
    return <rect className={classes.edge} data-element={element.id} {...bounds} strokeWidth={Math.max(element.thickness, least)} />
  }
  return <rect className={classes.area} data-element={element.id} {...bounds} />
}
