import { type ReactNode, type RefObject, useRef } from 'react'
import { boundsOf, unionOf } from '../../../shared/documents/design/bounds.ts'
import { chosenOf } from '../../../shared/documents/design/design.ts'
import { SheetPreview } from '../../ui/SheetPreview.tsx'
import classes from './design.module.css'
import { useDesigning } from './designing.ts'
import { PageOverlay } from './PageOverlay.tsx'
import { Ruler } from './Ruler.tsx'
import { Scan } from './Scan.tsx'
import { useWheelZoom } from './use-wheel-zoom.ts'
import type { Zoom } from './zoom.ts'

type PageCanvasProps = {
  stage: RefObject<HTMLDivElement | null>
  /** The part of the window that the page is seen in. */
  scroll: RefObject<HTMLDivElement | null>
  /** Px that a millimetre of the page takes. */
  scale: number
  onZoom: (zoom: Zoom) => void
  grid: number
  sheetIndex: number
  offset: number
  scanOpacity: number
  /** What lies over the page instead of the handles while points of the scan are shown. */
  pointing: ReactNode
}

/** The page in its true proportions between two rulers: the scan of the form, the sheet as it prints, and what it can be grabbed by. */
export function PageCanvas({ stage, scroll, scale, onZoom, pointing, ...shown }: PageCanvasProps) {
  const { layout, design, sheets } = useDesigning()
  const page = useRef<HTMLDivElement>(null)
  useWheelZoom({ scroll, page, scale, onZoom })
  const marked = unionOf(
    chosenOf(design)
      .map(boundsOf)
      .map((bounds) => ({ ...bounds, x: bounds.x + shown.offset })),
  )
  const sheet = sheets[Math.min(shown.sheetIndex, sheets.length - 1)]
  return (
    <div ref={scroll} className={classes.scroll}>
      <div className={classes.board}>
        <div className={classes.corner} />
        <div className={classes.rulerX}>
          <Ruler axis="x" length={layout.width} scale={scale} marked={marked} />
        </div>
        <div className={classes.rulerY}>
          <Ruler axis="y" length={layout.height} scale={scale} marked={marked} />
        </div>
        <div
          ref={stage}
          className={classes.stage}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the page takes the arrow keys, as a drawing board does.
          tabIndex={0}
          role="application"
          aria-label="页面"
          onPointerDown={() => stage.current?.focus({ preventScroll: true })}
        >
          <div ref={page} className={classes.page} style={{ width: layout.width * scale, height: layout.height * scale }}>
            {layout.background && <Scan background={layout.background} scale={scale} opacity={shown.scanOpacity} />}
            <div className={classes.sheet}>{sheet && <SheetPreview sheet={sheet} label="页面预览" />}</div>
            {pointing ?? <PageOverlay view={{ scale, grid: shown.grid, offset: shown.offset }} />}
          </div>
        </div>
      </div>
    </div>
  )
}
