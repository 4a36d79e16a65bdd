import { Box, Table, Text } from '@mantine/core'
import type { SheetPreview } from '../../shared/reports/model.ts'

/** The first rows of a sheet under its title. */
export function PreviewTable({ sheet: { title, columns, rows, total } }: { sheet: SheetPreview }) {
  const numbered = rows.map((row, index) => ({ row, line: index + 1 }))
  return (
    <>
      <Text fw={600} ta="center">
        {title}
      </Text>
      <Box style={{ overflowX: 'auto' }} mt="sm">
        <Table withTableBorder withColumnBorders fz="xs" miw={columns.length * 90}>
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ header }) => (
                <Table.Th key={header} style={{ whiteSpace: 'pre-line', wordBreak: 'keep-all' }}>
                  {header}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {numbered.map(({ row, line }) => (
              <Table.Tr key={line}>
                {columns.map(({ header, kind }, column) => (
                  <Table.Td key={header} ta={kind === 'text' ? 'left' : 'right'} style={{ whiteSpace: 'pre-line', wordBreak: 'keep-all' }}>
                    {row[column]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Box>
      <Text fz="xs" c="dimmed" mt="xs">
        {total > rows.length ? `上面是前 ${rows.length} 行，共 ${total} 行。` : `共 ${total} 行。`}
      </Text>
    </>
  )
}
