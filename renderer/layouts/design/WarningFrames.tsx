import { type Bounds, boundsOf } from '../../../shared/documents/design/bounds.ts'
import { severityOf } from './describe-warning.ts'
import classes from './design.module.css'
import { useDesigning } from './designing.ts'

/** A frame around each element that has something to look at: red where it would print wrong, yellow where it had to give way. */
export function WarningFrames({ scale }: { scale: number }) {
  const { layout, warnings } = useDesigning()
  return layout.elements.map((element) => {
    const own = warnings.filter(({ elementId }) => elementId === element.id)
    if (own.length === 0) return null
    const severity = own.some((warning) => severityOf(warning) === 'red') ? 'red' : 'yellow'
    return <rect key={element.id} className={classes.warned} data-severity={severity} {...around(boundsOf(element), 3 / scale)} />
  })
}

/** Outside of the frame of what is chosen, so that both are seen. */
function around({ x, y, width, height }: Bounds, by: number): Bounds {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}
