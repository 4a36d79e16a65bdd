import { Button, Group, Table } from '@mantine/core'
import { type Session, weekdayOf } from '../../shared/cohorts/sessions.ts'
import { chineseDay } from '../../shared/dates.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import { useRemoveSession } from './SessionHeader.tsx'
import { weekdays } from './weekdays.ts'

type SessionListProps = { cohortId: number; sessions: readonly Session[]; isFixed: boolean; onChange: (session: Session) => void }

/** The sessions as a plain list, while there is nobody to mark. */
export function SessionList({ cohortId, sessions, isFixed, onChange }: SessionListProps) {
  return (
    <Table withTableBorder bg="white">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={220}>日期</Table.Th>
          <Table.Th w={90}>时段</Table.Th>
          <Table.Th w={90} ta="right">
            学时
          </Table.Th>
          <Table.Th>主题</Table.Th>
          <Table.Th w={170} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sessions.map((session) => (
          <Table.Tr key={session.id}>
            <Table.Td>
              {chineseDay(session.date)}（{weekdays[weekdayOf(session.date) - 1]}）
            </Table.Td>
            <Table.Td>{session.part}</Table.Td>
            <Table.Td ta="right">{formatTenths(session.hours)}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{session.topic || '—'}</Table.Td>
            <Table.Td>{!isFixed && <SessionButtons cohortId={cohortId} session={session} onChange={onChange} />}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function SessionButtons({ cohortId, session, onChange }: { cohortId: number; session: Session; onChange: (session: Session) => void }) {
  const askAndRemove = useRemoveSession(cohortId, session)
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      <Button size="compact-sm" variant="subtle" onClick={() => onChange(session)}>
        修改
      </Button>
      <Button size="compact-sm" variant="subtle" color="red" onClick={() => void askAndRemove()}>
        删除
      </Button>
    </Group>
  )
}
