import { Badge, Box, Group, NavLink, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { groupProblems } from '../../shared/exchange/group-problems.ts'
import type { Problem } from '../../shared/exchange/plan.ts'
import { Paged } from './Paged.tsx'

const severities = {
  wrong: { label: '有错', color: 'red' },
  doubtful: { label: '待确认', color: 'yellow' },
  warning: { label: '提醒', color: 'gray' },
} as const

/** Every problem of a sheet at once: at the left by kind with how many, at the right where, what stands there, why, and what to do. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const [chosen, setChosen] = useState<string>()
  const groups = groupProblems(problems)
  const shown = groups.find(({ key }) => key === chosen)?.problems ?? problems
  return (
    <Group align="flex-start" wrap="nowrap" gap="md">
      <Box w={280} style={{ flexShrink: 0 }} component="nav" aria-label="问题的种类">
        <NavLink
          label="全部"
          active={shown === problems}
          rightSection={problems.length}
          onClick={() => setChosen(undefined)}
          component="button"
        />
        {groups.map((group) => (
          <NavLink
            key={group.key}
            component="button"
            active={group.key === chosen}
            label={group.field || '整行'}
            description={group.message}
            leftSection={
              <Badge size="xs" variant="light" color={severities[group.severity].color} style={{ overflow: 'visible' }}>
                {severities[group.severity].label}
              </Badge>
            }
            rightSection={<Text fz="sm">{group.problems.length}</Text>}
            onClick={() => setChosen(group.key)}
          />
        ))}
      </Box>
      <Box flex={1} miw={0}>
        <Paged key={chosen ?? ''} items={shown}>
          {(visible) => <ProblemTable problems={visible} />}
        </Paged>
      </Box>
    </Group>
  )
}

function ProblemTable({ problems }: { problems: readonly Problem[] }) {
  return (
    <Table bg="white" withTableBorder striped borderColor="var(--rule)" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={56}>行</Table.Th>
          <Table.Th w={40}>列</Table.Th>
          <Table.Th w={92}>栏目</Table.Th>
          <Table.Th w={170}>表里的内容</Table.Th>
          <Table.Th>问题</Table.Th>
          <Table.Th>怎么办</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {problems.map(({ line, column, field, value, message, advice, severity }) => (
          <Table.Tr key={`${line} ${column} ${field} ${message}`}>
            <Table.Td>{line}</Table.Td>
            <Table.Td>{column || '—'}</Table.Td>
            <Table.Td>{field}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <Text fz="sm" lineClamp={2} title={value} c={value === '' ? 'dimmed' : 'inherit'}>
                {value === '' ? '（空）' : value}
              </Text>
            </Table.Td>
            <Table.Td c={severity === 'wrong' ? 'red.8' : 'inherit'} style={{ overflowWrap: 'anywhere' }}>
              {message}
            </Table.Td>
            <Table.Td c="dimmed">{advice}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
