import { Anchor, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'

/** What the national system has sent back about a teacher. */
export function TeacherFailures({ teacherId }: { teacherId: number }) {
  const query = useQuery(api.national.ofTeacher.queryOptions({ input: { teacherId } }))
  return (
    <LoadState query={query}>
      {(failures) =>
        failures.length === 0 ? (
          <EmptyState title="国家系统没有退回过" hint="上报后把系统给出的失败文件导入，退回的原因就会列在这里。" />
        ) : (
          <Table bg="white" withTableBorder borderColor="var(--rule)">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={90}>年度</Table.Th>
                <Table.Th>培训项目</Table.Th>
                <Table.Th w={80}>学时</Table.Th>
                <Table.Th>错误信息</Table.Th>
                <Table.Th w={80}>批次</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {failures.map(({ id, batchId, year, project, hours, message }) => (
                <Table.Tr key={id}>
                  <Table.Td>{year}</Table.Td>
                  <Table.Td>{project}</Table.Td>
                  <Table.Td>{hours}</Table.Td>
                  <Table.Td>{message}</Table.Td>
                  <Table.Td>
                    <Anchor component={Link} to={`/batches/${batchId}`} fz="sm">
                      {batchId}
                    </Anchor>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )
      }
    </LoadState>
  )
}
