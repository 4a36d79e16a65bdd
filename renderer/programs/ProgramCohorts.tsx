import { Anchor, Badge, Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type CohortState, cohortStates } from '../../shared/cohorts/model.ts'
import { chineseDay } from '../../shared/dates.ts'
import type { ProgramCohort } from '../../shared/programs/model.ts'
import { EmptyState } from '../ui/EmptyState.tsx'

const colors = { open: 'yellow', locked: 'qing', completed: 'gray' } as const satisfies Record<CohortState, string>

/** The cohorts opened from a program. */
export function ProgramCohorts({ cohorts, action }: { cohorts: readonly ProgramCohort[]; action: ReactNode }) {
  if (cohorts.length === 0) return <EmptyState title="还没有班次" hint="开设班次后，就可以添加学员、安排课次。" action={action} />
  return (
    <Table withTableBorder bg="white" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>班次名称</Table.Th>
          <Table.Th w={260}>起止日期</Table.Th>
          <Table.Th w={120}>状态</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {cohorts.map(({ id, name, startDate, endDate, state }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <Anchor component={Link} to={`/cohorts/${id}`} fz="sm">
                {name}
              </Anchor>
            </Table.Td>
            <Table.Td>
              {chineseDay(startDate)} 至 {chineseDay(endDate)}
            </Table.Td>
            <Table.Td>
              <Badge variant="light" color={colors[state]}>
                {cohortStates[state]}
              </Badge>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
