import { Anchor, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { chineseDay } from '../../shared/dates.ts'
import { type PairingRow, pairingRoles } from '../../shared/pairings/model.ts'
import { api } from '../api/client.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { describeCounts } from './kind-counts.ts'
import { PairingStateBadge } from './PairingStateBadge.tsx'

/** A teacher's pairings, as mentor and as mentee. */
export function TeacherPairings({ teacherId }: { teacherId: number }) {
  const query = useQuery(api.pairings.ofTeacher.queryOptions({ input: { teacherId } }))
  return (
    <LoadState query={query}>
      {(pairings) =>
        pairings.length === 0 ? (
          <EmptyState title="没有结对" hint="在“师徒结对”里登记以后，会显示在这里。" />
        ) : (
          <Table withTableBorder bg="white">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={110}>类型</Table.Th>
                <Table.Th w={90}>身份</Table.Th>
                <Table.Th>对方</Table.Th>
                <Table.Th w={270}>起止日期</Table.Th>
                <Table.Th>活动</Table.Th>
                <Table.Th w={90}>状态</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {pairings.map((pairing) => (
                <PairingLine key={pairing.id} pairing={pairing} teacherId={teacherId} />
              ))}
            </Table.Tbody>
          </Table>
        )
      }
    </LoadState>
  )
}

function PairingLine({ pairing, teacherId }: { pairing: PairingRow; teacherId: number }) {
  const { id, kind, mentorId, mentorName, mentorSchool, menteeName, menteeSchool, startDate, endDate, counts, state } = pairing
  const isMentor = mentorId === teacherId
  const other = isMentor ? { name: menteeName, school: menteeSchool } : { name: mentorName, school: mentorSchool }
  return (
    <Table.Tr>
      <Table.Td>{kind}</Table.Td>
      <Table.Td>{pairingRoles[kind][isMentor ? 'mentor' : 'mentee']}</Table.Td>
      <Table.Td>
        <Anchor component={Link} to={`/pairings/${id}`} fz="sm">
          {other.name}
        </Anchor>
        {other.school && `（${other.school}）`}
      </Table.Td>
      <Table.Td>
        {chineseDay(startDate)} 至 {chineseDay(endDate)}
      </Table.Td>
      <Table.Td>{describeCounts(counts) || '—'}</Table.Td>
      <Table.Td>
        <PairingStateBadge state={state} />
      </Table.Td>
    </Table.Tr>
  )
}
