import { Button, Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { chineseDay } from '../../shared/dates.ts'
import { PairingQuery } from '../../shared/pairings/contract.ts'
import { type PairingRow, PairingState, pairingKinds, pairingStateLabels } from '../../shared/pairings/model.ts'
import { api } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { SchoolPicker } from '../ui/SchoolPicker.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useList } from '../ui/use-list.ts'
import { describeCounts } from './kind-counts.ts'
import { PairingDialog } from './PairingDialog.tsx'
import { PairingStateBadge } from './PairingStateBadge.tsx'

const columns: readonly GridColumn<PairingRow>[] = [
  { key: 'kind', title: '类型', sortable: true, width: 110 },
  { key: 'state', title: '状态', width: 92, render: ({ state }) => <PairingStateBadge state={state} /> },
  { key: 'mentorName', title: '导师', sortable: true, width: 96 },
  { key: 'mentorSchool', title: '导师学校', width: 150 },
  { key: 'menteeName', title: '学员', sortable: true, width: 96 },
  { key: 'menteeSchool', title: '学员学校', width: 150 },
  { key: 'startDate', title: '开始', sortable: true, width: 136, render: ({ startDate }) => chineseDay(startDate) },
  { key: 'endDate', title: '结束', sortable: true, width: 136, hidden: true, render: ({ endDate }) => chineseDay(endDate) },
  { key: 'times', title: '活动次数', sortable: true, width: 104, align: 'right' },
  { key: 'counts', title: '各类活动', width: 200, render: ({ counts }) => describeCounts(counts) },
  { key: 'goals', title: '结对目标', width: 240, hidden: true },
]

export function PairingsPage() {
  const navigate = useNavigate()
  const list = useList(PairingQuery)
  const { search, kind, state, schoolId } = list.query
  const query = useQuery(api.pairings.list.queryOptions({ input: list.query, placeholderData: keepPreviousData }))
  const [isAdding, setIsAdding] = useState(false)
  return (
    <PageFrame
      title="师徒结对"
      lead={query.data ? `共 ${query.data.total} 对` : undefined}
      actions={
        <>
          <Button variant="default" component={Link} to="/import?kind=activities">
            导入活动…
          </Button>
          <Button variant="default" component={Link} to="/import?kind=pairings">
            导入…
          </Button>
          <Button onClick={() => setIsAdding(true)}>登记结对</Button>
        </>
      }
    >
      <DataGrid
        name="pairings"
        columns={columns}
        list={list}
        query={query}
        onOpen={(pairing) => void navigate({ to: `/pairings/${pairing.id}` })}
        toolbar={
          <>
            <SearchBox value={search} placeholder="导师或学员的姓名、拼音" onSearch={(text) => list.patch({ search: text })} />
            <Select
              aria-label="类型"
              placeholder="类型"
              clearable
              w={130}
              data={[...pairingKinds]}
              value={kind ?? null}
              onChange={(next) => list.patch({ kind: next ?? undefined })}
            />
            <Select
              aria-label="状态"
              placeholder="状态"
              clearable
              w={110}
              data={PairingState.options.map((value) => ({ value, label: pairingStateLabels[value] }))}
              value={state ?? null}
              onChange={(next) => list.patch({ state: next ?? undefined })}
            />
            <SchoolPicker
              placeholder="学校"
              w={200}
              value={schoolId ?? null}
              onChange={(next) => list.patch({ schoolId: next ?? undefined })}
            />
          </>
        }
        empty={
          search || kind || state || schoolId ? (
            <EmptyState title="没有符合条件的结对" hint="换一个词，或清除筛选条件再试。" />
          ) : (
            <EmptyState title="还没有结对" hint="登记导师和学员的结对以后，就可以登记听课、评课等活动。" />
          )
        }
      />
      {isAdding && <PairingDialog onClose={() => setIsAdding(false)} />}
    </PageFrame>
  )
}
