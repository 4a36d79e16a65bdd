import { Alert, Group, Paper, Stack, Table, Text } from '@mantine/core'
import type { UndoLine, UndoReport } from '../../shared/exchange/batch.ts'
import { Paged } from '../ui/Paged.tsx'

const lists = [
  { key: 'restored', title: '已恢复' },
  { key: 'kept', title: '保留：导入以后又改过' },
  { key: 'impossible', title: '不能撤销' },
] as const

/** What became of everything a batch had written, in three lists. */
export function UndoResult({ report }: { report: UndoReport }) {
  return (
    <Stack gap="sm">
      <Alert color={report.impossible.length + report.kept.length > 0 ? 'yellow' : 'qing'} title="已撤销">
        恢复了 {report.restored.length} 项，保留 {report.kept.length} 项，不能撤销 {report.impossible.length} 项。
      </Alert>
      <Group align="flex-start" grow gap="md" wrap="nowrap">
        {lists
          .filter(({ key }) => report[key].length > 0)
          .map(({ key, title }) => (
            <UndoList key={key} title={title} lines={report[key]} />
          ))}
      </Group>
    </Stack>
  )
}

function UndoList({ title, lines }: { title: string; lines: readonly UndoLine[] }) {
  return (
    <Paper withBorder p="xs" miw={0}>
      <Text fz="sm" fw={600} mb={4}>
        {title}（{lines.length}）
      </Text>
      <Paged items={lines} pageSize={8}>
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
