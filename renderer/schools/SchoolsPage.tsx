import { Button, Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { SchoolQuery } from '../../shared/schools/contract.ts'
import type { SchoolRow } from '../../shared/schools/model.ts'
import { api } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useList } from '../ui/use-list.ts'
import { SchoolDialog } from './SchoolDialog.tsx'

const columns: readonly GridColumn<SchoolRow>[] = [
  { key: 'name', title: '学校名称', sortable: true },
  { key: 'code', title: '学校标识码', sortable: true, width: 140 },
  { key: 'kind', title: '办学类型', sortable: true, width: 120 },
  { key: 'area', title: '城乡类型', sortable: true, width: 110 },
  { key: 'centralSchool', title: '所属中心校', width: 180 },
  { key: 'teacherCount', title: '在册教师', sortable: true, width: 100, align: 'right' },
  { key: 'note', title: '备注', hidden: true },
]

export function SchoolsPage() {
  const navigate = useNavigate()
  const list = useList(SchoolQuery)
  const query = useQuery(api.schools.list.queryOptions({ input: list.query, placeholderData: keepPreviousData }))
  const [isAdding, setIsAdding] = useState(false)
  const isFiltered = Boolean(list.query.search || list.query.area)
  return (
    <PageFrame
      title="学校"
      lead={query.data ? `共 ${query.data.total} 所` : undefined}
      actions={
        <>
          <Button variant="default" onClick={() => setIsAdding(true)}>
            添加学校
          </Button>
          <Button component={Link} to="/import?kind=schools" variant="default">
            导入…
          </Button>
        </>
      }
    >
      <DataGrid
        name="schools"
        columns={columns}
        list={list}
        query={query}
        onOpen={(school) => void navigate({ to: `/schools/${school.id}` })}
        toolbar={
          <>
            <SearchBox value={list.query.search} placeholder="学校名称、拼音、标识码" onSearch={(search) => list.patch({ search })} />
            <Select
              aria-label="城乡类型"
              placeholder="城乡类型"
              clearable
              w={130}
              data={['城区', '镇区', '乡村']}
              value={list.query.area ?? null}
              onChange={(area) => list.patch({ area: area ?? undefined })}
            />
          </>
        }
        empty={
          isFiltered ? (
            <EmptyState title="没有符合条件的学校" hint="换一个词，或清除筛选条件再试。" />
          ) : (
            <EmptyState title="还没有学校" hint="先导入学校名单，或者逐个添加；有了学校才能导入教师。" />
          )
        }
      />
      {isAdding && <SchoolDialog onClose={() => setIsAdding(false)} />}
    </PageFrame>
  )
}
