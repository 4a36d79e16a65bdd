import { Button, Table } from '@mantine/core'
import type { OmittedRow } from '../../shared/exchange/omit-rows.ts'
import { Paged } from '../ui/Paged.tsx'

/** The rows that were left out by hand; before the import they can be taken in again. */
export function OmittedTable({ rows, onTakeIn }: { rows: readonly OmittedRow[]; onTakeIn?: (line: number) => void }) {
  return (
    <Paged items={rows} pageSize={20}>
      {(visible) => (
        <Table bg="white" withTableBorder borderColor="var(--rule)" layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={70}>行</Table.Th>
              <Table.Th>表里的内容</Table.Th>
              {onTakeIn && <Table.Th w={110} />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {visible.map(({ line, text }) => (
              <Table.Tr key={line}>
                <Table.Td>{line}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{text}</Table.Td>
                {onTakeIn && (
                  <Table.Td>
                    <Button size="compact-xs" variant="default" onClick={() => onTakeIn(line)}>
                      还是导入
                    </Button>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Paged>
  )
}
