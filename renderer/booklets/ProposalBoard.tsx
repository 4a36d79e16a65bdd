import { Anchor, Grid, Pagination, SimpleGrid, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Proposal, Proposals, Source } from '../../shared/booklets/contract.ts'
import { describePlace, sides } from '../../shared/booklets/places.ts'
import { api } from '../api/client.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { SheetPreview } from '../ui/SheetPreview.tsx'

type ProposalBoardProps = { source: Source; proposals: Proposals; page: number; onTurn: (page: number) => void }

const perPage = 50

/** Whose booklet takes in how many lines, from where; and the pages of the one that is chosen, as they will look. */
export function ProposalBoard({ source, proposals: { rows, total }, page, onTurn }: ProposalBoardProps) {
  const [chosen, setChosen] = useState<number>()
  const shown = rows.find(({ id }) => id === chosen) ?? rows[0]
  return (
    <Grid>
      <Grid.Col span={6}>
        <div style={{ height: 'calc(100vh - 270px)', overflow: 'auto', border: '1px solid var(--rule)', background: 'white' }}>
          <Table stickyHeader highlightOnHover layout="fixed">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={110}>姓名</Table.Th>
                <Table.Th>学校</Table.Th>
                <Table.Th w={60} ta="right">
                  行数
                </Table.Th>
                <Table.Th w={200}>从哪一行起</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <ProposalLine key={row.id} row={row} isShown={row === shown} onChoose={() => setChosen(row.id)} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
        {total > perPage && (
          <Pagination
            size="sm"
            mt="xs"
            total={Math.ceil(total / perPage)}
            value={page}
            onChange={onTurn}
            getControlProps={(control) => ({ 'aria-label': control === 'next' ? '下一页' : '上一页' })}
          />
        )}
      </Grid.Col>
      <Grid.Col span={6}>{shown && <ProposedPages key={shown.id} source={source} proposal={shown} />}</Grid.Col>
    </Grid>
  )
}

function ProposalLine({ row, isShown, onChoose }: { row: Proposal; isShown: boolean; onChoose: () => void }) {
  const { teacherName, schoolName, bookletId, lines, left } = row
  const [first] = lines
  return (
    <Table.Tr
      tabIndex={0}
      aria-selected={isShown}
      {...(isShown && { bg: 'qing.1' })}
      style={{ cursor: 'pointer' }}
      onClick={onChoose}
      onFocus={onChoose}
    >
      <Table.Td>
        <Text fz="sm" truncate title={teacherName}>
          {teacherName}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text fz="sm" truncate title={schoolName ?? ''}>
          {schoolName ?? '没有任职学校'}
        </Text>
      </Table.Td>
      <Table.Td ta="right">{lines.length}</Table.Td>
      <Table.Td {...((bookletId === null || left > 0) && { c: 'orange.9' })}>
        {bookletId === null ? '没有证书本' : first ? describePlace(first.place) : '已写满'}
        {bookletId !== null && left > 0 && first && `，放不下 ${left} 行`}
      </Table.Td>
    </Table.Tr>
  )
}

function ProposedPages({ source, proposal: { id, teacherName, bookletId, lines } }: { source: Source; proposal: Proposal }) {
  const query = useQuery(api.booklets.proposedPages.queryOptions({ input: { ...source, teacherId: id } }))
  if (bookletId === null) return <EmptyState title="还没有证书本" hint="先为这位老师建一本，写到一半的从下一空行接着写。" />
  if (lines.length === 0) return <EmptyState title="证书已写满" hint="给这位老师另起一本，剩下的接着登记。" />
  return (
    <LoadState query={query}>
      {(pages) => (
        <Stack gap="md" mah="calc(100vh - 270px)" style={{ overflow: 'auto' }} p={4}>
          <Text fz="xs" c="dimmed">
            请和{teacherName}的证书对一对：灰色是已经写上的，黑色是这次要印的。不一样就
            <Anchor component={Link} to={`/booklets/${bookletId}`} fz="xs">
              打开这本证书
            </Anchor>
            更正下一空行。
          </Text>
          <SimpleGrid cols={2} spacing="md">
            {pages.map(({ page, side, sheet }) => (
              <Stack key={`${page} ${side}`} gap={4}>
                <Text fz="sm" fw={600}>
                  第 {page} 页{sides[side]}
                </Text>
                <SheetPreview sheet={sheet} label={`${teacherName}，第 ${page} 页${sides[side]}`} />
              </Stack>
            ))}
          </SimpleGrid>
        </Stack>
      )}
    </LoadState>
  )
}
