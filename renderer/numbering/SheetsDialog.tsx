import { Anchor, Button, Group, ScrollArea, Stack, Table, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PaperPack, PaperSheet } from '../../shared/numbering/paper.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'

/** A pack sheet by sheet: which certificate each went to, which were spoiled and why. */
export function SheetsDialog({ pack, onClose }: { pack: PaperPack; onClose: () => void }) {
  const query = useQuery(api.numbering.packSheets.queryOptions({ input: { id: pack.id } }))
  return (
    <Dialog onClose={onClose} unsaved="drop" title={`空白证书 ${pack.firstPaper} 至 ${pack.lastPaper}`} size="xl">
      <Stack>
        <Text fz="sm">
          领到 {pack.received} 张，已用 {pack.used}，报废 {pack.spoiled}，剩余 {pack.left}。
        </Text>
        <PackActions pack={pack} onRemoved={onClose} />
        <LoadState query={query}>
          {(sheets) =>
            sheets.length === 0 ? (
              <Text fz="sm" c="dimmed">
                还没有用过。
              </Text>
            ) : (
              <SheetTable sheets={sheets} />
            )
          }
        </LoadState>
      </Stack>
    </Dialog>
  )
}

function PackActions({ pack: { id, next, used, spoiled }, onRemoved }: { pack: PaperPack; onRemoved: () => void }) {
  const [paper, setPaper] = useState('')
  const spoil = useMutation(
    api.numbering.spoilPaper.mutationOptions({
      onSuccess: () => {
        notifyDone('已登记报废')
        setPaper('')
      },
    }),
  )
  const remove = useMutation(
    api.numbering.removePack.mutationOptions({
      onSuccess: () => {
        notifyDone('已删除')
        onRemoved()
      },
    }),
  )
  const askAndSpoil = async () => {
    const message = '报废的纸不会再用，号码保留在这里。已经印了证书的，请到那张证书的页面上点“印坏了，换一张”。'
    const reason = await askReason({ title: `报废 ${paper}`, message, confirm: '登记报废' })
    if (reason) spoil.mutate({ id, paper, reason })
  }
  const askAndRemove = async () => {
    const reason = await askReason({ title: '删除这批空白证书', message: '登记错了才删除。', confirm: '删除', danger: true })
    if (reason) remove.mutate({ id, reason })
  }
  return (
    <Group align="flex-end">
      <TextInput
        label="报废一张"
        placeholder={next ?? ''}
        disabled={next === null}
        value={paper}
        onChange={(event) => setPaper(event.currentTarget.value)}
      />
      <Button variant="default" disabled={!paper.trim()} loading={spoil.isPending} onClick={() => void askAndSpoil()}>
        登记报废
      </Button>
      {used + spoiled === 0 && (
        <Button variant="subtle" color="red" ml="auto" loading={remove.isPending} onClick={() => void askAndRemove()}>
          删除这批
        </Button>
      )}
    </Group>
  )
}

function SheetTable({ sheets }: { sheets: readonly PaperSheet[] }) {
  return (
    <ScrollArea.Autosize mah="50vh" type="auto">
      <Table withTableBorder stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={150}>号码</Table.Th>
            <Table.Th w={70}>状态</Table.Th>
            <Table.Th>证书</Table.Th>
            <Table.Th>报废原因</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sheets.map(({ id, paper, state, certificateId, number, teacherName, spoiledReason }) => (
            <Table.Tr key={id}>
              <Table.Td>{paper}</Table.Td>
              <Table.Td>{state === 'used' ? '已用' : '报废'}</Table.Td>
              <Table.Td>
                {certificateId !== null && (
                  <Anchor component={Link} to={`/certificates/${certificateId}`} fz="sm">
                    {number}　{teacherName}
                  </Anchor>
                )}
              </Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{spoiledReason}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  )
}
