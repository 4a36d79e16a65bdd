import { Anchor, Button, Group, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { certificateKinds } from '../../shared/certificates/kinds.ts'
import { chineseDay } from '../../shared/dates.ts'
import type { PaperPack } from '../../shared/numbering/paper.ts'
import { api } from '../api/client.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { PackDialog } from './PackDialog.tsx'
import { SheetsDialog } from './SheetsDialog.tsx'

/** Paper with numbers printed on it: what was received, used, spoiled, and what is left. */
export function PacksPanel() {
  const query = useQuery(api.numbering.packs.queryOptions())
  const [isAdding, setIsAdding] = useState(false)
  const [openId, setOpenId] = useState<number>()
  const add = <Button onClick={() => setIsAdding(true)}>登记新领的</Button>
  return (
    <Stack gap="sm" maw={1180}>
      <Group justify="space-between" wrap="nowrap">
        <Text fz="sm" c="dimmed">
          证书纸上预先印有号码的，在这里登记。发证时按先领先用、从小到大的顺序，一张纸对一张证书。
        </Text>
        {add}
      </Group>
      <LoadState query={query}>
        {(packs) =>
          packs.length === 0 ? (
            <EmptyState title="没有登记空白证书" hint="用的纸上没有印号码，就不用登记。" action={add} />
          ) : (
            <>
              <PackTable packs={packs} onOpen={setOpenId} />
              {packs.flatMap((pack) =>
                pack.id === openId ? [<SheetsDialog key={pack.id} pack={pack} onClose={() => setOpenId(undefined)} />] : [],
              )}
            </>
          )
        }
      </LoadState>
      {isAdding && <PackDialog onClose={() => setIsAdding(false)} />}
    </Stack>
  )
}

function PackTable({ packs, onOpen }: { packs: readonly PaperPack[]; onOpen: (id: number) => void }) {
  return (
    <Table withTableBorder bg="white" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={120}>种类</Table.Th>
          <Table.Th>号码</Table.Th>
          <Table.Th w={130}>领到日期</Table.Th>
          {['领到', '已用', '报废', '剩余'].map((title) => (
            <Table.Th key={title} w={70} ta="right">
              {title}
            </Table.Th>
          ))}
          <Table.Th w={140}>最上面一张</Table.Th>
          <Table.Th>备注</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {packs.map(({ id, kind, firstPaper, lastPaper, receivedOn, received, used, spoiled, left, next, note }) => (
          <Table.Tr key={id}>
            <Table.Td>{certificateKinds[kind]}</Table.Td>
            <Table.Td>
              <Anchor component="button" type="button" fz="sm" ta="left" onClick={() => onOpen(id)}>
                {firstPaper} 至 {lastPaper}
              </Anchor>
            </Table.Td>
            <Table.Td>{chineseDay(receivedOn)}</Table.Td>
            {[received, used, spoiled, left].map((count, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: four fixed columns
              <Table.Td key={i} ta="right">
                {count}
              </Table.Td>
            ))}
            <Table.Td>{next ?? '已用完'}</Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{note}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
