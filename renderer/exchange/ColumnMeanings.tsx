import { NativeSelect } from '@mantine/core'
import type { Mapping } from '../../shared/exchange/mapping.ts'
import type { FieldChoice, SheetReading } from '../../shared/exchange/preview.ts'
import type { Sample } from '../../shared/exchange/sample.ts'
import { SampleTable } from '../ui/SampleTable.tsx'
import { fieldOf, isHeaderLine } from './edit-mapping.ts'

type ColumnMeaningsProps = {
  sample: Sample
  mapping: Mapping | undefined
  fields: readonly FieldChoice[]
  leftOut: SheetReading['report']['leftOut']
  onGive: (column: string, field: string) => void
}

/** The first rows as they are in the sender's sheet; above each column, what it is read as, once it is known what the sheet is. */
export function ColumnMeanings({ sample, mapping, fields, leftOut, onGive }: ColumnMeaningsProps) {
  const why = new Map(leftOut.map((row) => [row.line, row.why]))
  const choices = [{ value: '', label: '不导入' }, ...fields.map((choice) => ({ value: choice.field, label: choice.label }))]
  return (
    <SampleTable
      sample={sample}
      label="表的前几行"
      lineOf={(line) => {
        if (mapping && isHeaderLine(mapping, line)) return { look: 'header', title: why.get(line) }
        return why.has(line) ? { look: 'leftOut', title: why.get(line) } : {}
      }}
      headOf={(column) => {
        const field = mapping ? fieldOf(mapping, column) : ''
        const choice = fields.length > 0 && (
          <NativeSelect
            size="xs"
            aria-label={`${column} 列读作`}
            data={choices}
            value={field}
            onChange={(event) => onGive(column, event.currentTarget.value)}
          />
        )
        return { choice, isGiven: field !== '' }
      }}
    />
  )
}
