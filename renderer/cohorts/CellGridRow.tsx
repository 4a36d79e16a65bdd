import clsx from 'clsx'
import { memo } from 'react'
import classes from './CellGrid.module.css'
import type { CellPlace } from './cell-moves.ts'

/** What a cell shows, and what it is called when it is read aloud. */
export type Cell = { text: string; name: string; tone: 'good' | 'doubtful' | 'bad' | 'blank' }
/** Text that is being typed, and whether it can't stay so. */
export type Typing = { text: string; isWrong: boolean }
export type CellGridColumn = { id: number; name: string }
export type GridLine = { enrollmentId: number; name: string; schoolName: string | null }

type CellGridRowProps = {
  /** The grid's id: the active cell is known to the grid by its own. */
  id: string
  row: number
  line: GridLine
  columns: readonly CellGridColumn[]
  summary: string
  cellOf: (line: GridLine, column: number) => Cell
  /** The active column of this row, or -1. */
  active: number
  typing: Typing | null
}

/** A trainee's row; drawn again only when something of it changed. */
export const CellGridRow = memo(function CellGridRow({ id, row, line, columns, summary, cellOf, active, typing }: CellGridRowProps) {
  return (
    <tr aria-rowindex={row + 2}>
      <th scope="row" className={classes.name} title={line.name}>
        {line.name}
      </th>
      <td className={classes.detail} title={line.schoolName ?? ''}>
        {line.schoolName}
      </td>
      <td className={classes.summary}>{summary}</td>
      {columns.map((column, i) => {
        const { text, name, tone } = cellOf(line, i)
        const isActive = i === active
        const here = isActive ? typing : null
        return (
          <td
            key={column.id}
            id={`${id}-${row}-${i}`}
            data-row={row}
            data-column={i}
            aria-label={`${line.name}，${column.name}，${name}`}
            className={clsx(classes.cell, classes[here?.isWrong ? 'bad' : tone], isActive && classes.active)}
          >
            {here ? `${here.text}▏` : text}
          </td>
        )
      })}
    </tr>
  )
})

/** The cell that was clicked, if it was one. */
export function placeOf(target: EventTarget): CellPlace | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-column]') : null
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined
}
