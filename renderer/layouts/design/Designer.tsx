import { useDeferredValue, useMemo, useReducer, useRef, useState } from 'react'
import { reduceDesign, startDesign } from '../../../shared/documents/design/design.ts'
import type { Point } from '../../../shared/documents/design/resize-element.ts'
import type { LayoutVersion } from '../../../shared/layouts/model.ts'
import { DataPicker } from './DataPicker.tsx'
import { DesignBar } from './DesignBar.tsx'
import classes from './design.module.css'
import { DesigningContext } from './designing.ts'
import { PageCanvas } from './PageCanvas.tsx'
import { PointingOverlay } from './PointingOverlay.tsx'
import { SheetSwitch } from './SheetSwitch.tsx'
import { SidePanel } from './SidePanel.tsx'
import { type DataChoice, useDocumentData } from './use-document-data.ts'
import { isDrag } from './use-drag.ts'
import { useKeys } from './use-keys.ts'
import { useSaving } from './use-saving.ts'
import { useSheets } from './use-sheets.ts'
import { useSizeOf } from './use-size-of.ts'
import { ViewControls } from './ViewControls.tsx'
import { scaleOf, type Zoom } from './zoom.ts'

/** A layout on the drawing board: the page in the middle, numbers at the right, tools above. */
export function Designer({ opened }: { opened: LayoutVersion }) {
  const [design, dispatch] = useReducer(reduceDesign, opened.layout, startDesign)
  const layout = design.history.present
  const [data, setData] = useState<DataChoice>({ source: 'example', teacherId: null, side: 'left' })
  const sheets = useSheets(layout, useDocumentData(layout.kind, data))
  const saving = useSaving(layout, opened)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const scroll = useRef<HTMLDivElement>(null)
  const scale = scaleOf(zoom, layout, useSizeOf(scroll))
  const [grid, setGrid] = useState(1)
  const [sheetIndex, setSheetIndex] = useState(0)
  const [points, setPoints] = useState<readonly Point[]>()
  const [opacity, setOpacity] = useState(60)
  const stage = useRef<HTMLDivElement>(null)
  useKeys({ design, dispatch, page: stage, onSave: saving.save })
  const designing = useMemo(
    () => ({ design, layout, dispatch, sheets, warnings: sheets.flatMap((sheet) => sheet.warnings) }),
    [design, layout, sheets],
  )
  const afterwards = useDeferredValue(designing) // while something is dragged the numbers may lag behind the hand, the page may not
  return (
    <DesigningContext value={designing}>
      <div className={classes.designer}>
        <DesignBar isChanged={saving.isChanged} isSaving={saving.isSaving} onSave={saving.save} onSaveAs={saving.saveAs}>
          <DataPicker choice={data} onChoice={setData} />
          <SheetSwitch count={sheets.length} index={sheetIndex} onIndex={setSheetIndex} />
          <ViewControls zoom={zoom} scale={scale} onZoom={setZoom} grid={grid} onGrid={setGrid} />
        </DesignBar>
        <div className={classes.middle}>
          <PageCanvas
            stage={stage}
            scroll={scroll}
            scale={scale}
            onZoom={setZoom}
            grid={grid}
            sheetIndex={sheetIndex}
            offset={data.side === 'right' ? layout.rightPageShift : 0}
            scanOpacity={opacity / 100}
            pointing={points && <PointingOverlay scale={scale} points={points} onPoints={setPoints} />}
          />
          <DesigningContext value={isDrag(design.history.gesture) ? afterwards : designing}>
            <SidePanel points={points} onPoints={setPoints} opacity={opacity} onOpacity={setOpacity} />
          </DesigningContext>
        </div>
      </div>
    </DesigningContext>
  )
}
