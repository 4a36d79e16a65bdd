import { Badge, Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Batch } from '../../shared/exchange/batch.ts'
import { importKinds } from '../../shared/exchange/import-request.ts'
import { PageRequest } from '../../shared/page.ts'
import { api } from '../api/client.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatMoment } from '../ui/format-moment.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { useList } from '../ui/use-list.ts'

const columns: readonly GridColumn<Batch>[] = [
  { key: 'id', title: '批次', width: 64, align: 'right' },
  { key: 'at', title: '导入时间', width: 170, render: ({ at }) => formatMoment(at) },
  { key: 'kind', title: '种类', width: 120, render: ({ kind }) => importKinds[kind] },
  { key: 'fileName', title: '文件', width: 280 },
  { key: 'sheet', title: '工作表', width: 120, render: ({ sheet }) => sheet ?? '' },
  { key: 'fileHash', title: '文件校验码', width: 160, hidden: true, render: ({ fileHash }) => fileHash.slice(0, 16) },
  { key: 'actor', title: '谁导入的', width: 100 },
  { key: 'createdCount', title: '新增', width: 74, align: 'right' },
  { key: 'changedCount', title: '修改', width: 74, align: 'right' },
  { key: 'sameCount', title: '无变化', width: 74, align: 'right' },
  { key: 'skippedCount', title: '未导入', width: 74, align: 'right' },
  { key: 'undoneAt', title: '状态', width: 90, render: (batch) => <BatchState batch={batch} /> },
]

export function BatchesPage() {
  const navigate = useNavigate()
  const list = useList(PageRequest)
  const query = useQuery(api.exchange.batches.queryOptions({ input: list.query, placeholderData: keepPreviousData }))
  const start = (
    <Button component={Link} to="/import">
      导入…
    </Button>
  )
  return (
    <PageFrame title="导入批次" lead={query.data ? `共 ${query.data.total} 次导入` : undefined} actions={start}>
      <DataGrid
        name="batches"
        columns={columns}
        list={list}
        query={query}
        onOpen={({ id }) => void navigate({ to: `/batches/${id}` })}
        toolbar={<SearchBox value={list.query.search} placeholder="文件名、校验码" onSearch={(search) => list.patch({ search })} />}
        empty={
          list.query.search ? (
            <EmptyState title="没有这个文件的导入" hint="换一个词，或清除搜索再试。" />
          ) : (
            <EmptyState title="还没有导入过" hint="每次导入是一个批次，可以查看改了什么，也可以整批撤销。" action={start} />
          )
        }
      />
    </PageFrame>
  )
}

export function BatchState({ batch }: { batch: Batch }) {
  return batch.undoneAt === null ? (
    <Badge variant="light">已导入</Badge>
  ) : (
    <Badge variant="light" color="gray">
      {batch.remaining > 0 ? '部分撤销' : '已撤销'}
    </Badge>
  )
}
