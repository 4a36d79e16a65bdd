import { Badge, Button, Table, Text } from '@mantine/core'
import type { ActivityEntry } from '../../shared/activities/model.ts'
import { chineseDay } from '../../shared/dates.ts'

/** Entries of the activity ledger. What was reversed is struck through, the reversal stands beside it with its reason. */
export function ActivityTable({ entries, onReverse }: { entries: readonly ActivityEntry[]; onReverse: (entry: ActivityEntry) => void }) {
  return (
    <Table withTableBorder bg="white" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={130}>日期</Table.Th>
          <Table.Th w={110}>类别</Table.Th>
          <Table.Th>主题</Table.Th>
          <Table.Th w={70} ta="right">
            次数
          </Table.Th>
          <Table.Th w={80} ta="right">
            人数
          </Table.Th>
          <Table.Th w={90} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <ActivityRow key={entry.id} entry={entry} onReverse={onReverse} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function ActivityRow({ entry, onReverse }: { entry: ActivityEntry; onReverse: (entry: ActivityEntry) => void }) {
  const isReversal = entry.reversesId !== null
  const isOpen = !isReversal && entry.reversedById === null
  return (
    <Table.Tr {...(!isOpen && { c: 'dimmed' })}>
      <Table.Td>{chineseDay(entry.date)}</Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{entry.kind}</Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        <Text span inherit td={isOpen || isReversal ? undefined : 'line-through'}>
          {entry.topic}
        </Text>
        {entry.reason && (
          <Text fz="xs" c="dimmed">
            冲正原因：{entry.reason}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="right">{entry.times}</Table.Td>
      <Table.Td ta="right">{entry.people ?? '—'}</Table.Td>
      <Table.Td ta="right">
        {isOpen ? (
          <Button size="compact-xs" variant="subtle" color="red" aria-label={`冲正：${entry.topic}`} onClick={() => onReverse(entry)}>
            冲正
          </Button>
        ) : (
          <Badge variant="light" color="gray">
            {isReversal ? '冲正' : '已冲正'}
          </Badge>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
