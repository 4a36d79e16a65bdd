import { Button, Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ProgramQuery } from '../../shared/programs/contract.ts'
import { describeHours } from '../../shared/programs/describe.ts'
import type { ProgramRow } from '../../shared/programs/model.ts'
import { firstYearToShow } from '../../shared/programs/plan-year.ts'
import { api } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useList } from '../ui/use-list.ts'
import { YearSwitch } from '../ui/YearSwitch.tsx'
import { ProgramDialog } from './ProgramDialog.tsx'

const columns: readonly GridColumn<ProgramRow>[] = [
  { key: 'planSheet', title: '计划表', width: 120, hidden: true },
  { key: 'sequence', title: '序号', sortable: true, width: 76, align: 'right' },
  { key: 'name', title: '项目名称', width: 280 },
  { key: 'audience', title: '培训对象', width: 220 },
  { key: 'peopleText', title: '人数', sortable: true, width: 100, align: 'right' },
  {
    key: 'hoursText',
    title: '学时 / 天数',
    sortable: true,
    width: 120,
    align: 'right',
    render: (program) => [program.hoursText ?? describeHours(program), program.daysText].filter(Boolean).join(' / '),
  },
  { key: 'timeText', title: '时间', sortable: true, width: 110 },
  { key: 'department', title: '责任部门', sortable: true, width: 130 },
  { key: 'cohortCount', title: '班次数', sortable: true, width: 92, align: 'right' },
  { key: 'content', title: '培训内容', width: 240, hidden: true },
  { key: 'place', title: '培训地点', width: 140, hidden: true },
]

/** The annual plan. Which year is shown first depends on which years have a plan. */
export function ProgramsPage() {
  const years = useQuery(api.programs.years.queryOptions())
  const list = useList(ProgramQuery)
  return <LoadState query={years}>{(known) => <YearPlan list={list} year={list.query.year ?? firstYearToShow(known)} />}</LoadState>
}

function YearPlan({ list, year }: { list: ReturnType<typeof useList<typeof ProgramQuery>>; year: number }) {
  const navigate = useNavigate()
  const { search, department } = list.query
  const query = useQuery(api.programs.list.queryOptions({ input: { ...list.query, year }, placeholderData: keepPreviousData }))
  const departments = useQuery(api.programs.departments.queryOptions({ input: { year } }))
  const [isAdding, setIsAdding] = useState(false)
  return (
    <PageFrame
      title="年度计划"
      lead={query.data ? `${year} 年，共 ${query.data.total} 个培训项目` : undefined}
      actions={
        <>
          <Button variant="default" onClick={() => setIsAdding(true)}>
            添加项目
          </Button>
          <Button component={Link} to="/import?kind=programs" variant="default">
            导入…
          </Button>
        </>
      }
    >
      <DataGrid
        name="programs"
        columns={columns}
        list={list}
        query={query}
        onOpen={(program) => void navigate({ to: `/programs/${program.id}` })}
        toolbar={
          <>
            <YearSwitch year={year} onChange={(next) => list.patch({ year: next, department: undefined })} />
            <SearchBox value={search} placeholder="项目名称、内容、对象" onSearch={(text) => list.patch({ search: text })} />
            <Select
              aria-label="责任部门"
              placeholder="责任部门"
              clearable
              w={170}
              data={departments.data ?? []}
              value={department ?? null}
              onChange={(next) => list.patch({ department: next ?? undefined })}
            />
          </>
        }
        empty={
          search || department ? (
            <EmptyState title="没有符合条件的项目" hint="换一个词，或清除筛选条件再试。" />
          ) : (
            <EmptyState title={`${year} 年还没有培训项目`} hint="先导入年度计划表，或者逐个添加；有了项目才能开设班次。" />
          )
        }
      />
      {isAdding && <ProgramDialog year={year} onClose={() => setIsAdding(false)} />}
    </PageFrame>
  )
}
