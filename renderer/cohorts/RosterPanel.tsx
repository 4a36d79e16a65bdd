import { Button, Text } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Cohort } from '../../shared/cohorts/model.ts'
import { RosterQuery, type RosterRow } from '../../shared/cohorts/roster.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { DataGrid } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useList } from '../ui/use-list.ts'
import { EnrollDialog } from './EnrollDialog.tsx'
import { LockButton } from './LockButton.tsx'
import { resultColumns, rosterColumns } from './roster-columns.tsx'

const RosterList = RosterQuery.omit({ cohortId: true, result: true })

/** 名单: who is enrolled; while the cohort is open, more come in and some go. */
export function RosterPanel({ cohort }: { cohort: Cohort }) {
  const { id: cohortId, state } = cohort
  const navigate = useNavigate()
  const list = useList(RosterList)
  const query = useQuery(api.cohorts.roster.queryOptions({ input: { ...list.query, cohortId }, placeholderData: keepPreviousData }))
  const [selected, setSelected] = useState<RosterRow[]>([])
  const [isEnrolling, setIsEnrolling] = useState(false)
  const isOpen = state === 'open'
  const enroll = isOpen && (
    <>
      <Button onClick={() => setIsEnrolling(true)}>添加学员</Button>
      <Button component={Link} to={`/import?kind=enrollments&cohort=${cohortId}`} variant="default">
        从 Excel 添加
      </Button>
    </>
  )
  return (
    <>
      <DataGrid
        name={state === 'completed' ? 'results' : 'roster'}
        columns={state === 'completed' ? resultColumns : rosterColumns}
        list={list}
        query={query}
        height="calc(100vh - 330px)"
        onOpen={({ teacherId }) => void navigate({ to: `/teachers/${teacherId}` })}
        {...(isOpen && { selection: { selected, onChange: setSelected } })}
        toolbar={
          <>
            <SearchBox value={list.query.search} placeholder="姓名、拼音、学校、证号" onSearch={(search) => list.patch({ search })} />
            {enroll}
            {isOpen && <WithdrawButton cohortId={cohortId} selected={selected} onDone={() => setSelected([])} />}
            <LockButton cohort={cohort} variant="default" />
            {state === 'locked' && (
              <Text fz="sm" c="dimmed">
                名单已锁定；要增减学员，请先解锁。
              </Text>
            )}
          </>
        }
        empty={
          list.query.search ? (
            <EmptyState title="名单里没有这个人" hint="换一个词，或清除搜索再试。" />
          ) : (
            <EmptyState title="名单还是空的" hint="可以按条件成批添加，粘贴一份名单，或者逐个添加。" action={enroll} />
          )
        }
      />
      {isEnrolling && <EnrollDialog cohortId={cohortId} onClose={() => setIsEnrolling(false)} />}
    </>
  )
}

function WithdrawButton({ cohortId, selected, onDone }: { cohortId: number; selected: RosterRow[]; onDone: () => void }) {
  const withdraw = useMutation(
    api.cohorts.withdraw.mutationOptions({
      onSuccess: (_, { enrollmentIds }) => {
        notifyDone(`已移出 ${enrollmentIds.length} 人`)
        onDone()
      },
    }),
  )
  const ask = async () => {
    const names = selected.slice(0, 5).map(({ name }) => name)
    const message = `把 ${names.join('、')}${selected.length > 5 ? ` 等 ${selected.length} 人` : ''}移出名单。已记的考勤和成绩一起删除。`
    const reason = await askReason({ title: '移出名单', message, confirm: '移出', danger: true })
    if (reason) withdraw.mutate({ cohortId, enrollmentIds: selected.map(({ id }) => id), reason })
  }
  return (
    <Button
      variant="subtle"
      color="red"
      disabled={selected.length === 0}
      loading={withdraw.isPending}
      title="先在表里勾选要移出的学员"
      onClick={() => void ask()}
    >
      {selected.length > 0 ? `移出勾选的 ${selected.length} 人` : '移出勾选的'}
    </Button>
  )
}
