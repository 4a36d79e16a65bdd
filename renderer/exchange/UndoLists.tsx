import { Group, Paper, Table, Text } from '@mantine/core'
import type { UndoLine, UndoReport } from '../../shared/exchange/batch.ts'
import { Paged } from '../ui/Paged.tsx'

const lists = [
  { key: 'restored', title: '已恢复' },
  { key: 'kept', title: '保留不动' },
  { key: 'impossible', title: '不能撤销' },
] as const

/** Everything a batch had written in three lists, each with what becomes of it; those with nothing in them are not drawn. */
export function UndoLists({ report, pageSize = 8 }: { report: UndoReport; pageSize?: number }) {
  return (
    <Group align="flex-start" grow gap="md" wrap="nowrap">
      {lists
        .filter(({ key }) => report[key].length > 0)
        .map(({ key, title }) => (
          <UndoList key={key} title={title} lines={report[key]} pageSize={pageSize} />
        ))}
    </Group>
  )
}

function UndoList({ title, lines, pageSize }: { title: string; lines: readonly UndoLine[]; pageSize: number }) {
  return (
    <Paper withBorder p="xs" miw={0}>
      <Text fz="sm" fw={600} mb={4}>
        {title}（{lines.length}）
      </Text>
      <Paged items={lines} pageSize={pageSize}>
        {(visible) => (
          <Table layout="fixed">
            <Table.Tbody>
              {visible.map(({ name, detail }) => (
                <Table.Tr key={`${name} ${detail}`}>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td c="dimmed">{detail}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Paged>
    </Paper>
  )
}
