import { Stack, Table, Text } from '@mantine/core'
import type { PlannedAddition, Review } from '../../shared/packs/contract.ts'
import type { JudgedReturn, JudgedValue } from '../../shared/packs/judged.ts'
import type { PackKindName } from '../../shared/packs/model.ts'
import { Paged } from '../ui/Paged.tsx'
import { kindWords } from './kind-words.ts'

type UnreadListProps = {
  kind: PackKindName
  values: readonly JudgedValue[]
  rows: Review['unread']
  gone: JudgedReturn['gone']
  wrong: readonly PlannedAddition[]
}

/** What can't be taken over as it stands, and why; everything else can. */
export function UnreadList({ kind, values, rows, gone, wrong }: UnreadListProps) {
  const lines = [
    ...values.map(({ line, name, label, returned, why }) => ({
      line,
      who: name,
      what: `${label}：${returned ?? '（空）'}`,
      why: why ?? '',
    })),
    ...rows.map(({ line, text, what = '整行', message }) => ({ line, who: text, what, why: message })),
    ...gone.map(({ line, name }) => ({ line, who: name, what: '整行', why: '这位老师已经不在教师库里了' })),
    ...wrong.flatMap(({ line, label, problems }) =>
      problems
        .filter(({ severity }) => severity !== 'warning')
        .map(({ field, value, message, advice }) => ({
          line,
          who: label,
          what: `${field}：${value || '（空）'}`,
          why: `${message}，${advice}`,
        })),
    ),
  ].toSorted((a, b) => a.line - b.line)
  return (
    <Stack gap="xs">
      <Text fz="sm" c="dimmed">
        {kindWords[kind].unread}
      </Text>
      <Paged items={lines}>
        {(visible) => (
          <Table bg="white" withTableBorder striped borderColor="var(--rule)" layout="fixed">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={60}>行</Table.Th>
                <Table.Th w={220}>谁</Table.Th>
                <Table.Th w={260}>学校填的</Table.Th>
                <Table.Th>为什么</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {visible.map(({ line, who, what, why }) => (
                <Table.Tr key={`${line} ${what} ${why}`}>
                  <Table.Td>{line}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{who}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{what}</Table.Td>
                  <Table.Td>{why}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Paged>
    </Stack>
  )
}
