import { Badge, Button, Group, Select, Text } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { SheetQuery } from '../../shared/jobs/contract.ts'
import type { Job, JobSheet } from '../../shared/jobs/model.ts'
import { SheetState, sheetStates } from '../../shared/jobs/sheet-states.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useList } from '../ui/use-list.ts'

const colors: Record<SheetState, string> = { waiting: 'gray', sent: 'yellow', out: 'qing', skipped: 'orange' }
const query0 = SheetQuery.omit({ jobId: true })

/** The documents of a job in the order of the pile, and what became of each. */
export function JobSheets({ job }: { job: Job }) {
  const list = useList(query0)
  const { search, state } = list.query
  const query = useQuery(api.jobs.sheets.queryOptions({ input: { ...list.query, jobId: job.id }, placeholderData: keepPreviousData }))
  return (
    <DataGrid
      name="job-sheets"
      columns={columnsFor(job)}
      list={list}
      query={query}
      toolbar={
        <>
          <SearchBox value={search} placeholder="姓名、编号、学校" onSearch={(text) => list.patch({ search: text })} />
          <Select
            aria-label="状态"
            placeholder="状态"
            clearable
            w={140}
            data={SheetState.options.map((value) => ({ value, label: sheetStates[value] }))}
            value={state ?? null}
            onChange={(next) => list.patch({ state: SheetState.optional().parse(next ?? undefined) })}
          />
        </>
      }
      empty={<EmptyState title="没有符合条件的" hint="换一个词，或清除筛选条件再试。" />}
      height="calc(100vh - 390px)"
    />
  )
}

function columnsFor(job: Job): readonly GridColumn<JobSheet>[] {
  return [
    { key: 'position', title: '第几份', width: 80, align: 'right' },
    { key: 'label', title: '姓名', width: 150 },
    { key: 'schoolName', title: '学校', width: 190 },
    { key: 'number', title: '编号', width: 240 },
    { key: 'pages', title: '页数', width: 70, align: 'right', hidden: true },
    { key: 'state', title: '状态', width: 190, render: (sheet) => <Standing sheet={sheet} /> },
    { key: 'spoiled', title: '打废', width: 70, align: 'right', render: ({ spoiled }) => spoiled || '' },
    ...(job.state === 'open'
      ? [{ key: 'actions', title: '操作', width: 130, render: (sheet: JobSheet) => <Actions sheet={sheet} /> }]
      : []),
  ]
}

function Standing({ sheet: { state, objection } }: { sheet: JobSheet }) {
  return (
    <Group gap={6} wrap="nowrap">
      <Badge variant="light" color={colors[state]}>
        {sheetStates[state]}
      </Badge>
      {objection && (
        <Text fz="xs" c="red.8" truncate title={objection}>
          {objection}
        </Text>
      )}
    </Group>
  )
}

function Actions({ sheet: { id, state, label } }: { sheet: JobSheet }) {
  const spoil = useMutation(api.jobs.spoil.mutationOptions({ onSuccess: () => notifyDone(`${label}：下一次重打`) }))
  const skip = useMutation(api.jobs.skip.mutationOptions({ onSuccess: () => notifyDone(`${label}：不再打印`) }))
  const restore = useMutation(api.jobs.restore.mutationOptions({ onSuccess: () => notifyDone(`${label}：恢复打印`) }))
  const askSpoil = async () => {
    const reason = await askReason({ title: '打废重打', message: `${label}的这一份会回到待打印，废纸记 1 份。`, confirm: '重打' })
    if (reason) spoil.mutate({ id, reason })
  }
  const askSkip = async () => {
    const reason = await askReason({ title: '不打印', message: `${label}的这一份不再打印，以后可以恢复。`, confirm: '不打印' })
    if (reason) skip.mutate({ id, reason })
  }
  if (state === 'out') return <RowButton onClick={() => void askSpoil()}>打废重打</RowButton>
  if (state === 'waiting') return <RowButton onClick={() => void askSkip()}>不打印</RowButton>
  return state === 'skipped' ? <RowButton onClick={() => restore.mutate({ id })}>恢复打印</RowButton> : null
}

function RowButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button size="compact-xs" variant="subtle" onClick={onClick}>
      {children}
    </Button>
  )
}
