import { Stack, Table, Text } from '@mantine/core'
import type { JudgedReturn } from '../../shared/packs/judged.ts'
import { Paged } from '../ui/Paged.tsx'
import { PersonLink } from './PersonLink.tsx'

/** Who is no longer in the school's workbook. Nobody is removed by that: the clerk moves them on, or asks the school. */
export function MissingList({ people }: { people: JudgedReturn['missing'] }) {
  return (
    <Stack gap="xs">
      <Text fz="sm" c="dimmed">
        这些老师不在学校交回的表里。程序不会删除任何人：确实离校的，请到教师页办理调动或改人员状态；拿不准的，问一下学校。
      </Text>
      <Paged items={people}>
        {(visible) => (
          <Table bg="white" withTableBorder striped borderColor="var(--rule)">
            <Table.Tbody>
              {visible.map(({ teacherId, name, isRegistered }) => (
                <Table.Tr key={teacherId}>
                  <Table.Td w={160}>{isRegistered ? <PersonLink teacherId={teacherId} name={name} /> : name}</Table.Td>
                  <Table.Td c="dimmed">{isRegistered ? '仍登记在教师库里' : '现在也不在教师库里了'}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Paged>
    </Stack>
  )
}
