import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CandidateFilter, CandidateQuery, type CandidateRow } from '../../shared/cohorts/roster.ts'
import { api } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { CandidateFilters } from './CandidateFilters.tsx'
import { tellEnrolled } from './tell-enrolled.ts'
import { useLocalList } from './use-local-list.ts'

const columns: readonly GridColumn<CandidateRow>[] = [
  { key: 'name', title: '姓名', sortable: true, width: 110 },
  { key: 'schoolName', title: '学校', sortable: true },
  { key: 'stage', title: '学段', sortable: true, width: 80 },
  { key: 'subject', title: '学科', sortable: true, width: 120 },
  { key: 'post', title: '岗位', sortable: true, width: 110 },
  { key: 'title', title: '人才称号', sortable: true, width: 150 },
  { key: 'status', title: '状态', sortable: true, width: 90 },
  { key: 'isEnrolled', title: '名单', width: 100, render: ({ isEnrolled }) => isEnrolled && <Badge variant="light">已在名单</Badge> },
]

/** So many are asked about first: each would have to be taken off again. */
const manyPeople = 100

/** Enrols everybody whom a filter finds, or those of them who are ticked. */
export function EnrollByFilter({ cohortId }: { cohortId: number }) {
  const list = useLocalList(CandidateQuery.parse({ cohortId, pageSize: 20, statuses: ['在职'] }))
  const query = useQuery(api.cohorts.candidates.queryOptions({ input: list.query, placeholderData: keepPreviousData }))
  const [selected, setSelected] = useState<CandidateRow[]>([])
  const onSuccess = (enrolled: { added: number; already: number }) => {
    tellEnrolled(enrolled)
    setSelected([])
  }
  const enroll = useMutation(api.cohorts.enroll.mutationOptions({ onSuccess }))
  const enrollMatching = useMutation(api.cohorts.enrollMatching.mutationOptions({ onSuccess }))
  const filter = CandidateFilter.parse(list.query)
  const { total, enrolled } = query.data ?? { total: 0, enrolled: 0 }
  const enrollAll = () => {
    if (total - enrolled <= manyPeople) return enrollMatching.mutate({ cohortId, filter })
    modals.openConfirmModal({
      title: '全部加入',
      children: <Text fz="sm">符合条件的 {total - enrolled} 人都将加入名单。</Text>,
      labels: { confirm: `加入 ${total - enrolled} 人`, cancel: '取消' },
      onConfirm: () => enrollMatching.mutate({ cohortId, filter }),
    })
  }
  return (
    <Stack gap="xs">
      <DataGrid
        name="candidates"
        columns={columns}
        list={list}
        query={query}
        toolbar={<CandidateFilters filter={filter} onPatch={list.patch} />}
        height="min(46vh, 420px)"
        selection={{ selected, onChange: setSelected }}
        empty={<EmptyState title="没有符合条件的教师" hint="减少一个条件再试。" />}
      />
      <Group justify="space-between">
        <Text fz="sm" role="status">
          符合条件 {total} 人，其中 {enrolled} 人已在名单里，可加入 {total - enrolled} 人。
        </Text>
        <Group gap="xs">
          <Button
            variant="default"
            disabled={selected.length === 0}
            loading={enroll.isPending}
            onClick={() => enroll.mutate({ cohortId, teacherIds: selected.map(({ id }) => id) })}
          >
            加入勾选的 {selected.length} 人
          </Button>
          <Button disabled={total === enrolled || query.isPlaceholderData} loading={enrollMatching.isPending} onClick={enrollAll}>
            全部加入（{total - enrolled} 人）
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}
