import { Box, Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'

type Column = { key: string; header: string; align: 'left' | 'right' }
type FirstRowsProps = { columns: readonly Column[]; rows: readonly (readonly ReactNode[])[]; total: number }

/** The first rows of something that will be written, and how many there are in all. */
export function FirstRows({ columns, rows, total }: FirstRowsProps) {
  const numbered = rows.map((row, index) => ({ row, line: index + 1 }))
  return (
    <>
      <Box style={{ overflowX: 'auto' }} mt="sm">
        <Table withTableBorder withColumnBorders fz="xs" miw={columns.length * 90}>
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ key, header }) => (
                <Table.Th key={key} style={{ whiteSpace: 'pre-line', wordBreak: 'keep-all' }}>
                  {header}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {numbered.map(({ row, line }) => (
              <Table.Tr key={line}>
                {columns.map(({ key, align }, i) => (
                  <Table.Td key={key} ta={align} style={{ whiteSpace: 'pre-line', wordBreak: 'keep-all' }}>
                    {row[i]}
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
