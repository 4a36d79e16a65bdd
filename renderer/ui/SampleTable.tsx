import type { ReactNode } from 'react'
import type { Sample } from '../../shared/exchange/sample.ts'
import classes from './SampleTable.module.css'

type SampleTableProps = {
  sample: Sample
  label: string
  /** What a line is, and what is said of it when the pointer rests there. */
  lineOf: (line: number) => { look?: 'header' | 'data' | 'leftOut'; title?: string | undefined }
  /** What stands above a column, and whether something was chosen for it. */
  headOf: (column: string) => { choice: ReactNode; isGiven: boolean }
}

/** The first rows of a sheet as they are; above each column, what is done with it. */
export function SampleTable({ sample: { columns, rows }, label, lineOf, headOf }: SampleTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={classes.frame} tabIndex={0} aria-label={label}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th className={classes.line}>行</th>
            {columns.map(({ column, hidden }) => {
              const { choice, isGiven } = headOf(column)
              return (
                <th key={column} className={isGiven ? classes.given : undefined}>
                  {hidden ? `${column}（隐藏）` : column}
                  {choice}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, hidden, cells }) => {
            const { look, title } = lineOf(line)
            return (
              <tr key={line} className={look && classes[look]} title={title}>
                <td className={classes.line}>{hidden ? `${line}（隐藏）` : line}</td>
                {columns.map(({ column }, i) => (
                  <td key={column}>{cells[i]}</td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
