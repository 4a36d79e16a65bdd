import { Badge, Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { chineseDay } from '../../shared/dates.ts'
import { RoundQuery } from '../../shared/packs/contract.ts'
import { type PackRound, packKinds } from '../../shared/packs/model.ts'
import { api } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useList } from '../ui/use-list.ts'
import { RoundDialog } from './RoundDialog.tsx'

const columns: readonly GridColumn<PackRound>[] = [
  { key: 'name', title: '名称' },
  { key: 'kind', title: '填报什么', width: 150, render: ({ kind }) => packKinds[kind] },
  { key: 'dueOn', title: '截止日期', width: 150, render: ({ dueOn }) => chineseDay(dueOn) },
  { key: 'schools', title: '学校', width: 90, align: 'right' },
  { key: 'teachers', title: '教师', width: 90, align: 'right' },
  { key: 'returned', title: '已交', width: 90, align: 'right' },
  { key: 'taken', title: '已接收', width: 90, align: 'right' },
  { key: 'closedOn', title: '状态', width: 110, render: ({ closedOn }) => <RoundState closedOn={closedOn} /> },
]

/** The rounds of workbooks that schools are asked to fill in. */
export function PacksPage() {
  const navigate = useNavigate()
  const list = useList(RoundQuery)
  const query = useQuery(api.packs.list.queryOptions({ input: list.query, placeholderData: keepPreviousData }))
  const [isAdding, setIsAdding] = useState(false)
  const start = <Button onClick={() => setIsAdding(true)}>新建填报</Button>
  return (
    <PageFrame
      title="学校填报"
      lead="给每所学校发一份预填好名单的 Excel，核对教师信息或填报校本学时；收回来逐校对照，再接收。"
      actions={start}
    >
      <DataGrid
        name="packs"
        columns={columns}
        list={list}
        query={query}
        onOpen={({ id }) => void navigate({ to: `/packs/${id}` })}
        toolbar={<SearchBox value={list.query.search} placeholder="名称" onSearch={(search) => list.patch({ search })} />}
        empty={
          list.query.search ? (
            <EmptyState title="没有这样的填报" hint="换一个词，或清除搜索再试。" />
          ) : (
            <EmptyState
              title="还没有发过填报表"
              hint="新建以后，为每所学校生成一份 Excel：老师已经填好，学校改有错的格子，或填校本研修的学时；发回来的表一次全部收进来。"
              action={start}
            />
          )
        }
      />
      {isAdding && <RoundDialog onClose={() => setIsAdding(false)} />}
    </PageFrame>
  )
}

export function RoundState({ closedOn }: { closedOn: string | null }) {
  return (
    <Badge variant="light" ml={2} color={closedOn ? 'gray' : 'qing'}>
      {closedOn ? '已结束' : '进行中'}
    </Badge>
  )
}
