import { Text } from '@mantine/core'
import type { SheetPreview } from '../../shared/reports/model.ts'
import { FirstRows } from '../ui/FirstRows.tsx'

/** The first rows of a sheet under its title. */
export function PreviewTable({ sheet: { title, columns, rows, total } }: { sheet: SheetPreview }) {
  return (
    <>
      <Text fw={600} ta="center">
        {title}
      </Text>
      <FirstRows
        columns={columns.map(({ header, kind }) => ({ key: header, header, align: kind === 'text' ? 'left' : 'right' }))}
        rows={rows}
        total={total}
      />
    </>
  )
}
