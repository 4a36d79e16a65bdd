import { Button, Select, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { BoardQuery, type BoardRow } from '../../shared/bases/contract.ts'
import { baseKinds } from '../../shared/bases/model.ts'
import { chineseDay } from '../../shared/dates.ts'
import { api } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useList } from '../ui/use-list.ts'
import { YearSwitch } from '../ui/YearSwitch.tsx'
import { BaseDialog } from './BaseDialog.tsx'
import { BoardSummary } from './BoardSummary.tsx'
import { VerdictBadge } from './VerdictBadge.tsx'

const columns: readonly GridColumn<BoardRow>[] = [
  { key: 'name', title: '名称', sortable: true, width: 270 },
  { key: 'verdict', title: '考核', sortable: true, width: 140, render: (base) => <Judged base={base} /> },
  { key: 'times', title: '本年次数', sortable: true, width: 104, align: 'right' },
  { key: 'people', title: '本年人次', sortable: true, width: 104, align: 'right' },
  { key: 'kind', title: '类型', width: 110 },
  { key: 'level', title: '级别', sortable: true, width: 80 },
  { key: 'schoolName', title: '所在学校', sortable: true, width: 190 },
  { key: 'leaderName', title: '负责人', width: 90 },
  {
    key: 'registeredOn',
    title: '登记日期',
    sortable: true,
    width: 140,
    hidden: true,
    render: ({ registeredOn }) => chineseDay(registeredOn),
  },
  { key: 'closedOn', title: '撤销日期', width: 140, hidden: true, render: ({ closedOn }) => closedOn && chineseDay(closedOn) },
]

const verdicts = [
  { value: 'met', label: '已达标' },
  { value: 'short', label: '次数不足' },
  { value: 'none', label: '未开展' },
]

/** The board of practice bases and studios: a year's activities against what is owed. */
export function BasesPage() {
  const navigate = useNavigate()
  const list = useList(BoardQuery)
  const { search, kind, verdict } = list.query
  const query = useQuery(api.bases.board.queryOptions({ input: list.query, placeholderData: keepPreviousData }))
  const [isAdding, setIsAdding] = useState(false)
  const summary = query.data?.summary
  return (
    <PageFrame
      title="基地与工作室"
      actions={
        <>
          <Button variant="default" component={Link} to="/import?kind=activities">
            导入活动…
          </Button>
          <Button variant="default" component={Link} to="/import?kind=bases">
            导入…
          </Button>
          <Button onClick={() => setIsAdding(true)}>登记基地或工作室</Button>
        </>
      }
    >
      {summary && <BoardSummary summary={summary} />}
      <DataGrid
        name="bases"
        columns={columns}
        list={list}
        query={query}
        height="calc(100vh - 290px)"
        onOpen={(base) => void navigate({ to: `/bases/${base.id}` })}
        toolbar={
          <>
            {summary && <YearSwitch year={list.query.year ?? summary.year} onChange={(year) => list.patch({ year })} />}
            <SearchBox value={search} placeholder="名称、学校、负责人" onSearch={(text) => list.patch({ search: text })} />
            <Select
              aria-label="类型"
              placeholder="类型"
              clearable
              w={130}
              data={[...baseKinds]}
              value={kind ?? null}
              onChange={(next) => list.patch({ kind: next ?? undefined })}
            />
            <Select
              aria-label="考核"
              placeholder="考核"
              clearable
              w={120}
              data={verdicts}
              value={verdict ?? null}
              onChange={(next) => list.patch({ verdict: BoardQuery.shape.verdict.parse(next ?? undefined) })}
            />
          </>
        }
        empty={
          search || kind || verdict ? (
            <EmptyState title="没有符合条件的基地" hint="换一个词，或清除筛选条件再试。" />
          ) : (
            <EmptyState title="这一年没有基地和工作室" hint="登记基地或工作室以后，就可以登记活动，这里会显示每年是否达标。" />
          )
        }
      />
      {isAdding && <BaseDialog onClose={() => setIsAdding(false)} />}
    </PageFrame>
  )
}

/** A base that was closed is judged for the years in which it existed, and said to be closed. */
function Judged({ base }: { base: BoardRow }) {
  return (
    <>
      <VerdictBadge verdict={base.verdict} missing={base.missing} />
      {base.closedOn && (
        <Text span fz="xs" c="dimmed" ml={6}>
          已撤销
        </Text>
      )}
    </>
  )
}
