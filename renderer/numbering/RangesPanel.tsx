import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { certificateKinds } from '../../shared/certificates/kinds.ts'
import { chineseDay } from '../../shared/dates.ts'
import { type NumberRange, rangePurposes } from '../../shared/numbering/model.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { RangeDialog } from './RangeDialog.tsx'

/** Numbers that are not drawn: kept for a purpose, or used outside of the program. */
export function RangesPanel() {
  const query = useQuery(api.numbering.ranges.queryOptions())
  const [isAdding, setIsAdding] = useState(false)
  const add = <Button onClick={() => setIsAdding(true)}>登记号段</Button>
  return (
    <Stack gap="sm" maw={1180}>
      <Group justify="space-between" wrap="nowrap">
        <Text fz="sm" c="dimmed">
          登记在这里的号，发证时自动跳过。“预留”的可以在发证时选用；启用青蓝以前已经发到第几号，登记成“别处已用”。
        </Text>
        {add}
      </Group>
      <LoadState query={query}>
        {(ranges) =>
          ranges.length === 0 ? (
            <EmptyState title="没有预留号段" hint="要把一些号留给特定用途，或从某个号接着编，就登记一段。" action={add} />
          ) : (
            <RangeTable ranges={ranges} />
          )
        }
      </LoadState>
      {isAdding && <RangeDialog onClose={() => setIsAdding(false)} />}
    </Stack>
  )
}

function RangeTable({ ranges }: { ranges: readonly NumberRange[] }) {
  return (
    <Table withTableBorder bg="white">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={120}>种类</Table.Th>
          <Table.Th w={130}>范围</Table.Th>
          <Table.Th>号段</Table.Th>
          <Table.Th w={90}>用途</Table.Th>
          <Table.Th>说明</Table.Th>
          <Table.Th w={120}>登记日期</Table.Th>
          <Table.Th w={70} ta="right">
            余号
          </Table.Th>
          <Table.Th w={90} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {ranges.map((range) => (
          <RangeLine key={range.id} range={range} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function RangeLine({ range }: { range: NumberRange }) {
  const { id, kind, scopeName, firstNumber, lastNumber, firstSerial, lastSerial, purpose, note, setOn, releasedOn, left } = range
  const release = useMutation(api.numbering.releaseRange.mutationOptions({ onSuccess: () => notifyDone('号段已取消') }))
  const askAndRelease = async () => {
    const message = '取消后，还没有编到的号会自动取用；已经跳过的号不再补发，号码核对里会写明原因。'
    const reason = await askReason({ title: `取消号段 ${firstSerial}–${lastSerial}`, message, confirm: '取消号段', danger: true })
    if (reason) release.mutate({ id, reason })
  }
  return (
    <Table.Tr {...(releasedOn && { c: 'dimmed' })}>
      <Table.Td>{certificateKinds[kind]}</Table.Td>
      <Table.Td>{scopeName}</Table.Td>
      <Table.Td>
        {firstSerial}–{lastSerial}
        <Text fz="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {firstNumber} 至 {lastNumber}
        </Text>
      </Table.Td>
      <Table.Td>{rangePurposes[purpose]}</Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{note}</Table.Td>
      <Table.Td>{chineseDay(setOn)}</Table.Td>
      <Table.Td ta="right">{purpose === 'reserved' && !releasedOn ? left : ''}</Table.Td>
      <Table.Td>
        {releasedOn ? (
          '已取消'
        ) : (
          <Button size="compact-sm" variant="subtle" color="red" loading={release.isPending} onClick={() => void askAndRelease()}>
            取消
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
