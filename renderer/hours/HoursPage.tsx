import { Button, Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { HoursCategory, hoursCategories } from '../../shared/hours/categories.ts'
import { LedgerQuery } from '../../shared/hours/contract.ts'
import { HoursSource, hoursSources } from '../../shared/hours/model.ts'
import { api } from '../api/client.ts'
import { DataGrid } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { optionsOf } from '../ui/options-of.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { SchoolPicker } from '../ui/SchoolPicker.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { type List, useList } from '../ui/use-list.ts'
import { ledgerColumns } from './ledger-columns.tsx'
import { PeriodSelect } from './PeriodSelect.tsx'
import { RecordHoursDialog } from './RecordHoursDialog.tsx'

/** 学时台账: every entry of the county. */
export function HoursPage() {
  const navigate = useNavigate()
  const list = useList(LedgerQuery)
  const { data, ...query } = useQuery(api.hours.ledger.queryOptions({ input: list.query, placeholderData: keepPreviousData }))
  const [isRecording, setIsRecording] = useState(false)
  const { search, from, category, source, schoolId } = list.query
  const isFiltered = Boolean(search || from || category || source || schoolId)
  return (
    <PageFrame
      title="学时台账"
      lead={data && `共 ${data.total.toLocaleString()} 条，合计 ${(data.hours / 10).toLocaleString()} 学时；登错了用冲正，不删不改`}
      actions={<Button onClick={() => setIsRecording(true)}>登记学时</Button>}
    >
      <DataGrid
        name="hours"
        columns={ledgerColumns}
        list={list}
        query={{ data, ...query }}
        onOpen={({ teacherId }) => void navigate({ to: `/teachers/${teacherId}`, search: { tab: 'hours' } })}
        toolbar={<LedgerFilters list={list} />}
        empty={
          isFiltered ? (
            <EmptyState title="没有符合条件的学时记录" hint="换一个词，或清除筛选条件再试。" />
          ) : (
            <EmptyState title="台账还是空的" hint="班次结业时，合格学员的学时会自动记入；其他学时用“登记学时”逐条记。" />
          )
        }
      />
      {isRecording && <RecordHoursDialog onClose={() => setIsRecording(false)} />}
    </PageFrame>
  )
}

function LedgerFilters({ list: { query, patch } }: { list: List<LedgerQuery> }) {
  return (
    <>
      <SearchBox value={query.search} placeholder="教师姓名、拼音、证件号" onSearch={(search) => patch({ search })} />
      <PeriodSelect from={query.from} to={query.to} onChange={patch} />
      <Select
        aria-label="学时类别"
        placeholder="学时类别"
        clearable
        searchable
        w={170}
        data={optionsOf(hoursCategories)}
        value={query.category ?? null}
        onChange={(category) => patch({ category: HoursCategory.optional().parse(category ?? undefined) })}
      />
      <SchoolPicker
        placeholder="现任学校"
        w={190}
        value={query.schoolId ?? null}
        onChange={(schoolId) => patch({ schoolId: schoolId ?? undefined })}
      />
      <Select
        aria-label="来源"
        placeholder="来源"
        clearable
        w={120}
        data={optionsOf(hoursSources)}
        value={query.source ?? null}
        onChange={(source) => patch({ source: HoursSource.optional().parse(source ?? undefined) })}
      />
    </>
  )
}
