import { type KeyboardEvent, type MouseEvent, memo, type ReactNode, useId, useRef, useState } from 'react'
import classes from './CellGrid.module.css'
import { type Cell, type CellGridColumn, CellGridRow, type GridLine, placeOf, type Typing } from './CellGridRow.tsx'
import { bringIntoView, columnWidth, firstRowFor, leftWidth, rowHeight } from './cell-layout.ts'
import { type CellPlace, moveBy } from './cell-moves.ts'

type CellGridProps<Line extends GridLine> = {
  label: string
  /** A line that did not change keeps its identity, and so do the columns, or every row is drawn anew at each key. */
  lines: readonly Line[]
  columns: readonly CellGridColumn[]
  headerOf: (column: number) => ReactNode
  summaryTitle: string
  summaryOf: (line: Line) => string
  cellOf: (line: Line, column: number) => Cell
  /** Takes a key; answers whether that was all there is to it. Otherwise arrows, Enter, Home and so on move on. */
  onKey: (at: CellPlace, event: KeyboardEvent) => boolean
  /** Before another cell is entered; false stays. */
  onLeave?: (at: CellPlace) => boolean
  onClickAgain?: (at: CellPlace) => void
  /** What is being typed into the active cell, instead of what stands in it. */
  typing?: Typing | null
}

const rowsDrawn = 100

/** Trainees down, sessions or components across; one cell is active and keys go to it. Only the rows in sight are drawn. */
export function CellGrid<Line extends GridLine>(props: CellGridProps<Line>) {
  const { label, lines, columns, headerOf, summaryTitle, summaryOf, cellOf, onKey, onLeave, onClickAgain, typing = null } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [first, setFirst] = useState(0)
  const [wanted, setWanted] = useState<CellPlace>({ row: 0, column: 0 })
  const at = { row: Math.min(wanted.row, lines.length - 1), column: Math.min(wanted.column, columns.length - 1) }
  const moveTo = (place: CellPlace) => {
    if (onLeave && !onLeave(at)) return // also where there is nowhere to go: Enter finishes the last cell
    setWanted(place)
    if (scroller.current) bringIntoView(scroller.current, place)
  }
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.metaKey || event.altKey) return
    const isHandled = !event.ctrlKey && onKey(at, event)
    const key = event.ctrlKey ? `Control+${event.key}` : event.key
    const next = isHandled ? undefined : moveBy(key, at, { rows: lines.length, columns: columns.length })
    if (next) moveTo(next)
    if (next || isHandled) event.preventDefault()
  }
  const click = (event: MouseEvent) => {
    const place = placeOf(event.target)
    if (!place) return
    if (place.row === at.row && place.column === at.column) onClickAgain?.(place)
    else moveTo(place)
  }
  const last = Math.min(lines.length, first + rowsDrawn)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table takes no focus; the grid inside is one.
    <div
      ref={scroller}
      className={classes.scroller}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={`${id}-${at.row}-${at.column}`}
      onKeyDown={press}
      onClick={click}
      onBlur={() => onLeave?.(at)}
      onScroll={({ currentTarget }) => setFirst(firstRowFor(currentTarget.scrollTop))}
    >
      <table className={classes.table} style={{ width: leftWidth + columns.length * columnWidth }}>
        <Head columns={columns} headerOf={headerOf} summaryTitle={summaryTitle} />
        <tbody>
          <Spacer height={first * rowHeight} />
          {lines.slice(first, last).map((line, i) => (
            <CellGridRow
              key={line.enrollmentId}
              id={id}
              row={first + i}
              line={line}
              columns={columns}
              summary={summaryOf(line)}
              cellOf={cellOf as (line: GridLine, column: number) => Cell}
              active={first + i === at.row ? at.column : -1}
              typing={first + i === at.row ? typing : null}
            />
          ))}
          <Spacer height={(lines.length - last) * rowHeight} />
        </tbody>
      </table>
    </div>
  )
}

type HeadProps = Pick<CellGridProps<GridLine>, 'columns' | 'headerOf' | 'summaryTitle'>

const Head = memo(function Head({ columns, headerOf, summaryTitle }: HeadProps) {
  return (
    <>
      <colgroup>
        <col style={{ width: 96 }} />
        <col style={{ width: 150 }} />
        <col style={{ width: 80 }} />
        {columns.map(({ id }) => (
          <col key={id} style={{ width: columnWidth }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th className={classes.name}>姓名</th>
          <th className={classes.detail}>学校</th>
          <th className={classes.summary}>{summaryTitle}</th>
          {columns.map(({ id }, i) => (
            <th key={id}>{headerOf(i)}</th>
          ))}
        </tr>
      </thead>
    </>
  )
})

function Spacer({ height }: { height: number }) {
  return height > 0 ? (
    <tr className={classes.spacer} aria-hidden style={{ height }}>
      <td />
    </tr>
  ) : null
}
