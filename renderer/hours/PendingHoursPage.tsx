import { Alert, Button, Group, SegmentedControl } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type PendingHours, PendingQuery, PendingState, pendingStates } from '../../shared/hours/pending.ts'
import { api } from '../api/client.ts'
import { DataGrid } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useList } from '../ui/use-list.ts'
import { MatchDialog } from './MatchDialog.tsx'
import { pendingColumns } from './pending-columns.tsx'

const states = Object.entries(pendingStates).map(([value, label]) => ({ value, label }))

/** 待匹配: hours that came in for teachers who were not registered. */
export function PendingHoursPage() {
  const list = useList(PendingQuery)
  const { state, search } = list.query
  const query = useQuery(api.hours.pending.list.queryOptions({ input: list.query, placeholderData: keepPreviousData }))
  const [matching, setMatching] = useState<PendingHours>()
  return (
    <PageFrame
      title="待匹配"
      lead="导入的学时里有没登记的老师，就先放在这里；登记了老师，会按身份证号或姓名加学校自动找到"
      actions={
        <SegmentedControl
          size="sm"
          aria-label="看哪一些"
          data={states}
          value={state}
          onChange={(next) => list.patch({ state: PendingState.parse(next) })}
        />
      }
    >
      {state === 'waiting' && <Proposals />}
      <DataGrid
        key={state}
        name={`pendingHours.${state}`}
        columns={pendingColumns(state, setMatching)}
        list={list}
        query={query}
        toolbar={<SearchBox value={search} placeholder="所写的姓名或单位" onSearch={(text) => list.patch({ search: text })} />}
        empty={
          search || state !== 'waiting' ? (
            <EmptyState title="没有这样的学时" hint="换一个词，或看别的状态。" />
          ) : (
            <EmptyState
              title="没有等着匹配的学时"
              hint="导入外部学时、校本研修学时，遇到没有登记的老师，学时会先放在这里。"
              action={
                <Button component={Link} to="/import">
                  导入学时…
                </Button>
              }
            />
          )
        }
      />
      {matching && <MatchDialog row={matching} onClose={() => setMatching(undefined)} />}
    </PageFrame>
  )
}

/** Teachers who have been registered since are proposed, all at once. */
function Proposals() {
  const { data } = useQuery(api.hours.pending.counts.queryOptions())
  const match = useMutation(
    api.hours.pending.matchProposed.mutationOptions({ onSuccess: ({ matched }) => notifyDone(`${matched} 条已记入台账`) }),
  )
  if (!data || data.proposed === 0) return null
  return (
    <Alert mb="sm" color="qing" title={`${data.proposed} 条找到了老师`}>
      <Group justify="space-between" gap="sm">
        共 {data.waiting} 条待匹配，其中 {data.proposed} 条按身份证号或姓名加学校找到了唯一的老师，见“找到的老师”一栏。
        <Button size="compact-sm" loading={match.isPending} onClick={() => match.mutate(undefined)}>
          全部记给找到的老师
        </Button>
      </Group>
    </Alert>
  )
}
