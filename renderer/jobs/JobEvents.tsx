import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { JobEvent } from '../../shared/jobs/model.ts'
import { sheetEvents } from '../../shared/jobs/sheet-states.ts'
import { api } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatMoment } from '../ui/format-moment.ts'

const columns: readonly GridColumn<JobEvent>[] = [
  { key: 'at', title: '时间', width: 180, render: ({ at }) => formatMoment(at) },
  { key: 'position', title: '第几份', width: 80, align: 'right' },
  { key: 'label', title: '姓名', width: 170 },
  { key: 'event', title: '发生了什么', width: 150, render: ({ event }) => sheetEvents[event] },
  { key: 'reason', title: '原因', width: 260 },
  { key: 'actor', title: '谁', width: 110 },
]

/** The ledger of a job: what was sent, what came out, what was spoiled; it only grows. */
export function JobEvents({ jobId }: { jobId: number }) {
  const [page, setPage] = useState({ page: 1, pageSize: 50, sortOrder: 'desc' as const })
  const query = useQuery(api.jobs.events.queryOptions({ input: { ...page, jobId }, placeholderData: keepPreviousData }))
  return (
    <DataGrid
      name="job-events"
      columns={columns}
      list={{
        query: page,
        patch: (changes) => setPage((before) => ({ ...before, page: changes.page ?? 1, pageSize: changes.pageSize ?? before.pageSize })),
      }}
      query={query}
      empty={<EmptyState title="还没有打印过" hint="送打印机、打印完成、打废，都会记在这里。" />}
      height="calc(100vh - 390px)"
    />
  )
}
