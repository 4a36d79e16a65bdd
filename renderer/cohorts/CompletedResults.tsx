import { SegmentedControl, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Cohort } from '../../shared/cohorts/model.ts'
import { RosterQuery } from '../../shared/cohorts/roster.ts'
import { chineseDay } from '../../shared/dates.ts'
import { api } from '../api/client.ts'
import { DataGrid } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useList } from '../ui/use-list.ts'
import { resultColumns } from './roster-columns.tsx'

const ResultList = RosterQuery.omit({ cohortId: true })

/** The results as they were frozen when the cohort was completed. */
export function CompletedResults({ cohort }: { cohort: Cohort }) {
  const navigate = useNavigate()
  const list = useList(ResultList)
  const { search, result } = list.query
  const query = useQuery(
    api.cohorts.roster.queryOptions({ input: { ...list.query, cohortId: cohort.id }, placeholderData: keepPreviousData }),
  )
  return (
    <Stack gap="xs">
      <Text fz="sm">
        {cohort.completedOn && chineseDay(cohort.completedOn)}结业，合格学员的学时已记入学时台账，日期记作{chineseDay(cohort.endDate)}
        。结业后内容不再改；个别人的学时有误，到学时台账冲正。
      </Text>
      <DataGrid
        name="results"
        columns={resultColumns}
        list={list}
        query={query}
        height="calc(100vh - 370px)"
        onOpen={({ teacherId }) => void navigate({ to: `/teachers/${teacherId}` })}
        toolbar={
          <>
            <SearchBox value={search} placeholder="姓名、拼音、学校、证号" onSearch={(text) => list.patch({ search: text })} />
            <SegmentedControl
              size="sm"
              aria-label="结果"
              value={result ?? 'all'}
              onChange={(next) => list.patch({ result: next === 'all' ? undefined : ResultList.shape.result.parse(next) })}
              data={[{ value: 'all', label: '全部' }, '合格', '不合格']}
            />
          </>
        }
        empty={<EmptyState title="没有这样的学员" hint="换一个词，或看全部。" />}
      />
    </Stack>
  )
}
