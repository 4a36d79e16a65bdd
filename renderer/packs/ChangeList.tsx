import { Table } from '@mantine/core'
import type { JudgedValue } from '../../shared/packs/judged.ts'
import type { PackKindName } from '../../shared/packs/model.ts'
import { Paged } from '../ui/Paged.tsx'
import { kindWords } from './kind-words.ts'
import { PersonLink } from './PersonLink.tsx'

/** What only the school has changed: it is taken over without a question. */
export function ChangeList({ kind, values }: { kind: PackKindName; values: readonly JudgedValue[] }) {
  const { columns } = kindWords[kind]
  return (
    <Paged items={values}>
      {(visible) => (
        <Table bg="white" withTableBorder striped borderColor="var(--rule)" layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={60}>行</Table.Th>
              <Table.Th w={110}>姓名</Table.Th>
              <Table.Th w={130}>栏目</Table.Th>
              <Table.Th>{columns.now}</Table.Th>
              <Table.Th>{columns.returned}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {visible.map(({ line, teacherId, name, column, label, now, returned }) => (
              <Table.Tr key={`${teacherId} ${column}`}>
                <Table.Td>{line}</Table.Td>
                <Table.Td>
                  <PersonLink teacherId={teacherId} name={name} />
                </Table.Td>
                <Table.Td>{label}</Table.Td>
                <Table.Td c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {now ?? '（空）'}
                </Table.Td>
                <Table.Td fw={600} style={{ overflowWrap: 'anywhere' }}>
                  {returned}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Paged>
  )
}
