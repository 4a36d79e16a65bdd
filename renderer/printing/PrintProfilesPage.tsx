import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { PrintProfileQuery } from '../../shared/printing/contract.ts'
import type { PrintProfile } from '../../shared/printing/model.ts'
import { describePaper } from '../../shared/printing/papers.ts'
import { api } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useList } from '../ui/use-list.ts'
import { describeCorrection } from './describe-correction.ts'

const columns: readonly GridColumn<PrintProfile>[] = [
  { key: 'name', title: '打印机、进纸口和纸', sortable: true },
  { key: 'pageWidth', title: '纸的大小', sortable: true, width: 210, render: describePaper },
  { key: 'deltaX', title: '左右移动', sortable: true, width: 130, render: (profile) => describeCorrection(profile)[0]?.value },
  { key: 'deltaY', title: '上下移动', sortable: true, width: 130, render: (profile) => describeCorrection(profile)[1]?.value },
  { key: 'scaleX', title: '横向比例', width: 110, align: 'right', render: (profile) => describeCorrection(profile)[2]?.value },
  { key: 'scaleY', title: '纵向比例', width: 110, align: 'right', render: (profile) => describeCorrection(profile)[3]?.value },
]

export function PrintProfilesPage() {
  const navigate = useNavigate()
  const list = useList(PrintProfileQuery)
  const query = useQuery(api.printing.list.queryOptions({ input: list.query, placeholderData: keepPreviousData }))
  const add = (
    <Button component={Link} to="/printing/new">
      新建校准
    </Button>
  )
  return (
    <PageFrame
      title="打印校准"
      lead="每台打印机、每个进纸口、每种纸各做一次；打印证书时选用，只改打印的位置，不改证书的版面和存档。"
      actions={add}
    >
      <DataGrid
        name="printing"
        columns={columns}
        list={list}
        query={query}
        onOpen={(profile) => void navigate({ to: `/printing/${profile.id}` })}
        toolbar={<SearchBox value={list.query.search} placeholder="打印机、进纸口、纸" onSearch={(search) => list.patch({ search })} />}
        empty={
          list.query.search ? (
            <EmptyState title="没有符合条件的校准" hint="换一个词再试。" />
          ) : (
            <EmptyState
              title="还没有打印校准"
              hint="打印一张校准页，用钢尺量三个十字，填进读数，就能让证书印得正。需要约十分钟。"
              action={add}
            />
          )
        }
      />
    </PageFrame>
  )
}
