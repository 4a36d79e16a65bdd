import { SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import * as z from 'zod'
import { chineseDay } from '../../shared/dates.ts'
import { ShortageQuery } from '../../shared/hours/contract.ts'
import { api } from '../api/client.ts'
import { DocumentsLink } from '../ui/DocumentsLink.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { useList } from '../ui/use-list.ts'
import { ShortageCounts } from './ShortageCounts.tsx'
import { ShortageFilters } from './ShortageFilters.tsx'
import { ShortageGrid } from './ShortageGrid.tsx'

const views = [
  { value: 'people', label: '名单' },
  { value: 'schools', label: '按学校' },
  { value: 'requirements', label: '按要求' },
]

const PageQuery = ShortageQuery.extend({ view: z.enum(['people', 'schools', 'requirements']).default('people') })

/** 未达标名单: who is short of what in the cycle, person by person, per school and per requirement. */
export function ShortagesPage() {
  const list = useList(PageQuery)
  const { view, schoolId, group, requirement } = list.query
  const input = { schoolId, group, requirement } as Pick<ShortageQuery, 'schoolId' | 'group' | 'requirement'>
  const query = useQuery(api.hours.shortageSummary.queryOptions({ input, placeholderData: keepPreviousData }))
  const { data } = query
  return (
    <PageFrame
      title="未达标名单"
      lead={
        data &&
        `${chineseDay(data.cycle.from)}至${chineseDay(data.cycle.to)}：应考核 ${data.total.people.toLocaleString()} 人，未达标 ${data.total.short.toLocaleString()} 人`
      }
      actions={
        <>
          <DocumentsLink request={{ kind: 'school-letter', ...(schoolId !== undefined && { schoolId }) }}>打印通知</DocumentsLink>
          <SegmentedControl
            size="sm"
            aria-label="怎样看"
            data={views}
            value={view}
            onChange={(next) => list.patch({ view: PageQuery.shape.view.parse(next) })}
          />
        </>
      }
    >
      {view === 'people' ? (
        <ShortageGrid list={list} />
      ) : (
        <>
          <ShortageFilters list={list} />
          <LoadState query={query}>
            {({ bySchool, byRequirement }) =>
              view === 'schools' ? (
                <ShortageCounts
                  title="学校"
                  lines={bySchool.map(({ id, name, ...counts }) => ({ key: String(id), label: name ?? '没有任职学校', ...counts }))}
                  onOpen={(id) => id !== 'null' && list.patch({ view: 'people', schoolId: Number(id) })}
                />
              ) : (
                <ShortageCounts
                  title="要求"
                  lines={byRequirement.map(({ id, ...counts }) => ({ key: id, ...counts }))}
                  onOpen={(id) => list.patch({ view: 'people', requirement: id })}
                />
              )
            }
          </LoadState>
        </>
      )}
    </PageFrame>
  )
}
