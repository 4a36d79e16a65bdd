import { Button, Table, Text } from '@mantine/core'
import type { KeptCorrection } from '../../shared/exchange/correct-sheet.ts'
import { Paged } from '../ui/Paged.tsx'

type CorrectionTableProps = {
  corrections: readonly KeptCorrection[]
  /** What a column is read as, by its letter. */
  meanings?: ReadonlyMap<string, string>
  onRestore?: (cell: KeptCorrection) => void
}

/** The cells that were corrected before the sheet was read: what the sender wrote, and what counts instead. */
export function CorrectionTable({ corrections, meanings, onRestore }: CorrectionTableProps) {
  return (
    <Paged items={corrections} pageSize={20}>
      {(visible) => (
        <Table bg="white" withTableBorder borderColor="var(--rule)" layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={56}>行</Table.Th>
              <Table.Th w={40}>列</Table.Th>
              {meanings && <Table.Th w={130}>栏目</Table.Th>}
              <Table.Th>表里原来的内容</Table.Th>
              <Table.Th>改正为</Table.Th>
              {onRestore && <Table.Th w={110} />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {visible.map((correction) => (
              <Table.Tr key={`${correction.line} ${correction.column}`}>
                <Table.Td>{correction.line}</Table.Td>
                <Table.Td>{correction.column}</Table.Td>
                {meanings && <Table.Td>{meanings.get(correction.column) ?? ''}</Table.Td>}
                <Table.Td c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {correction.before || '（空）'}
                </Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  <Text fz="sm" fw={600}>
                    {correction.text || '（空）'}
                  </Text>
                </Table.Td>
                {onRestore && (
                  <Table.Td>
                    <Button size="compact-xs" variant="default" onClick={() => onRestore(correction)}>
                      恢复原文
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
