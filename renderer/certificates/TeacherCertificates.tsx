import { Anchor, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { certificateKinds } from '../../shared/certificates/kinds.ts'
import type { CertificateRow } from '../../shared/certificates/model.ts'
import { chineseDay } from '../../shared/dates.ts'
import { api } from '../api/client.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { StateBadge } from './StateBadge.tsx'

/** Everything that was issued to one teacher, newest first. */
export function TeacherCertificates({ teacherId }: { teacherId: number }) {
  const query = useQuery(api.certificates.list.queryOptions({ input: { teacherId, pageSize: 200 } }))
  return (
    <LoadState query={query}>
      {({ rows }) =>
        rows.length === 0 ? (
          <EmptyState title="还没有证书" hint="培训结业并且合格后，在班次的“证书”一栏发证。" />
        ) : (
          <Table withTableBorder bg="white" layout="fixed">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={260}>编号</Table.Th>
                <Table.Th>班次或内容</Table.Th>
                <Table.Th w={130}>种类</Table.Th>
                <Table.Th w={150}>发证日期</Table.Th>
                <Table.Th w={100}>状态</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((certificate) => (
                <CertificateLine key={certificate.id} certificate={certificate} />
              ))}
            </Table.Tbody>
          </Table>
        )
      }
    </LoadState>
  )
}

function CertificateLine({
  certificate: { id, kind, number, cohortId, about, issuedOn, state, replacedBy },
}: {
  certificate: CertificateRow
}) {
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={`/certificates/${id}`} fz="sm">
          {number}
        </Anchor>
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {cohortId === null ? (
          about
        ) : (
          <Anchor component={Link} to={`/cohorts/${cohortId}`} fz="sm">
            {about}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td>{certificateKinds[kind]}</Table.Td>
      <Table.Td>{chineseDay(issuedOn)}</Table.Td>
      <Table.Td>
        <StateBadge state={state} replacedBy={replacedBy} />
      </Table.Td>
    </Table.Tr>
  )
}
