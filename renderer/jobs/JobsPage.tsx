import { Button, Progress, Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { chineseDay, dayOf } from '../../shared/dates.ts'
import { JobQuery } from '../../shared/jobs/contract.ts'
import type { JobCounts, JobRow } from '../../shared/jobs/model.ts'
import { api } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useList } from '../ui/use-list.ts'
import { describeCounts, totalOf } from './describe-counts.ts'

const states = [
  { value: 'open', label: '进行中' },
  { value: 'ended', label: '已结束' },
] as const

const columns: readonly GridColumn<JobRow>[] = [
  { key: 'name', title: '任务', width: 320 },
  { key: 'kindLabel', title: '文书', width: 130 },
  { key: 'createdAt', title: '建立', width: 136, render: ({ createdAt }) => chineseDay(dayOf(new Date(createdAt))) },
  { key: 'progress', title: '进度', width: 120, render: ({ counts }) => <Bar counts={counts} /> },
  { key: 'counts', title: '份数', width: 260, render: ({ counts }) => describeCounts(counts) },
  { key: 'state', title: '状态', width: 90, render: ({ state }) => states.find(({ value }) => value === state)?.label },
]

/** Every print job, the newest first. */
export function JobsPage() {
  const navigate = useNavigate()
  const list = useList(JobQuery)
  const { search, state } = list.query
  const query = useQuery(api.jobs.list.queryOptions({ input: list.query, placeholderData: keepPreviousData }))
  return (
    <PageFrame
      title="打印任务"
      lead="打印到哪一份、哪一份打废了，都记在任务里；停电、卡纸以后可以接着打。"
      actions={
        <Button component={Link} to="/documents">
          新建打印任务
        </Button>
      }
    >
      <DataGrid
        name="jobs"
        columns={columns}
        list={list}
        query={query}
        onOpen={({ id }) => void navigate({ to: `/jobs/${id}` })}
        toolbar={
          <>
            <SearchBox value={search} placeholder="任务名称" onSearch={(text) => list.patch({ search: text })} />
            <Select
              aria-label="状态"
              placeholder="状态"
              clearable
              w={110}
              data={[...states]}
              value={state ?? null}
              onChange={(next) => list.patch({ state: JobQuery.shape.state.parse(next ?? undefined) })}
            />
          </>
        }
        empty={
          search || state ? (
            <EmptyState title="没有符合条件的任务" hint="换一个词，或清除筛选条件再试。" />
          ) : (
            <EmptyState title="还没有打印任务" hint="在“打印文书”里选好打印什么、打印谁的，就建好一个任务；班次的“证书”一栏也可以。" />
          )
        }
      />
    </PageFrame>
  )
}

function Bar({ counts }: { counts: JobCounts }) {
  const total = totalOf(counts)
  return <Progress aria-label="已打印" value={total === 0 ? 0 : (counts.out / total) * 100} size="md" />
}
