import { Anchor, Badge, Paper, Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { chineseDay } from '../../shared/dates.ts'
import { postingFields } from '../../shared/teachers/fields.ts'
import type { Posting } from '../../shared/teachers/model.ts'
import { EmptyState } from '../ui/EmptyState.tsx'

/** Which schools a teacher belonged to, the newest first. */
export function PostingHistory({ postings }: { postings: readonly Posting[] }) {
  if (postings.length === 0) return <EmptyState title="没有任职学校" hint="用“调动”登记老师到校的日期。" />
  return (
    <Paper withBorder>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{postingFields.schoolId.label}</Table.Th>
            <Table.Th w={200}>{postingFields.fromDate.label}</Table.Th>
            <Table.Th w={200}>{postingFields.toDate.label}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {postings.map(({ id, schoolId, schoolName, fromDate, toDate }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <Anchor component={Link} to={`/schools/${schoolId}`} fz="sm">
                  {schoolName}
                </Anchor>
              </Table.Td>
              <Table.Td>{fromDate ? chineseDay(fromDate) : '不详'}</Table.Td>
              <Table.Td>{toDate ? chineseDay(toDate) : <Badge variant="light">至今</Badge>}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  )
}
