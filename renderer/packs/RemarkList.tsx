import { Stack, Table, Text } from '@mantine/core'
import type { JudgedReturn } from '../../shared/packs/judged.ts'
import { PersonLink } from './PersonLink.tsx'

/** What the school wrote for the office to read. */
export function RemarkList({ remarks }: { remarks: JudgedReturn['remarks'] }) {
  return (
    <Stack gap="xs">
      <Text fz="sm" c="dimmed">
        “学校说明”只给人看，不会写进教师信息。
      </Text>
      <Table bg="white" withTableBorder striped borderColor="var(--rule)" layout="fixed">
        <Table.Tbody>
          {remarks.map(({ line, teacherId, name, remark }) => (
            <Table.Tr key={line}>
              <Table.Td w={60}>{line}</Table.Td>
              <Table.Td w={120}>
                <PersonLink teacherId={teacherId} name={name} />
              </Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{remark}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}
