import { Button, Group, Radio, Stack, Table, Text } from '@mantine/core'
import { conflictKey } from '../../shared/packs/decisions.ts'
import type { JudgedValue } from '../../shared/packs/judged.ts'
import type { PackKindName } from '../../shared/packs/model.ts'
import { Paged } from '../ui/Paged.tsx'
import { kindWords } from './kind-words.ts'
import { PersonLink } from './PersonLink.tsx'
import type { DecisionWork } from './use-decisions.ts'

type ConflictListProps = { kind: PackKindName; values: readonly JudgedValue[]; work: DecisionWork; isReadOnly: boolean }

/** As it was sent, as it is registered now, as the school wrote it, side by side; the clerk says which holds. */
export function ConflictList({ kind, values, work, isReadOnly }: ConflictListProps) {
  const { columns } = kindWords[kind]
  return (
    <Stack gap="xs">
      {!isReadOnly && (
        <Group gap="xs">
          <Text fz="sm" c="dimmed">
            选哪一个，就以哪一个为准。没有选完不能接收。
          </Text>
          <Button size="xs" variant="default" ml="auto" disabled={work.isPending} onClick={() => work.settle(values, 'now')}>
            全部用{columns.now}
          </Button>
          <Button size="xs" variant="default" disabled={work.isPending} onClick={() => work.settle(values, 'returned')}>
            全部用{columns.returned}
          </Button>
        </Group>
      )}
      <Paged items={values} pageSize={30}>
        {(visible) => (
          <Table bg="white" withTableBorder borderColor="var(--rule)" layout="fixed">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={100}>姓名</Table.Th>
                <Table.Th w={110}>栏目</Table.Th>
                <Table.Th w={kind === 'teachers' ? 150 : 220}>{columns.sent}</Table.Th>
                <Table.Th>{columns.now}</Table.Th>
                <Table.Th>{columns.returned}</Table.Th>
                <Table.Th w={220}>为什么要选</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {visible.map((value) => (
                <ConflictLine key={conflictKey(value)} kind={kind} value={value} work={work} isReadOnly={isReadOnly} />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Paged>
    </Stack>
  )
}

type ConflictLineProps = { kind: PackKindName; value: JudgedValue; work: DecisionWork; isReadOnly: boolean }

function ConflictLine({ kind, value, work, isReadOnly }: ConflictLineProps) {
  const { teacherId, name, label, sent, now, returned, why } = value
  const choice = work.decisions.conflicts[conflictKey(value)]
  const option = (which: 'now' | 'returned', text: string | null) => (
    <Radio
      name={conflictKey(value)}
      aria-label={`${name}的${label}：${which === 'now' ? kindWords[kind].columns.now : kindWords[kind].columns.returned}`}
      label={text ?? kindWords[kind].cleared}
      styles={{ label: { overflowWrap: 'anywhere' } }}
      checked={choice === which}
      disabled={isReadOnly || work.isPending}
      onChange={() => work.settle([value], which)}
    />
  )
  return (
    <Table.Tr {...(choice === undefined && !isReadOnly && { bg: 'yellow.0' })}>
      <Table.Td>
        <PersonLink teacherId={teacherId} name={name} />
      </Table.Td>
      <Table.Td>{label}</Table.Td>
      <Table.Td c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {kind === 'schoolHours' && sent === now ? '同台账' : (sent ?? '（空）')}
      </Table.Td>
      <Table.Td>{option('now', now)}</Table.Td>
      <Table.Td>{option('returned', returned)}</Table.Td>
      <Table.Td fz="sm" c="dimmed">
        {why}
      </Table.Td>
    </Table.Tr>
  )
}
