import { type ReactNode, useRef } from 'react'
import { boundsOf } from '../../../shared/documents/design/bounds.ts'
import { handlesOf, placeOfHandle } from '../../../shared/documents/design/resize-element.ts'
import type { LayoutElement } from '../../../shared/documents/elements.ts'
import classes from './design.module.css'
import { useDesigning } from './designing.ts'
import type { View } from './drag-actions.ts'
import { HitArea } from './HitArea.tsx'
import { useDrag } from './use-drag.ts'
import { WarningFrames } from './WarningFrames.tsx'

/** What lies over the page and is never printed: places to grab, frames of what is chosen, handles, guides. Drawn in mm, with lines in px. */
export function PageOverlay({ view, children }: { view: View; children?: ReactNode }) {
  const { layout } = useDesigning()
  const page = useRef<SVGSVGElement>(null)
  const { guides, band, handlers } = useDrag(page, view)
  return (
    <svg ref={page} className={classes.overlay} viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden {...handlers}>
      <g transform={`translate(${view.offset} 0)`}>
        <HitAreas scale={view.scale} />
        <WarningFrames scale={view.scale} />
        <ChosenFrames scale={view.scale} />
        {guides.map(({ axis, at }) => (
          <line
            key={axis}
            className={classes.guide}
            {...(axis === 'x' ? { x1: at, x2: at, y1: 0, y2: layout.height } : { x1: 0, x2: layout.width, y1: at, y2: at })}
          />
        ))}
        {band && <rect className={classes.band} {...band} />}
      </g>
      {children}
    </svg>
  )
}

function HitAreas({ scale }: { scale: number }) {
  const { layout, design } = useDesigning()
  const free = layout.elements.filter(({ id }) => !design.locked.has(id))
  return free.map((element) => <HitArea key={element.id} element={element} scale={scale} />)
}

function ChosenFrames({ scale }: { scale: number }) {
  const { layout, design } = useDesigning()
  const chosen = layout.elements.filter(({ id }) => design.chosen.has(id))
  const [only] = chosen
  return (
    <>
      {chosen.map((element) => (
        <rect key={element.id} className={classes.chosen} data-locked={design.locked.has(element.id) || undefined} {...boundsOf(element)} />
      ))}
      {only && chosen.length === 1 && !design.locked.has(only.id) && <Handles element={only} scale={scale} />}
    </>
  )
}

/** Squares of 9 px, each with a ring of 4 px around it that can be grabbed too. */
function Handles({ element, scale }: { element: LayoutElement; scale: number }) {
  const side = 9 / scale
  const ring = 17 / scale
  return handlesOf(element).map((handle) => {
    const { x, y } = placeOfHandle(element, handle)
    return (
      <g key={handle}>
        <rect className={classes.handle} x={x - side / 2} y={y - side / 2} width={side} height={side} />
        <rect
          className={classes.grip}
          data-handle={handle}
          data-element={element.id}
          x={x - ring / 2}
          y={y - ring / 2}
          width={ring}
          height={ring}
        />
      </g>
    )
  })
}
