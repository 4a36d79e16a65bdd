import { Badge, Button, Select, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import dayjs from 'dayjs'
import { useMemo, useState } from 'react'
import { BoardQuery, type BoardRow } from '../../shared/packs/contract.ts'
import { saysNothing } from '../../shared/packs/judged.ts'
import type { PackKindName, PackRound } from '../../shared/packs/model.ts'
import { api } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useList } from '../ui/use-list.ts'
import { describeCounts } from './describe-counts.ts'
import { kindWords } from './kind-words.ts'
import { ReminderDialog } from './ReminderDialog.tsx'
import { StateBadge } from './StateBadge.tsx'
import { TakeOverButton } from './TakeOverButton.tsx'

const columnsOf = (kind: PackKindName): readonly GridColumn<BoardRow>[] => [
  { key: 'schoolName', title: '学校', sortable: true, width: 240 },
  { key: 'state', title: '状态', sortable: true, width: 150, render: ({ state }) => <StateBadge state={state} kind={kind} /> },
  { key: 'teachers', title: '教师', width: 70, align: 'right' },
  { key: 'receivedAt', title: '交表时间', sortable: true, width: 180, render: (row) => <Received row={row} /> },
  { key: 'counts', title: '交回的内容', render: (row) => <Content row={row} kind={kind} /> },
  { key: 'times', title: '次数', width: 70, align: 'right', hidden: true },
]

const BoardList = BoardQuery.omit({ roundId: true })

/** Who has returned, who is late, and what there is to be decided. */
export function Board({ round }: { round: PackRound }) {
  const navigate = useNavigate()
  const list = useList(BoardList)
  const { search, state } = list.query
  const input = { ...list.query, roundId: round.id }
  const query = useQuery(api.packs.board.queryOptions({ input, placeholderData: keepPreviousData }))
  const [isReminding, setIsReminding] = useState(false)
  const columns = useMemo(() => columnsOf(round.kind), [round.kind])
  const states = query.data?.states
  const asked = states ? states.waiting + states.late + states.odd : 0
  return (
    <>
      <DataGrid
        name="packBoard"
        columns={columns}
        list={list}
        query={query}
        height={round.closedOn === null ? 'calc(100vh - 290px)' : 'calc(100vh - 202px)'}
        onOpen={({ id }) => void navigate({ to: `/packs/schools/${id}` })}
        toolbar={
          <>
            <SearchBox value={search} placeholder="学校" onSearch={(text) => list.patch({ search: text })} />
            <Select
              aria-label="状态"
              placeholder="状态"
              clearable
              w={190}
              data={Object.entries(kindWords[round.kind].states).map(([value, label]) => ({
                value,
                label: `${label}　${states?.[value as BoardRow['state']] ?? ''}`,
              }))}
              value={state ?? null}
              onChange={(next) => list.patch({ state: BoardQuery.shape.state.parse(next ?? undefined) })}
            />
            {asked > 0 && (
              <Button variant="default" onClick={() => setIsReminding(true)}>
                催报名单（{asked}）
              </Button>
            )}
            {round.closedOn === null && states && <TakeOverButton round={round} states={states} />}
          </>
        }
        empty={<EmptyState title="没有这样的学校" hint="换一个词，或清除筛选再试。" />}
      />
      {isReminding && query.data && <ReminderDialog text={query.data.reminder} onClose={() => setIsReminding(false)} />}
    </>
  )
}

/** Of what was taken over only what is left is said. */
function Content({ row: { counts, isCorrection, state }, kind }: { row: BoardRow; kind: PackKindName }) {
  return (
    <>
      {isCorrection && (
        <Badge size="sm" variant="light" color="blue" mr={6}>
          更正版，以前的已接收
        </Badge>
      )}
      {counts && !(state === 'taken' && saysNothing(counts)) && describeCounts(kind, counts)}
    </>
  )
}

function Received({ row: { receivedAt, isLate } }: { row: BoardRow }) {
  if (!receivedAt) return null
  return (
    <>
      {dayjs(receivedAt).format('M月D日 HH:mm')}
      {isLate && (
        <Text span fz="xs" c="red.8" ml={6}>
          迟交
        </Text>
      )}
    </>
  )
}
