import { Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EventQuery } from '../../shared/jobs/contract.ts'
import type { JobEvent } from '../../shared/jobs/model.ts'
import { SheetEvent, sheetEvents } from '../../shared/jobs/sheet-states.ts'
import { api } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatMoment } from '../ui/format-moment.ts'
import { SearchBox } from '../ui/SearchBox.tsx'

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
  const [input, setInput] = useState(() => EventQuery.parse({ jobId, sortOrder: 'desc' }))
  const query = useQuery(api.jobs.events.queryOptions({ input, placeholderData: keepPreviousData }))
  const { search, event } = input
  const patch = (changes: Partial<EventQuery>) => setInput((before) => ({ ...before, page: 1, ...changes }))
  return (
    <DataGrid
      name="job-events"
      columns={columns}
      list={{ query: input, patch: ({ page = 1, pageSize = input.pageSize }) => patch({ page, pageSize }) }}
      query={query}
      toolbar={
        <>
          <SearchBox value={search} placeholder="姓名" onSearch={(text) => patch({ search: text })} />
          <Select
            aria-label="发生了什么"
            placeholder="发生了什么"
            clearable
            w={170}
            data={SheetEvent.options.map((value) => ({ value, label: sheetEvents[value] }))}
            value={event ?? null}
            onChange={(next) => patch({ event: SheetEvent.optional().parse(next ?? undefined) })}
          />
        </>
      }
      empty={
        search || event ? (
          <EmptyState title="没有符合条件的" hint="换一个词，或清除筛选条件再试。" />
        ) : (
          <EmptyState title="还没有打印过" hint="送打印机、打印完成、打废，都会记在这里。" />
        )
      }
      height="calc(100vh - 390px)"
    />
  )
}
