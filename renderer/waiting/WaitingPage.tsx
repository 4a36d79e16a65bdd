import { Button, SegmentedControl, Select } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ImportKindName, importKinds } from '../../shared/exchange/import-request.ts'
import { WaitingQuery, type WaitingRow, WaitingState, waitingStates } from '../../shared/waiting/model.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { DataGrid } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { optionsOf } from '../ui/options-of.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { type List, useList } from '../ui/use-list.ts'
import { FoundRows } from './FoundRows.tsx'
import { PointDialog } from './PointDialog.tsx'
import { waitingColumns } from './waiting-columns.tsx'

/** 待匹配: rows of any import that wait for somebody who is not known yet. */
export function WaitingPage() {
  const list = useList(WaitingQuery)
  const { state, search, kind, batchId, cohortId } = list.query
  const query = useQuery(api.waiting.list.queryOptions({ input: list.query, placeholderData: keepPreviousData }))
  const [pointing, setPointing] = useState<WaitingRow>()
  const [selected, setSelected] = useState<WaitingRow[]>([])
  const untick = () => setSelected([]) // what was ticked may be written by now
  const isFiltered = Boolean(search || kind || batchId || cohortId) || state !== 'waiting'
  return (
    <PageFrame
      title="待匹配"
      lead="导入的表里有没登记的老师，那一行就先放在这里；登记了老师，会按身份证号或姓名加学校自动找到"
      actions={
        <SegmentedControl
          size="sm"
          aria-label="看哪一些"
          data={optionsOf(waitingStates)}
          value={state}
          onChange={(next) => list.patch({ state: WaitingState.parse(next) })}
        />
      }
    >
      {state === 'waiting' && query.data && <FoundRows counts={query.data.counts} onWritten={untick} />}
      <DataGrid
        key={state}
        name={`waiting.${state}`}
        columns={waitingColumns(state, setPointing)}
        list={list}
        query={query}
        toolbar={
          <>
            <WaitingFilters list={list} />
            {state === 'waiting' && selected.length > 0 && <DismissButton rows={selected} onDone={untick} />}
          </>
        }
        height="calc(100vh - 250px)"
        {...(state === 'waiting' && { selection: { selected, onChange: setSelected } })}
        empty={isFiltered ? <EmptyState title="没有这样的行" hint="换一个词，或看别的种类和状态。" /> : <NothingWaits />}
      />
      {pointing && <PointDialog row={pointing} onPointed={untick} onClose={() => setPointing(undefined)} />}
    </PageFrame>
  )
}

function WaitingFilters({ list: { query, patch } }: { list: List<WaitingQuery> }) {
  const { search, kind, batchId, cohortId } = query
  return (
    <>
      <SearchBox value={search} placeholder="姓名、单位、内容或文件名" onSearch={(text) => patch({ search: text })} />
      <Select
        aria-label="种类"
        placeholder="种类"
        clearable
        w={160}
        data={optionsOf(importKinds)}
        value={kind ?? null}
        onChange={(next) => patch({ kind: ImportKindName.optional().parse(next ?? undefined) })}
      />
      {batchId !== undefined && (
        <Button size="xs" variant="light" onClick={() => patch({ batchId: undefined })}>
          只看批次 {batchId} 的 ×
        </Button>
      )}
      {cohortId !== undefined && (
        <Button size="xs" variant="light" onClick={() => patch({ cohortId: undefined })}>
          只看一个班次的 ×
        </Button>
      )}
    </>
  )
}

/** Says of several rows at once why they are not needed. */
function DismissButton({ rows, onDone }: { rows: readonly WaitingRow[]; onDone: () => void }) {
  const dismiss = useMutation(
    api.waiting.dismiss.mutationOptions({
      onSuccess: () => {
        notifyDone(`${rows.length} 行已注明不登记`)
        onDone()
      },
    }),
  )
  const askAndDismiss = async () => {
    const reason = await askReason({
      title: `不登记选中的 ${rows.length} 行`,
      message: '这些行不会写入，原因会留在“不登记”里；以后还可以恢复。',
      confirm: '不登记',
    })
    if (reason) dismiss.mutate({ ids: rows.map(({ id }) => id), reason })
  }
  return (
    <Button size="xs" variant="default" loading={dismiss.isPending} onClick={() => void askAndDismiss()}>
      不登记选中的 {rows.length} 行…
    </Button>
  )
}

function NothingWaits() {
  return (
    <EmptyState
      title="没有等着匹配的行"
      hint="导入名单、学时、成绩、称号、结对等，遇到没有登记的老师，那一行会先放在这里。"
      action={
        <Button component={Link} to="/import">
          导入…
        </Button>
      }
    />
  )
}
