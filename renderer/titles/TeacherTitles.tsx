import { Button, Group, Paper, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { titleLabels } from '../../shared/titles/import-fields.ts'
import { api } from '../api/client.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { TitleDialog } from './TitleDialog.tsx'
import { TitleLine } from './TitleLine.tsx'

/** A teacher's titles, those that were withdrawn below. */
export function TeacherTitles({ teacherId }: { teacherId: number }) {
  const query = useQuery(api.titles.ofTeacher.queryOptions({ input: { teacherId } }))
  const [isGranting, setIsGranting] = useState(false)
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap">
        <Text fz="sm" c="dimmed">
          骨干教师、学科带头人、名师等称号；撤销的也留在这里备查。整批登记请用“数据导入”。
        </Text>
        <Button onClick={() => setIsGranting(true)}>登记称号</Button>
      </Group>
      <LoadState query={query}>
        {(titles) =>
          titles.length === 0 ? (
            <EmptyState title="没有人才称号" hint="点“登记称号”逐个登记，或把整份名单从“数据导入”导入。" />
          ) : (
            <Paper withBorder>
              <Table layout="fixed">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{titleLabels.name}</Table.Th>
                    <Table.Th w={70}>级别</Table.Th>
                    <Table.Th w={125}>{titleLabels.grantedOn}</Table.Th>
                    <Table.Th w={150}>{titleLabels.grantedBy}</Table.Th>
                    <Table.Th w={210}>{titleLabels.number}</Table.Th>
                    <Table.Th w={175}>状态</Table.Th>
                    <Table.Th w={170} />
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {titles.map((title) => (
                    <TitleLine key={title.id} title={title} />
                  ))}
                </Table.Tbody>
              </Table>
            </Paper>
          )
        }
      </LoadState>
      {isGranting && <TitleDialog teacherId={teacherId} onClose={() => setIsGranting(false)} />}
    </Stack>
  )
}
