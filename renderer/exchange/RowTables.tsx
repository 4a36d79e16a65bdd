import { Stack, Table, Text } from '@mantine/core'
import type { PreviewRow } from '../../shared/exchange/preview.ts'
import { LineButton } from '../ui/LineButton.tsx'
import { Paged } from '../ui/Paged.tsx'

/** Rows that need nobody's eye, by line and name. */
export function RowTable({ rows, total, onOpen }: { rows: readonly PreviewRow[]; total: number; onOpen: (line: number) => void }) {
  return (
    <Stack gap="xs">
      <Text fz="xs" c="dimmed">
        {total > rows.length ? `共 ${total} 行，这里列出前 ${rows.length} 行。` : ''}
        点一行，看表里写的和将写入的全部内容；也可以选择不导入这一行。
      </Text>
      <Paged items={rows}>
        {(visible) => (
          <Table bg="white" withTableBorder striped borderColor="var(--rule)">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={70}>行</Table.Th>
                <Table.Th>内容</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {visible.map(({ line, label }) => (
                <Table.Tr key={line} onClick={(event) => !isButton(event.target) && onOpen(line)} style={{ cursor: 'pointer' }}>
                  <Table.Td>
                    <LineButton line={line} onOpen={onOpen} />
                  </Table.Td>
                  <Table.Td>{label}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Paged>
    </Stack>
  )
}

/** The number in the row opens it too, for the keyboard. */
function isButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button') !== null
}

/** What each known row would change, old beside new. */
export function ChangeTable({ rows, onOpen }: { rows: readonly PreviewRow[]; onOpen: (line: number) => void }) {
  const lines = rows.flatMap(({ line, label, changes }) =>
    changes.map((change, i) => ({ line, label: i === 0 ? label : '', isFirst: i === 0, change })),
  )
  return (
    <Paged items={lines}>
      {(visible) => (
        <Table bg="white" withTableBorder borderColor="var(--rule)" layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={70}>行</Table.Th>
              <Table.Th w={300}>内容</Table.Th>
              <Table.Th w={130}>栏目</Table.Th>
              <Table.Th>原来</Table.Th>
              <Table.Th>改成</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {visible.map(({ line, label, isFirst, change }) => (
              <Table.Tr key={`${line} ${change.field}`}>
                <Table.Td>{isFirst && <LineButton line={line} onOpen={onOpen} />}</Table.Td>
                <Table.Td>{label}</Table.Td>
                <Table.Td>{change.label}</Table.Td>
                <Table.Td c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {change.before ?? '（空）'}
                </Table.Td>
                <Table.Td fw={600} style={{ overflowWrap: 'anywhere' }}>
                  {change.after ?? '（空）'}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Paged>
  )
}
