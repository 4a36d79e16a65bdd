import { Group, Paper, Table, Text } from '@mantine/core'
import { chineseDay } from '../../shared/dates.ts'
import { hoursCategories } from '../../shared/hours/categories.ts'
import type { TeacherHours } from '../../shared/hours/contract.ts'
import { hoursSources } from '../../shared/hours/model.ts'
import type { Verdict } from '../../shared/rules/verdict.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { EntryHours } from './EntryHours.tsx'
import { EntryState } from './EntryState.tsx'
import { ReverseButton } from './ReverseButton.tsx'

/** Every entry of one teacher, with what became of it in this cycle. */
export function TeacherLedger({ hours: { entries, verdict } }: { hours: TeacherHours }) {
  const fates = fatesOf(verdict)
  return (
    <Paper withBorder>
      {entries.length === 0 ? (
        <EmptyState title="还没有学时记录" hint="班次结业时自动记入，也可以用“登记学时”逐条记。" />
      ) : (
        <Table.ScrollContainer minWidth={1000}>
          <Table striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={64} ta="right">
                  编号
                </Table.Th>
                <Table.Th w={128}>培训日期</Table.Th>
                <Table.Th w={150}>类别</Table.Th>
                <Table.Th w={64} ta="right">
                  学时
                </Table.Th>
                <Table.Th>内容</Table.Th>
                <Table.Th w={88}>来源</Table.Th>
                <Table.Th w={190}>本周期考核</Table.Th>
                <Table.Th w={150}>冲正</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {entries.map((entry) => (
                <Table.Tr key={entry.id}>
                  <Table.Td ta="right">{entry.id}</Table.Td>
                  <Table.Td>{chineseDay(entry.date)}</Table.Td>
                  <Table.Td>{hoursCategories[entry.category]}</Table.Td>
                  <Table.Td ta="right">
                    <EntryHours entry={entry} />
                  </Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{entry.description}</Table.Td>
                  <Table.Td>{hoursSources[entry.source]}</Table.Td>
                  <Table.Td>
                    <Text fz="xs" c="dimmed">
                      {fates.get(entry.id)}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Group gap={4}>
                      <EntryState entry={entry} />
                      <ReverseButton entry={entry} />
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Paper>
  )
}

/** Entry id → where it counted, or else why nowhere. */
function fatesOf({ requirements, unclaimed }: Verdict): Map<number, string> {
  const why = [...unclaimed, ...requirements.flatMap(({ notCounted }) => notCounted)].map(({ entryId, why }) => [entryId, why] as const)
  const counted = requirements.flatMap(({ label, counted }) => counted.map((id) => [id, `计入“${label}”`] as const))
  return new Map([...why, ...counted])
}
