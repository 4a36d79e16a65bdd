import { Anchor, Group, Paper, Progress, ScrollArea, Table, Text } from '@mantine/core'
import { EmptyState } from '../ui/EmptyState.tsx'

type Line = { key: string; label: string; people: number; short: number; missing: number }
type ShortageCountsProps = { title: string; lines: readonly Line[]; onOpen: (key: string) => void }

/** How many of a school, or of those who owe a requirement, are short. A line leads to the people. */
export function ShortageCounts({ title, lines, onOpen }: ShortageCountsProps) {
  if (lines.length === 0) return <EmptyState title="没有要考核的教师" hint="请先导入教师名册，或清除筛选条件再看。" />
  return (
    <Paper withBorder>
      <ScrollArea.Autosize mah="calc(100vh - 190px)">
        <Table striped highlightOnHover stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{title}</Table.Th>
              <Table.Th ta="right" w={110}>
                应考核人数
              </Table.Th>
              <Table.Th ta="right" w={110}>
                未达标人数
              </Table.Th>
              <Table.Th ta="right" w={120}>
                共缺学时
              </Table.Th>
              <Table.Th w={240}>达标率</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(({ key, label, people, short, missing }) => (
              <Table.Tr key={key}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  <Anchor component="button" type="button" fz="sm" ta="left" onClick={() => onOpen(key)}>
                    {label}
                  </Anchor>
                </Table.Td>
                <Table.Td ta="right">{people.toLocaleString()}</Table.Td>
                <Table.Td ta="right" fw={short > 0 ? 600 : 400}>
                  {short.toLocaleString()}
                </Table.Td>
                <Table.Td ta="right">{(missing / 10).toLocaleString()}</Table.Td>
                <Table.Td>
                  <MetShare label={label} share={(people - short) / people} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </Paper>
  )
}

function MetShare({ label, share }: { label: string; share: number }) {
  const percent = Math.floor(share * 100)
  return (
    <Group gap="xs" wrap="nowrap">
      <Progress flex={1} value={percent} color={share === 1 ? 'green.8' : 'qing'} aria-label={`${label}达标率`} />
      <Text fz="xs" w={36} ta="right">
        {percent}%
      </Text>
    </Group>
  )
}
