import { Button, Stack, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { BatchDetails, BatchLine, UndoReport } from '../../shared/exchange/batch.ts'
import { importKinds } from '../../shared/exchange/import-request.ts'
import { PageRequest } from '../../shared/page.ts'
import { api, client } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Facts } from '../ui/Facts.tsx'
import { formatMoment } from '../ui/format-moment.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { useFocusHome } from '../ui/use-focus-home.ts'
import { useList } from '../ui/use-list.ts'
import { useLongWork } from '../ui/use-long-work.ts'
import { BatchState } from './BatchesPage.tsx'
import { CorrectionTable } from './CorrectionTable.tsx'
import { FailureList } from './FailureList.tsx'
import { OmittedTable } from './OmittedTable.tsx'
import { UndoDialog } from './UndoDialog.tsx'
import { UndoResult } from './UndoResult.tsx'

const columns: readonly GridColumn<BatchLine>[] = [
  { key: 'name', title: '内容' },
  { key: 'action', title: '做了什么', width: 110, render: whatWasDone },
  { key: 'changes', title: '改了什么', render: ({ changes }) => changes.map(describeChange).join('；') },
]

function whatWasDone({ subject, action }: BatchLine): string {
  if (isWaiting(subject)) return '放进待匹配'
  return action === 'create' ? '新增' : '修改'
}

function describeChange({ label, before, after }: BatchLine['changes'][number]): string {
  return `${label}：${before ?? '（空）'} → ${after ?? '（空）'}`
}

/** Hours waited in a table of their own once. */
const isWaiting = (subject: string) => subject === 'waitingRow' || subject === 'pendingHours'

/** The pages of the things that have one. */
const pages: Readonly<Record<string, string>> = { school: '/schools', teacher: '/teachers', program: '/programs' }

export function BatchPage() {
  const batchId = Number(useParams({ strict: false }).id)
  const query = useQuery(api.exchange.batch.queryOptions({ input: { batchId } }))
  const foresee = useLongWork(client.exchange.previewUndo)
  const undo = useLongWork(client.exchange.undo)
  const [foreseen, setForeseen] = useState<UndoReport>()
  const home = useFocusHome<HTMLDivElement>(query.data?.undoneAt)
  return (
    <LoadState query={query}>
      {(batch) => (
        <PageFrame
          title={`批次 ${batch.id}　${batch.fileName}`}
          parent={{ title: '导入批次', to: '/batches' }}
          lead={`${formatMoment(batch.at)}，${batch.actor}`}
          actions={
            (batch.undoneAt === null || batch.remaining > 0) && (
              <Button
                variant="default"
                c="red.8"
                loading={foresee.isPending || undo.isPending}
                onClick={() => foresee.mutate({ batchId }, { onSuccess: setForeseen })}
              >
                {batch.undoneAt === null ? '撤销这次导入' : `撤销剩下的 ${batch.remaining} 项`}
              </Button>
            )
          }
        >
          <Stack gap="md" ref={home} tabIndex={-1} style={{ outline: 'none' }}>
            {foresee.isPending && <ProgressPanel progress={foresee.progress} onCancel={foresee.cancel} />}
            {undo.isPending && <ProgressPanel progress={undo.progress} onCancel={undo.cancel} />}
            {batch.undone && <UndoResult report={batch.undone.report} remaining={batch.remaining} />}
            <BatchFacts batch={batch} />
            <Corrected batch={batch} />
            <Omitted batch={batch} />
            {batch.kind === 'nationalFailures' ? <FailureList batchId={batchId} /> : <BatchLines batchId={batchId} />}
          </Stack>
          {foreseen && (
            <UndoDialog
              foreseen={foreseen}
              onUndo={(reason) => {
                setForeseen(undefined)
                undo.mutate({ batchId, reason })
              }}
              onClose={() => setForeseen(undefined)}
            />
          )}
        </PageFrame>
      )}
    </LoadState>
  )
}

function BatchFacts({ batch }: { batch: BatchDetails }) {
  return (
    <Facts
      cols={4}
      facts={[
        { label: '种类', value: importKinds[batch.kind] },
        { label: '数据行', value: batch.rowCount },
        { label: '新增 / 修改', value: `${batch.createdCount} / ${batch.changedCount}` },
        { label: '无变化 / 未导入', value: `${batch.sameCount} / ${batch.skippedCount}` },
        { label: '工作表', value: batch.sheet },
        { label: '状态', value: <BatchState batch={batch} /> },
        { label: '文件校验码', value: <span title={`SHA-256　${batch.fileHash}`}>{batch.fileHash.slice(0, 16)}</span> },
        ...(batch.undoneAt === null ? [] : [{ label: '撤销时间', value: formatMoment(batch.undoneAt) }]),
        ...(batch.undone ? [{ label: '谁撤销的，为什么', value: `${batch.undone.by}：${batch.undone.reason}` }] : []),
      ]}
    />
  )
}

/** What the person who imported had written anew. */
function Corrected({ batch: { corrections } }: { batch: BatchDetails }) {
  if (corrections.length === 0) return null
  return (
    <Stack gap="xs">
      <Title order={2}>导入时改正的 {corrections.length} 处</Title>
      <CorrectionTable corrections={corrections} />
    </Stack>
  )
}

/** What the person who imported had left out. */
function Omitted({ batch: { omitted } }: { batch: BatchDetails }) {
  if (omitted.length === 0) return null
  return (
    <Stack gap="xs">
      <Title order={2}>导入时选择不导入的 {omitted.length} 行</Title>
      <OmittedTable rows={omitted} />
    </Stack>
  )
}

function BatchLines({ batchId }: { batchId: number }) {
  const navigate = useNavigate()
  const list = useList(PageRequest)
  const query = useQuery(api.exchange.batchLines.queryOptions({ input: { ...list.query, batchId }, placeholderData: keepPreviousData }))
  return (
    <DataGrid
      name="batchLines"
      columns={columns}
      list={list}
      query={query}
      height="calc(100vh - 380px)"
      onOpen={({ subject, subjectId }) => {
        if (isWaiting(subject)) void navigate({ to: '/waiting', search: { batchId } })
        else if (pages[subject]) void navigate({ to: `${pages[subject]}/${subjectId}` })
      }}
      empty={<EmptyState title="这次导入没有写入任何内容" />}
    />
  )
}
