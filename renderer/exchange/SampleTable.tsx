import { NativeSelect } from '@mantine/core'
import type { Mapping } from '../../shared/exchange/mapping.ts'
import type { FieldChoice, SheetReading } from '../../shared/exchange/preview.ts'
import type { Sample } from '../../shared/exchange/sample.ts'
import { fieldOf, isHeaderLine } from './edit-mapping.ts'
import classes from './SampleTable.module.css'

type SampleTableProps = {
  sample: Sample
  mapping: Mapping | undefined
  fields: readonly FieldChoice[]
  leftOut: SheetReading['report']['leftOut']
  onGive: (column: string, field: string) => void
}

/** The first rows as they are in the sender's sheet; above each column, what it is read as, once it is known what the sheet is. */
export function SampleTable({ sample: { columns, rows }, mapping, fields, leftOut, onGive }: SampleTableProps) {
  const why = new Map(leftOut.map((row) => [row.line, row.why]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={classes.frame} tabIndex={0} aria-label="表的前几行">
      <table className={classes.table}>
        <thead>
          <tr>
            <th className={classes.line}>行</th>
            {columns.map((column) => (
              <ColumnHead
                key={column.column}
                {...column}
                field={mapping ? fieldOf(mapping, column.column) : ''}
                fields={fields}
                onGive={onGive}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, hidden, cells }) => (
            <tr
              key={line}
              className={mapping && isHeaderLine(mapping, line) ? classes.header : why.has(line) ? classes.leftOut : undefined}
              title={why.get(line)}
            >
              <td className={classes.line}>{hidden ? `${line}（隐藏）` : line}</td>
              {columns.map(({ column }, i) => (
                <td key={column}>{cells[i]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type ColumnHeadProps = Sample['columns'][number] & { field: string } & Pick<SampleTableProps, 'fields' | 'onGive'>

function ColumnHead({ column, hidden, field, fields, onGive }: ColumnHeadProps) {
  return (
    <th className={field === '' ? undefined : classes.given}>
      {hidden ? `${column}（隐藏）` : column}
      {fields.length > 0 && (
        <NativeSelect
          size="xs"
          aria-label={`${column} 列读作`}
          data={[{ value: '', label: '不导入' }, ...fields.map((choice) => ({ value: choice.field, label: choice.label }))]}
          value={field}
          onChange={(event) => onGive(column, event.currentTarget.value)}
        />
      )}
    </th>
  )
}
